import type { AssignmentState } from './state.ts';

/** The parts that decide over the task: the lead's and every required support's. */
export function requiredParts<Part extends Pick<AssignmentState, 'role' | 'required'>>(
  parts: readonly Part[],
): Part[] {
  return parts.filter((part) => part.role === 'lead' || part.required);
}

/**
 * A task's progress in whole percent: the mean of its required parts (the lead's counts like any other), half-up.
 * Parts that are not required do not count. Null when there is no required part.
 */
export function taskPercent(
  parts: readonly Pick<AssignmentState, 'role' | 'required' | 'percent'>[],
): number | null {
  const counted = requiredParts(parts);
  if (counted.length === 0) return null;
  const sum = counted.reduce((total, part) => total + part.percent, 0);
  return Math.floor((2 * sum + counted.length) / (2 * counted.length));
}
