import { exact } from '@gongkai/domain/scoring';
import { isRequired, type FillMeasuredInput } from '@gongkai/domain/evaluation-cycle';
import { decideWriteEntry } from '@gongkai/domain/evaluation-cycle';
import { authorise, notFound, valueOf, write, type ServiceContext } from '../core/index.ts';
import { fetchEvaluation, fetchFrozen } from './evaluation-row.ts';
import { readHandIns, readLeafRecords } from './leaf-files.ts';
import { storeEntry } from './save-entry.ts';

/**
 * Takes the counted figures over as the department's own wherever it has written nothing yet. Leaves that a person
 * marks have no counted figure and stay open; where there was no business nothing is filled in: a gap is no zero.
 *
 * @returns how many were filled in.
 */
export async function fillCounted(
  ctx: ServiceContext,
  input: FillMeasuredInput,
): Promise<{ filled: number }> {
  const { evaluationId, departmentId } = input;
  authorise(ctx, 'evaluation.assess', [departmentId]);
  return await write(ctx, async ({ tx, audit, changed }) => {
    const head = await fetchEvaluation(tx, ctx, evaluationId, 'share');
    const handIns = await readHandIns(tx, head.id);
    const own = handIns.find((one) => one.departmentId === departmentId && one.source === 'self');
    if (own === undefined) throw notFound('hand-in');
    valueOf(decideWriteEntry(head.status, own.state));
    const frozen = await fetchFrozen(tx, ctx, head.id);
    const records = await readLeafRecords(tx, head.id, frozen, handIns, [departmentId]);
    const empty = records.filter(
      ({ file, entries }) =>
        isRequired(file) && file.counted.leaf.rule.kind !== 'reviewer' && entries.self === undefined,
    );
    for (const { leafKey, file } of empty) {
      const points = exact.roundHalfUp(file.counted.points);
      const entry = { note: '', explanation: null, source: 'self', version: 0 } as const;
      await storeEntry(tx, ctx, { ...entry, evaluationId, departmentId, leafKey, points });
    }
    await audit({
      action: 'evaluation.assess',
      subjectType: 'evaluation',
      subjectId: head.id,
      parentId: head.planId,
      after: { departmentId, source: 'self', filled: empty.map(({ leafKey }) => leafKey) },
    });
    changed({ topic: 'evaluation', id: head.id });
    return { filled: empty.length };
  });
}
