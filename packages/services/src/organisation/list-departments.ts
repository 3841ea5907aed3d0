import type { DepartmentKind } from '@gongkai/domain/organisation';
import { fromDbDateOrNull } from '@gongkai/db';
import { authorise, organisationScope, type ServiceContext } from '../core/index.ts';

/** The office's departments in their order, archived ones last unless left out; with how much depends on each. */
export async function listDepartments(ctx: ServiceContext, input: { archived: boolean }) {
  authorise(ctx, 'department.read');
  const rows = await ctx.db.department.findMany({
    where: { ...organisationScope(ctx), ...(input.archived ? {} : { archivedOn: null }) },
    orderBy: [{ archivedOn: { sort: 'desc', nulls: 'first' } }, { position: 'asc' }],
    include: {
      _count: {
        select: {
          users: { where: { active: true } },
          assignments: { where: { task: { status: { in: ['draft', 'issued'] } } } },
        },
      },
    },
  });
  return rows.map(({ id, name, shortName, kind, position, archivedOn, _count }) => ({
    id,
    name,
    shortName,
    kind: kind as DepartmentKind,
    position,
    archivedOn: fromDbDateOrNull(archivedOn),
    people: _count.users,
    openTasks: _count.assignments,
  }));
}
