import type { Transaction } from '@gongkai/db';
import { organisationScope, type ServiceContext } from '../core/index.ts';
import type { Draft } from './draft.ts';

/**
 * The field of the draft by which a chain (替代关系) would come back to the draft itself, however long the way round;
 * null when it does not.
 */
export async function chainComesBack(
  tx: Transaction,
  ctx: ServiceContext,
  { id, ledger, values }: Pick<Draft, 'id' | 'ledger' | 'values'>,
): Promise<string | null> {
  const field = ledger.chain;
  const next = field === null ? null : values[field];
  if (field === null || typeof next !== 'string') return null;
  if (next === id) return field;
  const { organisationId } = organisationScope(ctx);
  // Prisma has no recursion. UNION drops what was seen, so that an old loop ends as well.
  const found = await tx.$queryRaw<{ found: boolean }[]>`
    WITH RECURSIVE chain(id) AS (
      SELECT ${next}::uuid
      UNION
      SELECT (r."body"->>${field})::uuid
      FROM "LedgerRecord" r JOIN chain ON r."id" = chain.id
      WHERE r."organisationId" = ${organisationId}::uuid AND r."ledgerKey" = ${ledger.key}
        AND r."voidedOn" IS NULL AND r."body"->>${field} IS NOT NULL
    )
    SELECT EXISTS (SELECT 1 FROM chain WHERE id = ${id}::uuid) AS found`;
  return found[0]?.found === true ? field : null;
}
