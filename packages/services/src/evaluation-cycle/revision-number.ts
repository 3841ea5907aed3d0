import type { Transaction } from '@gongkai/db';

/** How many times an evaluation was corrected before and with this one; 0 for the first. */
export async function revisionNumber(
  tx: Transaction,
  scope: { organisationId: string },
  { revisionOfId }: { revisionOfId: string | null },
): Promise<number> {
  let count = 0;
  // Only the newest final evaluation is revised: the chain is a line without rings.
  for (let id = revisionOfId; id !== null; count += 1) {
    const former = await tx.evaluation.findFirst({ where: { id, ...scope }, select: { revisionOfId: true } });
    id = former?.revisionOfId ?? null;
  }
  return count;
}
