import type { CoverageEntry } from '@gongkai/charts/training-coverage';
import type { Session, TrainingDepartment } from './training-data.ts';

/**
 * Heads expected and present by active department over the sessions held. Only counted rows go into either figure;
 * a department that was invited and never counted keeps its expected heads beside a gap.
 */
export function prepareCoverage(
  sessions: readonly Pick<Session, 'status' | 'attendances'>[],
  departments: readonly Pick<TrainingDepartment, 'id' | 'shortName' | 'archivedOn'>[],
): CoverageEntry[] {
  const rows = sessions.filter(({ status }) => status === 'held').flatMap((session) => session.attendances);
  return departments
    .filter(({ archivedOn }) => archivedOn === null)
    .map(({ id, shortName }) => {
      const own = rows.filter(({ departmentId }) => departmentId === id);
      const counted = own.filter(({ actual }) => actual !== null);
      const used = counted.length > 0 ? counted : own;
      return {
        id,
        label: shortName,
        expected: used.length === 0 ? null : used.reduce((sum, row) => sum + row.expected, 0),
        actual: counted.length === 0 ? null : counted.reduce((sum, row) => sum + (row.actual ?? 0), 0),
      };
    });
}
