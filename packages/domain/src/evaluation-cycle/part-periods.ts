import { z } from 'zod';
import { PlainDate, Uuid } from '../common/index.ts';

/** A department that was there for a part of the period only: since (`created`) or until (`archived`) a day. */
export const PartPeriod = z.object({
  departmentId: Uuid,
  note: z.enum(['created', 'archived']),
  on: PlainDate,
});
export type PartPeriod = z.infer<typeof PartPeriod>;

type DepartmentDays = { id: string; createdOn: PlainDate | null; archivedOn: PlainDate | null };

/**
 * The departments that were created or archived (merged) within the period. They are evaluated over their own part:
 * over what was theirs while they were there. An office that itself began in the period has no new departments.
 */
export function partPeriods(
  departments: readonly DepartmentDays[],
  period: { from: PlainDate; to: PlainDate },
): PartPeriod[] {
  const within = (on: PlainDate | null): on is PlainDate =>
    on !== null && on > period.from && on <= period.to;
  const first = departments.map(({ createdOn }) => createdOn ?? '').toSorted()[0] ?? '';
  return departments.flatMap(({ id, createdOn, archivedOn }) => {
    const notes: PartPeriod[] = [];
    if (within(createdOn) && createdOn !== first)
      notes.push({ departmentId: id, note: 'created', on: createdOn });
    if (within(archivedOn)) notes.push({ departmentId: id, note: 'archived', on: archivedOn });
    return notes;
  });
}
