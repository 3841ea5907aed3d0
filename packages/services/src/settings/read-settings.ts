import { OfficeSettings } from '@gongkai/domain/settings';
import type { Transaction } from '@gongkai/db';
import { notFound, type ServiceContext } from '../core/index.ts';

/** The settings of the actor's office. */
export async function readSettings(
  tx: Pick<Transaction, 'organisation'>,
  ctx: Pick<ServiceContext, 'actor'>,
): Promise<OfficeSettings> {
  const organisation = await tx.organisation.findUnique({
    where: { id: ctx.actor.organisationId },
    select: { settings: true },
  });
  if (organisation === null) throw notFound('organisation');
  return OfficeSettings.parse(organisation.settings);
}
