import { randomUUID } from 'node:crypto';
import type { Transaction } from '@gongkai/db';
import { organisationScope, type ServiceContext } from '../core/index.ts';

type Copy = {
  fromId: string;
  toId: string;
  /** `department|leaf` of what an appeal decided: its facts are in the new evaluation, so the verdict confirms them */
  settled: ReadonlySet<string>;
};

/** Copies hand-ins, entries with their evidence, and verdicts of one evaluation into another. */
export async function copyWork(tx: Transaction, ctx: ServiceContext, copy: Copy): Promise<void> {
  const where = { ...organisationScope(ctx), evaluationId: copy.fromId };
  const [handIns, entries, evidence, verdicts] = [
    await tx.evaluationHandIn.findMany({ where }),
    await tx.evaluationEntry.findMany({ where }),
    await tx.evaluationEvidence.findMany({ where: { ...where, entryId: { not: null } } }),
    await tx.evaluationVerdict.findMany({ where }),
  ];
  const ids = new Map(entries.map(({ id }) => [id, randomUUID()]));
  const moved = <T extends { id: string; evaluationId: string }>(row: T) => ({
    ...row,
    id: ids.get(row.id) ?? randomUUID(),
    evaluationId: copy.toId,
  });
  await tx.evaluationHandIn.createMany({ data: handIns.map((row) => moved(row)) });
  await tx.evaluationEntry.createMany({ data: entries.map((row) => moved(row)) });
  await tx.evaluationEvidence.createMany({
    data: evidence.map((row) => ({
      ...moved(row),
      entryId: row.entryId === null ? null : (ids.get(row.entryId) ?? null),
    })),
  });
  await tx.evaluationVerdict.createMany({
    data: verdicts.map((row) =>
      copy.settled.has(`${row.departmentId}|${row.leafKey}`)
        ? { ...moved(row), verdict: 'confirmed', points: null, explanationAccepted: false }
        : moved(row),
    ),
  });
}
