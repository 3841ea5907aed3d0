import {
  ledgers,
  type Ledger,
  type LedgerKey,
  type LedgerRecordData,
  type Values,
} from '@gongkai/domain/ledger';
import { Prisma, type Transaction } from '@gongkai/db';
import { organisationScope, type ServiceContext } from '../core/index.ts';

/** A record that a reference points to, without its personal data. */
export type ReferredRecord = {
  id: string;
  ledgerKey: string;
  number: number;
  label: string;
  voidedOn: Date | null;
  values: Values;
};

/** The ids that the reference fields of these values point to. */
export function referenceIds(ledger: Ledger, values: Values): string[] {
  return ledger.fields.flatMap(({ key, field }) => {
    const value = values[key];
    return field.type === 'reference' && typeof value === 'string' ? [value] : [];
  });
}

/** The records that are pointed to, by id. */
export async function readReferred(
  tx: Transaction,
  ctx: Pick<ServiceContext, 'actor'>,
  ids: readonly string[],
): Promise<Map<string, ReferredRecord>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.ledgerRecord.findMany({
    where: { id: { in: [...new Set(ids)] }, ...organisationScope(ctx) },
    select: { id: true, ledgerKey: true, number: true, label: true, voidedOn: true, body: true },
  });
  return new Map(rows.map(({ body, ...row }) => [row.id, { ...row, values: body as Values }]));
}

/** The references of a record as its checks see them, by field. */
export function referencesOf(
  ledger: Ledger,
  values: Values,
  referred: ReadonlyMap<string, ReferredRecord>,
): LedgerRecordData['references'] {
  return Object.fromEntries(
    ledger.fields
      .filter(({ field }) => field.type === 'reference')
      .map(({ key }) => {
        const value = values[key];
        const found = typeof value === 'string' ? referred.get(value) : undefined;
        return [key, found === undefined ? null : { label: found.label, values: found.values }];
      }),
  );
}

/** The ids of the standing records that point to this one, whatever their ledger. */
export async function referringIds(
  tx: Transaction,
  ctx: Pick<ServiceContext, 'actor'>,
  ledgerKey: LedgerKey,
  recordId: string,
): Promise<string[]> {
  const pointing = ledgers.flatMap((other) =>
    other.fields
      .filter(({ field }) => field.type === 'reference' && field.ledger === ledgerKey)
      .map(({ key }) => Prisma.sql`r."body" @> ${JSON.stringify({ [key]: recordId })}::jsonb`),
  );
  if (pointing.length === 0) return [];
  const { organisationId } = organisationScope(ctx);
  // Prisma's own filter on documents does not use the index.
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT r."id" FROM "LedgerRecord" r
    WHERE r."organisationId" = ${organisationId}::uuid AND r."voidedOn" IS NULL
      AND (${Prisma.join(pointing, ' OR ')})`;
  return rows.map(({ id }) => id);
}
