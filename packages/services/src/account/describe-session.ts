import { permissionsOf } from '@gongkai/domain/permission';
import { fromDbDateOrNull } from '@gongkai/db';
import { notFound, ServiceError, type ServiceContext } from '../core/index.ts';

/** The signed-in person, their office and department, what they may do, and the office's day. */
export async function describeSession(ctx: ServiceContext) {
  const { actor } = ctx;
  if (actor.kind !== 'user') throw new ServiceError('unauthenticated', 'unauthenticated');
  const user = await ctx.db.user.findFirst({
    where: { id: actor.userId, organisationId: actor.organisationId },
    select: {
      id: true,
      name: true,
      username: true,
      locale: true,
      mustChangePassword: true,
      department: { select: { id: true, name: true, shortName: true } },
      organisation: { select: { id: true, name: true, sampleToday: true } },
    },
  });
  if (user === null) throw notFound('user');
  const { department, organisation, ...person } = user;
  return {
    user: { ...person, locale: person.locale === 'en' ? ('en' as const) : ('zh-CN' as const) },
    organisation: {
      id: organisation.id,
      name: organisation.name,
      sampleToday: fromDbDateOrNull(organisation.sampleToday),
    },
    department,
    roles: [...actor.roles],
    permissions: permissionsOf(actor),
    today: ctx.today,
  };
}
