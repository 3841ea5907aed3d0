import type { OfficeSettings } from '@gongkai/domain/settings';
import { authorise, write, type ServiceContext } from '../core/index.ts';
import { readSettings } from '../settings/index.ts';

/** Replaces the office's settings, whole: lights, submission, extensions, receipt. */
export async function updateSettings(ctx: ServiceContext, settings: OfficeSettings): Promise<OfficeSettings> {
  authorise(ctx, 'settings.edit');
  return write(ctx, async ({ tx, audit, changed }) => {
    const before = await readSettings(tx, ctx);
    const id = ctx.actor.organisationId;
    await tx.organisation.update({ where: { id }, data: { settings } });
    const subject = { subjectType: 'organisation', subjectId: id };
    await audit({ action: 'settings.update', ...subject, before, after: settings });
    changed({ topic: 'organisation', id });
    return settings;
  });
}
