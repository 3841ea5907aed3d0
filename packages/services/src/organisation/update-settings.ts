import { authorise, ServiceError, write, type ServiceContext } from '../core/index.ts';
import { OfficeSettings, readSettings } from '../settings/index.ts';

/**
 * Changes the office's settings: lights, submission, extensions, receipt.
 *
 * @param patch whole groups; what is left out stays.
 * @throws ServiceError `invalid` when the result is no setting.
 */
export async function updateSettings(
  ctx: ServiceContext,
  patch: Partial<OfficeSettings>,
): Promise<OfficeSettings> {
  authorise(ctx, 'settings.edit');
  return write(ctx, async ({ tx, audit, changed }) => {
    const before = await readSettings(tx, ctx);
    const parsed = OfficeSettings.safeParse({ ...before, ...patch });
    if (!parsed.success) {
      const field = parsed.error.issues[0]?.path.join('.') ?? '';
      throw new ServiceError('invalid', 'invalid-input', { field });
    }
    const id = ctx.actor.organisationId;
    await tx.organisation.update({ where: { id }, data: { settings: parsed.data } });
    const subject = { subjectType: 'organisation', subjectId: id };
    await audit({ action: 'settings.update', ...subject, before, after: parsed.data });
    changed({ topic: 'organisation', id });
    return parsed.data;
  });
}
