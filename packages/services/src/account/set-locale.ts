import type { Locale } from '@gongkai/domain/account';
import { actorId, ServiceError, write, type ServiceContext } from '../core/index.ts';

/** Chooses one's own language. */
export async function setLocale(ctx: ServiceContext, locale: Locale): Promise<void> {
  const id = actorId(ctx);
  if (id === null) throw new ServiceError('unauthenticated', 'unauthenticated');
  await write(ctx, async ({ tx, audit }) => {
    const before = await tx.user.findUniqueOrThrow({ where: { id }, select: { locale: true } });
    if (before.locale === locale) return;
    await tx.user.update({ where: { id }, data: { locale } });
    await audit({
      action: 'account.update',
      subjectType: 'account',
      subjectId: id,
      before,
      after: { locale },
    });
  });
}
