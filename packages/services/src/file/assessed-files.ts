import { scopeOf } from '@gongkai/domain/permission';
import type { Transaction } from '@gongkai/db';
import { organisationScope, type ServiceContext } from '../core/index.ts';

type Reader = Pick<Transaction, 'storedFile' | 'evaluationEvidence' | 'evaluationHandIn'>;
type Asking = Pick<ServiceContext, 'actor'>;

/** Results are out: every source's figures may be seen, and what they rest on. */
const OUT = { evaluation: { status: { in: ['announced', 'final'] } } };

/** Files that the actor's own department handed in with its self-assessments, and the third party's once results are out. */
export async function heldByOwnAssessments(
  tx: Reader,
  ctx: Asking,
  ids: readonly string[],
): Promise<string[]> {
  const { actor } = ctx;
  if (actor.kind === 'system' || actor.departmentId === null) return [];
  const rows = await tx.evaluationEvidence.findMany({
    where: {
      ...organisationScope(ctx),
      departmentId: actor.departmentId,
      fileId: { in: [...ids] },
      OR: [
        { entry: { source: 'self' } },
        { appealId: { not: null } },
        { entry: { source: 'third-party' }, ...OUT },
      ],
    },
    select: { fileId: true },
  });
  return rows.flatMap(({ fileId }) => fileId ?? []);
}

/**
 * Files that a third party may read: its own uploads, what is attached to its figures, and a department's evidence once
 * both have handed in (背靠背) or results are out.
 */
export async function heldByThirdParty(
  tx: Reader,
  ctx: Asking,
  ids: readonly string[],
): Promise<Set<string>> {
  const { actor } = ctx;
  if (actor.kind === 'system' || scopeOf(actor, 'evaluation.third-party') === 'never') return new Set();
  const scope = organisationScope(ctx);
  const own = await tx.storedFile.findMany({
    where: { ...scope, id: { in: [...ids] }, uploadedById: actor.userId },
    select: { id: true },
  });
  const rows = await tx.evaluationEvidence.findMany({
    where: { ...scope, fileId: { in: [...ids] }, entry: { source: { in: ['self', 'third-party'] } } },
    select: {
      fileId: true,
      evaluationId: true,
      departmentId: true,
      entry: { select: { source: true } },
      evaluation: { select: { status: true } },
    },
  });
  const handIns = await tx.evaluationHandIn.findMany({
    where: { ...scope, evaluationId: { in: rows.map((row) => row.evaluationId) }, state: 'handed-in' },
    select: { evaluationId: true, departmentId: true, source: true },
  });
  const isIn = (row: (typeof rows)[number], source: string) =>
    handIns.some(
      (one) =>
        one.evaluationId === row.evaluationId &&
        one.departmentId === row.departmentId &&
        one.source === source,
    );
  const seen = rows.filter(
    (row) =>
      row.entry?.source === 'third-party' ||
      OUT.evaluation.status.in.includes(row.evaluation.status) ||
      (isIn(row, 'self') && isIn(row, 'third-party')),
  );
  return new Set([...own.map(({ id }) => id), ...seen.flatMap(({ fileId }) => fileId ?? [])]);
}
