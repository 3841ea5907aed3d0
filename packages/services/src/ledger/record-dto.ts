import {
  maskPersonal,
  personalKind,
  recordLight,
  verdictOf,
  warningsOf,
  type CheckOutcome,
  type FieldValue,
  type Ledger,
  type LedgerKey,
  type Publication,
  type RecordLight,
  type RecordWarning,
  type Values,
} from '@gongkai/domain/ledger';
import { addWorkingDays, type Calendar } from '@gongkai/domain/calendar';
import type { PlainDate } from '@gongkai/domain/common';
import { fromDbDateOrNull, type Transaction } from '@gongkai/db';
import { organisationScope, type ServiceContext } from '../core/index.ts';
import { readSettings } from '../settings/index.ts';
import type { StoredRecord } from './stored-record.ts';

/** A record as lists show it; personal data is masked. */
export type RecordListRow = {
  id: string;
  ledger: LedgerKey;
  number: number;
  label: string;
  departmentId: string;
  departmentName: string;
  values: Record<string, FieldValue>;
  publications: Record<string, Publication | null>;
  periodOn: PlainDate | null;
  /** the nearest open due day */
  dueOn: PlainDate | null;
  /** `assumed` (推定): it rests on a year without an official calendar */
  dueState: 'official' | 'assumed' | null;
  doneOn: PlainDate | null;
  light: RecordLight;
  /** its own clock stands still: somebody else's answer is awaited */
  isPaused: boolean;
  /** keys of the checks that have failed by today */
  failing: string[];
  /** checks that hold still and will not for long */
  warnings: RecordWarning[];
  voidedOn: PlainDate | null;
  version: number;
  /** ISO instant */
  updatedAt: string;
};

/** Names behind the ids that stand in records, by id. */
export type RecordNames = {
  departments: Record<string, string>;
  records: Record<string, { ledger: string; number: number; label: string }>;
  files: Record<string, { name: string; mime: string; size: number }>;
};

/** The last day that counts as near today, by the office's setting. */
export async function nearUntil(tx: Transaction, ctx: ServiceContext): Promise<PlainDate> {
  const { ledger } = await readSettings(tx, ctx);
  return addWorkingDays(ctx.calendar, ctx.today, ledger.nearDays).on;
}

/** Values as lists show them: personal data masked. */
export function maskedValues(ledger: Ledger, values: Values): Record<string, FieldValue> {
  return Object.fromEntries(
    ledger.fields.map(({ key, field }) => {
      const value = values[key] ?? null;
      const kind = personalKind(field);
      return [key, kind === null || typeof value !== 'string' ? value : maskPersonal(kind, value)];
    }),
  );
}

/** An outcome as stored. The closed vocabulary is kept by a CHECK constraint, hence the cast. */
export function outcomeOf(row: {
  outcome: string;
  reason: string | null;
  failsOn: Date | null;
}): CheckOutcome {
  const failsOn = fromDbDateOrNull(row.failsOn);
  return { outcome: row.outcome, reason: row.reason ?? '', failsOn } as CheckOutcome;
}

/** A record with its outcomes as a row of the list. */
export function toListRow(
  { row, ledger, values, publications, reviews }: StoredRecord,
  outcomes: readonly { key: string; outcome: string; reason: string | null; failsOn: Date | null }[],
  day: { today: PlainDate; nearUntil: PlainDate; calendar: Calendar },
): RecordListRow {
  const dueOn = fromDbDateOrNull(row.dueOn);
  const doneOn = fromDbDateOrNull(row.doneOn);
  const voidedOn = fromDbDateOrNull(row.voidedOn);
  const judged = outcomes.map((one) => ({ key: one.key, outcome: outcomeOf(one) }));
  return {
    id: row.id,
    ledger: ledger.key,
    number: row.number,
    label: row.label,
    departmentId: row.departmentId,
    departmentName: row.department.shortName,
    values: maskedValues(ledger, values),
    publications,
    periodOn: fromDbDateOrNull(row.periodOn),
    dueOn,
    dueState: row.dueState === null ? null : row.dueState === 'official' ? 'official' : 'assumed',
    doneOn,
    isPaused:
      voidedOn === null &&
      ledger.isPaused({ values, publications, reviews, references: {} }, day.today, day.calendar),
    light: recordLight({ dueOn, doneOn, voidedOn }, day.today, day.nearUntil),
    failing: judged.filter(({ outcome }) => verdictOf(outcome, day.today) === 'fail').map(({ key }) => key),
    warnings: warningsOf(ledger, judged, day.today),
    voidedOn,
    version: row.version,
    updatedAt: row.updatedAt.toISOString(),
  };
}

function idsIn(
  records: readonly Pick<StoredRecord, 'ledger' | 'values'>[],
  type: 'reference' | 'files' | 'department',
) {
  return records.flatMap(({ ledger, values }) =>
    ledger.fields.flatMap(({ key, field }): string[] => {
      const value = values[key];
      if (field.type !== type) return [];
      return typeof value === 'string' ? [value] : Array.isArray(value) ? (value as string[]) : [];
    }),
  );
}

/** The names behind every department, record and file that these records name. */
export async function readNames(
  tx: Transaction,
  ctx: ServiceContext,
  records: readonly Pick<StoredRecord, 'ledger' | 'values'>[],
): Promise<RecordNames> {
  const scope = organisationScope(ctx);
  const [departments, referred, files] = await Promise.all([
    tx.department.findMany({
      where: { ...scope, id: { in: idsIn(records, 'department') } },
      select: { id: true, shortName: true },
    }),
    tx.ledgerRecord.findMany({
      where: { ...scope, id: { in: idsIn(records, 'reference') } },
      select: { id: true, ledgerKey: true, number: true, label: true },
    }),
    tx.storedFile.findMany({
      where: { ...scope, id: { in: idsIn(records, 'files') } },
      select: { id: true, name: true, mime: true, size: true },
    }),
  ]);
  return {
    departments: Object.fromEntries(departments.map(({ id, shortName }) => [id, shortName])),
    records: Object.fromEntries(
      referred.map(({ id, ledgerKey: ledger, number, label }) => [id, { ledger, number, label }]),
    ),
    files: Object.fromEntries(files.map(({ id, ...file }) => [id, file])),
  };
}
