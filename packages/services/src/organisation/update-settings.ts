import type { OfficeSettings, UpdateSettingsInput } from '@gongkai/domain/settings';
import { fittingOverrides } from '@gongkai/domain/deadline';
import type { Transaction } from '@gongkai/db';
import { authorise, ServiceError, versionConflict, write, type ServiceContext } from '../core/index.ts';
import { recomputeRecords } from '../ledger/recompute-records.ts';
import { readSettings } from '../settings/index.ts';

/** An office's settings with the version that a change must name. */
export type VersionedSettings = { settings: OfficeSettings; version: number };

/** The settings for the form that changes them. */
export async function readVersionedSettings(ctx: ServiceContext): Promise<VersionedSettings> {
  authorise(ctx, 'settings.read');
  const id = ctx.actor.organisationId;
  return ctx.db.$transaction(async (tx) => {
    // The version first: if somebody saves in between, the older version makes the next save a conflict.
    const { settingsVersion } = await tx.organisation.findUniqueOrThrow({
      where: { id },
      select: { settingsVersion: true },
    });
    return { settings: await readSettings(tx, ctx), version: settingsVersion };
  });
}

/** An own figure must fit every wording of its limit; otherwise it would silently not count. */
function refuseUnfitLimits({ limits: overrides }: OfficeSettings): void {
  const fitting = fittingOverrides(overrides);
  const unfit = Object.keys(overrides).find((key) => !Object.hasOwn(fitting, key));
  if (unfit !== undefined) throw new ServiceError('refused', 'limit-not-settable', { key: unfit });
}

async function recountRecords(
  tx: Transaction,
  ctx: ServiceContext,
  { limits }: OfficeSettings,
): Promise<void> {
  await recomputeRecords(tx, ctx, { calendar: ctx.calendar, limits, isPreview: false });
}

/**
 * Replaces the office's settings, whole: lights, submission, extensions, receipt.
 *
 * @throws ServiceError `forbidden`; `version-conflict` when somebody else saved since they were read;
 *   `limit-not-settable` for an own figure of a limit that may not be set, or not to this.
 */
export async function updateSettings(
  ctx: ServiceContext,
  { settings, version }: UpdateSettingsInput,
): Promise<VersionedSettings> {
  authorise(ctx, 'settings.edit');
  return write(ctx, async ({ tx, audit, changed }) => {
    refuseUnfitLimits(settings);
    const before = await readSettings(tx, ctx);
    const id = ctx.actor.organisationId;
    const updated = await tx.organisation.updateMany({
      where: { id, settingsVersion: version },
      data: { settings, settingsVersion: version + 1 },
    });
    if (updated.count === 0) throw versionConflict('settings');
    const subject = { subjectType: 'organisation', subjectId: id };
    await audit({ action: 'settings.update', ...subject, before, after: settings });
    if (JSON.stringify(before.limits) !== JSON.stringify(settings.limits))
      await recountRecords(tx, ctx, settings);
    changed({ topic: 'organisation', id });
    return { settings, version: version + 1 };
  });
}
