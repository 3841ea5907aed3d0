import { isRequired } from '@gongkai/domain/evaluation-cycle';
import { drawSample } from '@gongkai/domain/evaluation-sampling';
import type { Sampling } from '@gongkai/domain/evaluation-cycle';
import type { LeafRecord } from './leaf-files.ts';

/**
 * Whether each leaf is in the random sample (by department and leaf); null where nobody draws. Drawn from are the leaves
 * on which the department had business. The draw depends on
 * the seed alone, department by department, so it comes out the same for one department and for all.
 */
export function sampledOf(sampling: Sampling | null, records: readonly LeafRecord[]) {
  if (sampling === null) return () => null;
  const candidates = records
    .filter(({ file }) => isRequired(file))
    .map(({ departmentId, leafKey, file }) => ({
      id: `${departmentId}|${leafKey}`,
      departmentId,
      worth: file.counted.leaf.weight,
    }));
  const policy = { size: { kind: 'share', percent: sampling.percent }, alwaysFrom: null } as const;
  const drawn = new Set(drawSample(candidates, policy, sampling.seed).drawn.map(({ id }) => id));
  return ({ departmentId, leafKey }: Pick<LeafRecord, 'departmentId' | 'leafKey'>) =>
    drawn.has(`${departmentId}|${leafKey}`);
}
