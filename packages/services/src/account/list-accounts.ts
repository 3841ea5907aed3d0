import { Role } from '@gongkai/domain/account';
import { authorise, organisationScope, type ServiceContext } from '../core/index.ts';

/** Every account of the office with its department, roles and state, by department and name. Instants are ISO. */
export async function listAccounts(ctx: ServiceContext) {
  authorise(ctx, 'account.read');
  const users = await ctx.db.user.findMany({
    where: organisationScope(ctx),
    orderBy: [{ department: { position: 'asc' } }, { username: 'asc' }],
    include: {
      grants: { where: { revokedAt: null }, orderBy: { grantedAt: 'asc' } },
      department: { select: { id: true, name: true, shortName: true } },
      sessions: { orderBy: { createdAt: 'desc' }, take: 1, select: { createdAt: true } },
    },
  });
  return users.map((user) => ({
    id: user.id,
    name: user.name,
    username: user.username,
    locale: user.locale === 'en' ? ('en' as const) : ('zh-CN' as const),
    department: user.department,
    roles: user.grants.map(({ role }) => Role.parse(role)),
    active: user.active,
    mustChangePassword: user.mustChangePassword,
    twoFactorEnabled: user.twoFactorEnabled,
    lockedUntil:
      user.lockedUntil !== null && user.lockedUntil > ctx.now ? user.lockedUntil.toISOString() : null,
    signedInAt: user.sessions[0]?.createdAt.toISOString() ?? null,
  }));
}
