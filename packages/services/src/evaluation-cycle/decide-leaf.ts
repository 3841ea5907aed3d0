import { decideLeafVerdict, type DecideLeafInput } from '@gongkai/domain/evaluation-cycle';
import { Prisma, toDbDate, type Transaction } from '@gongkai/db';
import {
  actorId,
  authorise,
  organisationScope,
  ServiceError,
  valueOf,
  versionConflict,
  write,
  type ServiceContext,
} from '../core/index.ts';
import { fetchEvaluation, fetchFrozen } from './evaluation-row.ts';
import { readHandIns, readLeafRecords } from './leaf-files.ts';
import { sampledOf } from './sampled.ts';

function toData(ctx: ServiceContext, input: DecideLeafInput, sampled: boolean) {
  return {
    verdict: input.verdict,
    points: input.verdict === 'adjusted' ? input.points : null,
    explanationAccepted: input.verdict === 'returned' ? null : input.explanationAccepted,
    reason: input.reason,
    sampled,
    decidedById: actorId(ctx),
    decidedByName: ctx.actor.name,
    decidedOn: toDbDate(ctx.today),
  };
}

/** Two verifiers at once: the second one finds another version than he saw, and nothing of his is stored. */
async function store(
  tx: Transaction,
  ctx: ServiceContext,
  input: DecideLeafInput,
  sampled: boolean,
): Promise<{ version: number }> {
  const { evaluationId, departmentId, leafKey, version } = input;
  const key = { ...organisationScope(ctx), evaluationId, departmentId, leafKey };
  const data = toData(ctx, input, sampled);
  if (version > 0) {
    const { count } = await tx.evaluationVerdict.updateMany({
      where: { ...key, version },
      data: { ...data, version: { increment: 1 } },
    });
    if (count === 0) throw versionConflict('verdict');
    return { version: version + 1 };
  }
  try {
    return await tx.evaluationVerdict.create({ data: { ...key, ...data }, select: { version: true } });
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002')
      throw versionConflict('verdict');
    throw error;
  }
}

/**
 * The office's verdict on one leaf of one department: confirmed, adjusted to other points, or to be returned; each
 * but a plain confirmation with its reason. An explanation is accepted or not in the same act.
 *
 * @throws ServiceError `forbidden`; `version-conflict`; `refused` with a code of `CycleRefusal`.
 */
export async function decideLeaf(ctx: ServiceContext, input: DecideLeafInput): Promise<{ version: number }> {
  authorise(ctx, 'evaluation.verify');
  return await write(ctx, async ({ tx, audit, changed }) => {
    const head = await fetchEvaluation(tx, ctx, input.evaluationId, 'share');
    const frozen = await fetchFrozen(tx, ctx, head.id);
    const handIns = await readHandIns(tx, head.id);
    const records = await readLeafRecords(tx, head.id, frozen, handIns, [input.departmentId]);
    const record = records.find(({ leafKey }) => leafKey === input.leafKey);
    if (record === undefined) throw new ServiceError('refused', 'entry-leaf-unknown');
    const people = { verifierId: actorId(ctx), writerId: record.entries.self?.updatedById ?? null };
    valueOf(decideLeafVerdict(head.status, record.file, input, people));
    const stored = await store(tx, ctx, input, sampledOf(head.sampling, records)(record) ?? false);
    const { evaluationId, version: _seen, ...after } = input;
    await audit({
      action: 'evaluation.verify-leaf',
      subjectType: 'evaluation',
      subjectId: evaluationId,
      parentId: head.planId,
      before: record.verdict,
      after,
      ...(input.reason === '' ? {} : { reason: input.reason }),
    });
    changed({ topic: 'evaluation', id: head.id });
    return stored;
  });
}
