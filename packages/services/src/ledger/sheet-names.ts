import type { ReadNames, WriteNames } from '@gongkai/domain/ledger';
import type { Transaction } from '@gongkai/db';
import { organisationScope, type ServiceContext } from '../core/index.ts';

type Departments = readonly { id: string; name: string; shortName: string }[];
type Named = { id: string; ledgerKey: string; number: number; label: string };

/** The departments of the office, archived ones included: their records stay. */
export async function readDepartments(tx: Transaction, ctx: ServiceContext): Promise<Departments> {
  return await tx.department.findMany({
    where: organisationScope(ctx),
    select: { id: true, name: true, shortName: true },
  });
}

function plain(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/gu, '').toLowerCase();
}

type Found = { byNumber: Map<number, Named>; byLabel: Map<string, Named[]> };

function indexed(records: readonly Named[]): Found {
  return {
    byNumber: new Map(records.map((record) => [record.number, record])),
    byLabel: Map.groupBy(records, ({ label }) => plain(label)),
  };
}

/** `#12 关于…` or `12` by number, and otherwise (numbers are each office's own) a label of exactly one record. */
function findRecord({ byNumber, byLabel }: Found, text: string): string | null {
  const [, digits, label = ''] = /^#?(\d{1,9})(?:\s+(.*))?$/su.exec(text.trim()) ?? [];
  if (digits !== undefined) {
    const found = byNumber.get(Number(digits));
    if (found !== undefined && (label === '' || plain(label) === plain(found.label))) return found.id;
  }
  const same = byLabel.get(plain(label === '' ? text : label)) ?? [];
  return same.length === 1 ? (same[0]?.id ?? null) : null;
}

/** Ids for the names that a sheet's cells hold. */
export function readNamesOf(departments: Departments, records: readonly Named[]): ReadNames {
  const byName = new Map(
    departments.flatMap(({ id, name, shortName }) => [
      [plain(name), id] as const,
      [plain(shortName), id] as const,
    ]),
  );
  const byLedger = new Map(
    [...Map.groupBy(records, ({ ledgerKey }) => ledgerKey)].map(([key, own]) => [key, indexed(own)]),
  );
  return {
    department: (name) => byName.get(plain(name)) ?? null,
    record: (text, ledger) => {
      const found = byLedger.get(ledger);
      return found === undefined ? null : findRecord(found, text);
    },
  };
}

/** Names for the ids that a record's values hold. */
export function writeNamesOf(departments: Departments, records: readonly Named[]): WriteNames {
  const names = new Map(departments.map(({ id, shortName }) => [id, shortName]));
  const labels = new Map(records.map(({ id, number, label }) => [id, `#${number} ${label}`]));
  return { department: (id) => names.get(id) ?? null, record: (id) => labels.get(id) ?? null };
}

/** The standing records of these ledgers, by which references are read. */
export async function readNamed(
  tx: Transaction,
  ctx: ServiceContext,
  ledgerKeys: readonly string[],
): Promise<Named[]> {
  if (ledgerKeys.length === 0) return [];
  return await tx.ledgerRecord.findMany({
    where: { ...organisationScope(ctx), ledgerKey: { in: [...ledgerKeys] }, voidedOn: null },
    select: { id: true, ledgerKey: true, number: true, label: true },
  });
}
