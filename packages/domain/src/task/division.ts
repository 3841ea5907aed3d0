import { allow, refuse, type Decision, type PlainDate } from '../common/index.ts';
import type { AssignmentRole } from './enums.ts';
import type { SupportInput } from './inputs.ts';
import type { TaskRefusal } from './refusal.ts';
import type { AssignmentState } from './state.ts';

export type DivisionDepartment = { id: string; archivedOn: PlainDate | null };

/** What must happen to a task's parts so that they become the wanted division. */
export type DivisionChange = {
  add: { departmentId: string; role: AssignmentRole; required: boolean }[];
  change: { assignmentId: string; role: AssignmentRole; required: boolean }[];
  /** parts without any report, which go */
  remove: string[];
};

type Part = Pick<AssignmentState, 'id' | 'departmentId' | 'role' | 'required' | 'lastReportOn'>;

/**
 * The supporting departments' ids. `all` means every active department but the lead, in the departments' order.
 * Refuses the lead among the supports, a department named twice, an unknown one and an archived one.
 */
export function expandSupport(
  support: SupportInput,
  leadDepartmentId: string | null,
  departments: readonly DivisionDepartment[],
): Decision<string[], TaskRefusal> {
  if (support === 'all') {
    return allow(
      departments
        .filter((one) => one.archivedOn === null && one.id !== leadDepartmentId)
        .map((one) => one.id),
    );
  }
  if (new Set(support).size !== support.length) return refuse('department-twice');
  if (leadDepartmentId !== null && support.includes(leadDepartmentId)) return refuse('lead-also-supports');
  const named = leadDepartmentId === null ? support : [leadDepartmentId, ...support];
  for (const id of named) {
    const department = departments.find((one) => one.id === id);
    if (department === undefined) return refuse('unknown-department', { departmentId: id });
    if (department.archivedOn !== null) return refuse('department-archived', { departmentId: id });
  }
  return allow([...support]);
}

/** Whether the task has exactly one lead, and no department takes part twice. */
export function checkDivision(
  parts: readonly Pick<Part, 'departmentId' | 'role'>[],
): Decision<null, TaskRefusal> {
  const leads = parts.filter((part) => part.role === 'lead').length;
  if (leads === 0) return refuse('task-without-lead');
  if (leads > 1) return refuse('task-with-several-leads', { leads });
  const departments = new Set(parts.map((part) => part.departmentId));
  return departments.size === parts.length ? allow(null) : refuse('department-twice');
}

/**
 * From the present parts to the wanted division. A part that is no longer wanted goes if nothing was reported on
 * it; otherwise it stays, as a support that is not required, so that its reports and evidence are kept.
 */
export function divisionChange(
  parts: readonly Part[],
  leadDepartmentId: string | null,
  supportIds: readonly string[],
): DivisionChange {
  const wanted = new Map<string, AssignmentRole>(supportIds.map((id) => [id, 'support']));
  if (leadDepartmentId !== null) wanted.set(leadDepartmentId, 'lead');
  const present = new Set(parts.map((part) => part.departmentId));
  const result: DivisionChange = { add: [], change: [], remove: [] };
  for (const part of parts) {
    const role = wanted.get(part.departmentId);
    if (role === undefined && part.lastReportOn === null) result.remove.push(part.id);
    else if (role === undefined && (part.required || part.role === 'lead')) {
      result.change.push({ assignmentId: part.id, role: 'support', required: false });
    } else if (role !== undefined && (role !== part.role || !part.required)) {
      result.change.push({ assignmentId: part.id, role, required: true });
    }
  }
  for (const [departmentId, role] of wanted) {
    if (!present.has(departmentId)) result.add.push({ departmentId, role, required: true });
  }
  return result;
}

/** Whether a change of division changes anything. */
export function changesDivision(change: DivisionChange): boolean {
  return change.add.length + change.change.length + change.remove.length > 0;
}
