import type { DepartmentKind } from '@gongkai/domain/organisation';
import { authorise, organisationScope, type ServiceContext } from '../core/index.ts';

/** Whom a task can be given to: active departments in their order, and their active people. */
export type AssignmentOptions = {
  departments: { id: string; name: string; shortName: string; kind: DepartmentKind; archived: boolean }[];
  people: { id: string; name: string; departmentId: string }[];
};

/** Departments and people for the pickers; archived departments come along, marked, so that old tasks can name them. */
export async function assignmentOptions(ctx: ServiceContext): Promise<AssignmentOptions> {
  authorise(ctx, 'task.create');
  const [departments, people] = await Promise.all([
    ctx.db.department.findMany({
      where: organisationScope(ctx),
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
      select: { id: true, name: true, shortName: true, kind: true, archivedOn: true },
    }),
    ctx.db.user.findMany({
      where: { ...organisationScope(ctx), active: true, departmentId: { not: null } },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      select: { id: true, name: true, departmentId: true },
    }),
  ]);
  return {
    departments: departments.map(({ archivedOn, kind, ...row }) => ({
      ...row,
      // A CHECK constraint keeps the vocabulary closed.
      kind: kind as DepartmentKind,
      archived: archivedOn !== null,
    })),
    people: people.flatMap(({ departmentId, ...person }) =>
      departmentId === null ? [] : [{ ...person, departmentId }],
    ),
  };
}
