import { mayConfirmAtOnce, type ConfirmRestInput } from '@gongkai/domain/evaluation-cycle';
import { toDbDate } from '@gongkai/db';
import {
  actorId,
  authorise,
  organisationScope,
  ServiceError,
  write,
  type ServiceContext,
} from '../core/index.ts';
import { fetchEvaluation, fetchFrozen } from './evaluation-row.ts';
import { readHandIns, readLeafRecords } from './leaf-files.ts';
import { sampledOf } from './sampled.ts';

/**
 * Confirms all leaves of a department on which the department says what was counted: no explanation, no other
 * figure, not drawn, and not written by the verifier himself. What asks for a look stays in the queue.
 *
 * @returns how many were confirmed.
 */
export async function confirmRest(
  ctx: ServiceContext,
  input: ConfirmRestInput,
): Promise<{ confirmed: number }> {
  authorise(ctx, 'evaluation.verify');
  return await write(ctx, async ({ tx, audit, changed }) => {
    const head = await fetchEvaluation(tx, ctx, input.evaluationId, 'update');
    if (head.status !== 'verification') throw new ServiceError('refused', 'evaluation-not-in-verification');
    const frozen = await fetchFrozen(tx, ctx, head.id);
    const handIns = await readHandIns(tx, head.id);
    const records = await readLeafRecords(tx, head.id, frozen, handIns, [input.departmentId]);
    const sampled = sampledOf(head.sampling, records);
    const own = actorId(ctx);
    const plain = records.filter(
      (record) =>
        mayConfirmAtOnce(record.file, sampled(record)) &&
        (own === null || record.entries.self?.updatedById !== own),
    );
    await tx.evaluationVerdict.createMany({
      data: plain.map(({ departmentId, leafKey }) => ({
        ...organisationScope(ctx),
        evaluationId: head.id,
        departmentId,
        leafKey,
        verdict: 'confirmed',
        decidedById: own,
        decidedByName: ctx.actor.name,
        decidedOn: toDbDate(ctx.today),
      })),
    });
    await audit({
      action: 'evaluation.verify-leaf',
      subjectType: 'evaluation',
      subjectId: head.id,
      parentId: head.planId,
      after: {
        departmentId: input.departmentId,
        verdict: 'confirmed',
        leaves: plain.map(({ leafKey }) => leafKey),
      },
    });
    changed({ topic: 'evaluation', id: head.id });
    return { confirmed: plain.length };
  });
}
