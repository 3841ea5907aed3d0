import { allow, refuse, type Decision, type PlainDate } from '../common/index.ts';
import { normaliseName } from '../paste/index.ts';
import type { OrganisationRefusal } from './schema.ts';

type Known = { id: string; name: string };

/** A department's name is its own within the bureau, whatever its spacing or width. */
export function decideDepartmentName(
  name: string,
  others: readonly Known[],
): Decision<string, OrganisationRefusal> {
  const taken = others.find((one) => normaliseName(one.name) === normaliseName(name));
  return taken ? refuse('department-name-taken', { name: taken.name }) : allow(name);
}

/** A department is archived, never deleted, once no open task and no active person depends on it. */
export function decideArchive(
  department: { archivedOn: PlainDate | null; openTasks: number; activePeople: number },
  today: PlainDate,
): Decision<{ archivedOn: PlainDate }, OrganisationRefusal> {
  if (department.archivedOn !== null) return refuse('department-already-archived');
  if (department.openTasks > 0) return refuse('department-has-open-tasks', { open: department.openTasks });
  if (department.activePeople > 0)
    return refuse('department-has-people', { people: department.activePeople });
  return allow({ archivedOn: today });
}

/** Positions from 1 for a new order that names every department exactly once. */
export function decideOrder(
  departmentIds: readonly string[],
  known: readonly string[],
): Decision<{ id: string; position: number }[], OrganisationRefusal> {
  const wanted = new Set(departmentIds);
  const complete = wanted.size === known.length && departmentIds.length === known.length;
  if (!complete || known.some((id) => !wanted.has(id))) return refuse('order-incomplete');
  return allow(departmentIds.map((id, index) => ({ id, position: index + 1 })));
}
