import type { TaskState } from '@gongkai/domain/task';

/** What the audit trail keeps of a task: its fields and its division, dates as `YYYY-MM-DD`. */
export function taskFacts(task: TaskState): Record<string, unknown> {
  const { id: _id, version: _version, assignments, trajectory, checkpoints: _checkpoints, ...fields } = task;
  return { ...fields, ...divisionFacts(assignments), trajectory };
}

/** Who leads, who supports and who owns, by id. */
export function divisionFacts(parts: TaskState['assignments']): Record<string, unknown> {
  const lead = parts.find((part) => part.role === 'lead');
  return {
    leadDepartmentId: lead?.departmentId ?? null,
    ownerId: lead?.ownerId ?? null,
    supportDepartmentIds: parts
      .filter((part) => part.role === 'support' && part.required)
      .map((part) => part.departmentId),
  };
}
