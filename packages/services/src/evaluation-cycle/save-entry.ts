import {
  decidePoints,
  decideWriteEntry,
  decideWriteMark,
  decideWriteThirdParty,
  isAssessed,
  type EntrySource,
  type HandInSource,
  type SaveEntryInput,
} from '@gongkai/domain/evaluation-cycle';
import type { Permission } from '@gongkai/domain/permission';
import { Prisma, toDbDate, type Transaction } from '@gongkai/db';
import {
  actorId,
  authorise,
  notFound,
  organisationScope,
  ServiceError,
  valueOf,
  versionConflict,
  write,
  type ServiceContext,
} from '../core/index.ts';
import { fetchEvaluation, fetchFrozen, type EvaluationHead } from './evaluation-row.ts';
import { readHandIns, readLeafRecords, type LeafRecord } from './leaf-files.ts';

const PERMISSION: Record<EntrySource, Permission> = {
  self: 'evaluation.assess',
  'third-party': 'evaluation.third-party',
  office: 'evaluation.verify',
};

/** Refuses whoever may not write this source's figures of the department. */
export function authoriseSource(ctx: ServiceContext, source: EntrySource, departmentId: string): void {
  authorise(ctx, PERMISSION[source], source === 'self' ? [departmentId] : undefined);
}

/** A leaf as somebody writes on it: what is on file, and whether its source may still write. */
export type WritableLeaf = { head: EvaluationHead; record: LeafRecord };

/** Refuses a returned department's other leaves: those with a verdict stand. */
function refuseDecided(records: readonly LeafRecord[], record: LeafRecord): void {
  const isAnyReturned = records.some(({ verdict }) => verdict?.verdict === 'returned');
  const verdict = record.verdict?.verdict ?? null;
  const isOpen = isAnyReturned ? verdict === 'returned' : verdict === null;
  if (!isOpen) throw new ServiceError('refused', 'leaf-not-returned');
}

/**
 * The leaf that a source writes on.
 *
 * @throws ServiceError `evaluation-not-found`; `hand-in-not-found`; `refused` `entry-leaf-unknown`,
 *   `leaf-not-assessed`, `evaluation-not-open`, `hand-in-closed`, `leaf-not-returned`.
 */
export async function fetchWritable(
  tx: Transaction,
  ctx: ServiceContext,
  ref: { evaluationId: string; departmentId: string; leafKey: string },
  source: EntrySource,
): Promise<WritableLeaf> {
  const head = await fetchEvaluation(tx, ctx, ref.evaluationId, 'share');
  const handIns = await readHandIns(tx, head.id);
  const own = (one: HandInSource) =>
    handIns.find(({ departmentId, source: by }) => departmentId === ref.departmentId && by === one);
  if (own('self') === undefined) throw notFound('hand-in');
  if (source === 'office') valueOf(decideWriteMark(head.status));
  else {
    const handIn = own(source);
    if (handIn === undefined) throw notFound('hand-in');
    valueOf((source === 'self' ? decideWriteEntry : decideWriteThirdParty)(head.status, handIn.state));
  }
  const frozen = await fetchFrozen(tx, ctx, head.id);
  const records = await readLeafRecords(tx, head.id, frozen, handIns, [ref.departmentId]);
  const record = records.find(({ leafKey }) => leafKey === ref.leafKey);
  if (record === undefined) throw new ServiceError('refused', 'entry-leaf-unknown');
  if (!isAssessed(record.file)) throw new ServiceError('refused', 'leaf-not-assessed');
  if (source === 'self' && own('self')?.state === 'returned') refuseDecided(records, record);
  return { head, record };
}

function checkContent(input: SaveEntryInput, { file }: LeafRecord): void {
  const { leaf } = file.counted;
  if (input.source === 'office') {
    if (leaf.rule.kind !== 'reviewer') throw new ServiceError('refused', 'entry-not-a-mark');
    if (input.points !== null && input.note === '') throw new ServiceError('refused', 'mark-needs-reason');
  }
  valueOf(decidePoints(leaf, input.points));
}

/**
 * Stores a figure of an entry on the version that was seen.
 *
 * @throws ServiceError `version-conflict` when somebody was quicker; nothing is lost: both sides are shown.
 */
export async function storeEntry(
  tx: Transaction,
  ctx: ServiceContext,
  input: SaveEntryInput,
): Promise<{ id: string; version: number }> {
  const { evaluationId, departmentId, leafKey, source, version } = input;
  const key = { evaluationId, departmentId, leafKey, source };
  const data = {
    points: input.points,
    note: input.note,
    explanation: input.explanation === '' ? null : input.explanation,
    updatedById: actorId(ctx),
    updatedByName: ctx.actor.name,
    updatedOn: toDbDate(ctx.today),
  };
  if (version === 0) {
    try {
      const row = await tx.evaluationEntry.create({ data: { ...organisationScope(ctx), ...key, ...data } });
      return { id: row.id, version: row.version };
    } catch (error) {
      if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002')
        throw versionConflict('entry');
      throw error;
    }
  }
  const { count } = await tx.evaluationEntry.updateMany({
    where: { ...organisationScope(ctx), ...key, version },
    data: { ...data, version: { increment: 1 } },
  });
  if (count === 0) throw versionConflict('entry');
  const row = await tx.evaluationEntry.findUniqueOrThrow({
    where: { evaluationId_departmentId_leafKey_source: key },
    select: { id: true },
  });
  return { id: row.id, version: version + 1 };
}

/**
 * Keeps one source's figure for one leaf: the department's, the third party's, or the office's mark. Saved as one
 * goes; nobody else sees it before it is handed in.
 *
 * @throws ServiceError `forbidden`; what {@link fetchWritable} and {@link storeEntry} throw; `refused`
 *   `entry-out-of-range`, `entry-not-a-mark`, `mark-needs-reason`.
 */
export async function saveEntry(ctx: ServiceContext, input: SaveEntryInput): Promise<{ version: number }> {
  authoriseSource(ctx, input.source, input.departmentId);
  return await write(ctx, async ({ tx, audit, changed }) => {
    const { head, record } = await fetchWritable(tx, ctx, input, input.source);
    checkContent(input, record);
    const { id, version } = await storeEntry(tx, ctx, input);
    const before = record.entries[input.source];
    const { points, note, explanation, source, leafKey, departmentId } = input;
    await audit({
      action: 'evaluation.assess',
      subjectType: 'evaluation-entry',
      subjectId: id,
      parentId: head.id,
      ...(before === undefined
        ? {}
        : { before: { points: before.points, note: before.note, explanation: before.explanation } }),
      after: { departmentId, leafKey, source, points, note, explanation },
    });
    changed({ topic: 'evaluation', id: head.id });
    return { version };
  });
}
