import type { PlainDate } from '@gongkai/domain/common';
import type { LedgerKey } from '@gongkai/domain/ledger';
import { fromDbDateOrNull, Prisma } from '@gongkai/db';
import type { ServiceContext } from '../core/index.ts';
import { fetchRecord } from './stored-record.ts';
import { visibleRecords } from './visible-records.ts';

/** A record in a chain of replacements (替代关系); `nextId` is the one that replaced it. */
export type ChainLink = {
  id: string;
  number: number;
  label: string;
  nextId: string | null;
  periodOn: PlainDate | null;
};

type ChainRow = Omit<ChainLink, 'periodOn'> & { periodOn: Date | null };

/** More than any office's chain; what lies beyond is left out. */
const LONGEST = 100;

/** These records, and those that were replaced by one of them. */
async function neighbours(ctx: ServiceContext, ledger: LedgerKey, chain: string, ids: readonly string[]) {
  const list = Prisma.join([...ids]);
  // Prisma can compare a field of a document with one value only.
  return await ctx.db.$queryRaw<ChainRow[]>`
    SELECT r."id"::text AS "id", r."number", r."label", r."body"->>${chain} AS "nextId", r."periodOn"
    FROM "LedgerRecord" r
    WHERE r."organisationId" = ${ctx.actor.organisationId}::uuid AND r."ledgerKey" = ${ledger}
      AND r."voidedOn" IS NULL AND (r."id"::text IN (${list}) OR r."body"->>${chain} IN (${list}))
    ORDER BY r."number" LIMIT ${LONGEST}`;
}

/**
 * Every standing record that is linked with this one through its ledger's chain, itself included; empty for a ledger
 * without a chain, or a record that neither replaced nor was replaced. Names of records are for all to see.
 *
 * @throws ServiceError `ledger-record-not-found`, also for a record the person may not see.
 */
export async function readChain(ctx: ServiceContext, input: { recordId: string }): Promise<ChainLink[]> {
  const { ledger, row } = await fetchRecord(ctx.db, ctx, input.recordId, visibleRecords(ctx));
  const { chain } = ledger;
  if (chain === null) return [];
  const found = new Map<string, ChainRow>();
  const asked = new Set<string>();
  let next = [row.id];
  while (next.length > 0 && found.size < LONGEST) {
    for (const id of next) asked.add(id);
    const rows = await neighbours(ctx, ledger.key, chain, next);
    for (const one of rows) found.set(one.id, one);
    const met = rows.flatMap(({ id, nextId }) => (nextId === null ? [id] : [id, nextId]));
    next = [...new Set(met)].filter((id) => !asked.has(id));
  }
  if (found.size < 2) return [];
  return [...found.values()].map(({ periodOn, ...link }) => ({
    ...link,
    periodOn: fromDbDateOrNull(periodOn),
  }));
}
