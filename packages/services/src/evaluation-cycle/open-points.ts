import { isAssessed, needsVerdict, type OpenPoints } from '@gongkai/domain/evaluation-cycle';
import type { Sampling } from '@gongkai/domain/evaluation-cycle';
import type { HandInDto, LeafRecord } from './leaf-files.ts';
import { sampledOf } from './sampled.ts';

/** What still stands in the way of an announcement, over all departments. */
export function openPoints(
  sampling: Sampling | null,
  handIns: readonly HandInDto[],
  records: readonly LeafRecord[],
): OpenPoints {
  const sampled = sampledOf(sampling, records);
  const returnedLeaves = records.filter(({ verdict }) => verdict?.verdict === 'returned');
  const returned = new Set([
    ...handIns.filter(({ state }) => state === 'returned').map(({ departmentId }) => departmentId),
    ...returnedLeaves.map(({ departmentId }) => departmentId),
  ]);
  return {
    returned: returned.size,
    thirdPartyAwaited: handIns.filter(
      ({ source, state }) => source === 'third-party' && (state === 'awaited' || state === 'returned'),
    ).length,
    marksMissing: records.filter(
      ({ file, entries, verdict }) =>
        isAssessed(file) &&
        file.counted.leaf.rule.kind === 'reviewer' &&
        verdict?.verdict !== 'adjusted' &&
        verdict?.explanationAccepted !== true &&
        (entries.office?.points ?? null) === null,
    ).length,
    verdictsMissing: records.filter(
      (record) => record.verdict === null && needsVerdict(record.file, sampled(record)),
    ).length,
  };
}
