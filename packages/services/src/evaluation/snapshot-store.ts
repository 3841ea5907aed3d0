import { SnapshotResult } from '@gongkai/domain/evaluation';
import { createHash } from 'node:crypto';
import { canonicalJson } from '@gongkai/domain/audit';
import { fromDbDate, type Prisma, type Transaction } from '@gongkai/db';
import { organisationScope, type ServiceContext } from '../core/index.ts';
import { readFrozen } from './frozen.ts';

/** A value that is plain JSON by its schema, as the database wants it; dates and undefined do not occur. */
export function toJson(value: unknown): Prisma.InputJsonObject {
  return JSON.parse(JSON.stringify(value)) as Prisma.InputJsonObject;
}

/** SHA-256, in hex, over the canonical JSON of facts and result. */
export function snapshotHash(facts: unknown, result: unknown): string {
  return createHash('sha256').update(canonicalJson({ facts, result })).digest('hex');
}

/** The newest snapshot that a person took of a plan, or null. */
export async function previousSnapshot(tx: Transaction, ctx: Pick<ServiceContext, 'actor'>, planId: string) {
  const row = await tx.evaluationSnapshot.findFirst({
    where: { planId, kind: 'manual', ...organisationScope(ctx) },
    orderBy: { number: 'desc' },
    select: { id: true, number: true, label: true, asOf: true },
  });
  if (row === null) return null;
  const { id } = row;
  const result = await readFrozen(`${id}|result`, async () => {
    const stored = await tx.evaluationSnapshot.findUniqueOrThrow({ where: { id }, select: { result: true } });
    return SnapshotResult.parse(stored.result);
  });
  return { ...row, asOf: fromDbDate(row.asOf), result };
}
