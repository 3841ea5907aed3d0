import {
  ledgerOf,
  placeField,
  placeIssue,
  readPlaces,
  type Issue,
  type Ledger,
  type LedgerKey,
  type PlaceRow,
} from '@gongkai/domain/ledger';
import type { Prisma, Transaction } from '@gongkai/db';
import {
  organisationScope,
  ServiceError,
  write,
  type ServiceContext,
  type WriteUnit,
} from '../core/index.ts';
import { officeContext } from './assess-and-store.ts';
import { checkDrafts } from './check-drafts.ts';
import { assessDependents } from './dependents.ts';
import { draftOf, type Draft } from './draft.ts';
import { auditSides, isUnchanged } from './record-audit.ts';
import { recordInclude, toStored, type StoredRecord } from './stored-record.ts';
import { departmentBound, mayInDepartment } from './visible-records.ts';
import { lockLedger, writeDrafts } from './write-drafts.ts';

/** Features a transaction. */
const BATCH = 250;

/** What became of a file of places: records set, those that lay there already, and features that were sent back. */
export type PlaceReport = {
  total: number;
  set: number;
  unchanged: number;
  refused: { row: number; name: string; issues: Issue[] }[];
};

type Common = { ledger: Ledger; field: string; seen: Map<string, number> };
type Refused = PlaceReport['refused'][number];

function refusal({ row, name }: PlaceRow, issue: Issue): Refused {
  return { row, name, issues: [issue] };
}

/** Which of these records a feature names: by number, else by id, else by what identifies it. */
function findFor(row: PlaceRow, records: readonly StoredRecord[]): StoredRecord | undefined {
  const standing = records.filter(({ isVoided }) => !isVoided);
  const by = (test: (record: StoredRecord) => boolean) => standing.find(test) ?? records.find(test);
  if (row.number !== null) return by((record) => record.row.number === row.number);
  if (row.recordId !== null) return by((record) => record.id === row.recordId);
  return by((record) => record.row.identity === row.identity);
}

async function readNamed(
  tx: Transaction,
  ctx: ServiceContext,
  { ledger }: Common,
  rows: readonly PlaceRow[],
): Promise<StoredRecord[]> {
  const given = <T>(values: (T | null)[]) => values.filter((value) => value !== null);
  const named: Prisma.LedgerRecordWhereInput[] = [
    { number: { in: given(rows.map(({ number }) => number)) } },
    { id: { in: given(rows.map(({ recordId }) => recordId)) } },
    { identity: { in: given(rows.map(({ identity }) => identity)) } },
  ];
  const found = await tx.ledgerRecord.findMany({
    where: { ...organisationScope(ctx), ledgerKey: ledger.key, OR: named },
    include: recordInclude,
  });
  return found
    .map((row) => toStored(ctx, row))
    .filter(({ departmentId }) => mayInDepartment(ctx, 'ledger.edit', departmentId));
}

function toDraft(row: PlaceRow, before: StoredRecord, { field }: Common): Draft {
  const { id, organisationId, departmentId, ledger } = before;
  const values = { ...before.values, [field]: row.place };
  const parts = { id, organisationId, departmentId, ledger, before, values };
  return draftOf({ ...parts, publications: {}, pastReviews: {} });
}

type Judged = { row: PlaceRow; draft: Draft } | { refused: Refused };

function judge(row: PlaceRow, records: readonly StoredRecord[], common: Common): Judged {
  const { field, seen } = common;
  const own = placeIssue(field, row);
  if (own !== null) return { refused: refusal(row, own) };
  const before = findFor(row, records);
  if (before === undefined) return { refused: refusal(row, { field, code: 'no-such-record' }) };
  if (before.isVoided) return { refused: refusal(row, { field, code: 'record-voided' }) };
  const first = seen.get(before.id);
  if (first !== undefined)
    return { refused: refusal(row, { field, code: 'row-twice', details: { row: first } }) };
  seen.set(before.id, row.row);
  return { row, draft: toDraft(row, before, common) };
}

async function store(
  { tx, auditAll, changed }: WriteUnit,
  ctx: ServiceContext,
  ledger: Ledger,
  drafts: readonly Draft[],
): Promise<void> {
  if (drafts.length === 0) return;
  const context = await officeContext(tx, ctx);
  await writeDrafts(tx, ctx, drafts, { context, source: 'import' });
  for (const { id } of drafts) await assessDependents(tx, ctx, ledger, id, context);
  await auditAll(
    drafts.map((draft) => ({
      action: 'ledger.update',
      subjectType: 'ledger-record',
      subjectId: draft.id,
      parentId: draft.id,
      ...auditSides(draft.before, draft),
    })),
  );
  changed({ topic: 'ledger', id: null });
}

async function runBatch(
  ctx: ServiceContext,
  common: Common,
  rows: readonly PlaceRow[],
): Promise<Omit<PlaceReport, 'total'>> {
  return await write(ctx, async (unit) => {
    await lockLedger(unit.tx, ctx, common.ledger.key);
    const records = await readNamed(unit.tx, ctx, common, rows);
    const judged = rows.map((row) => judge(row, records, common));
    const named = judged.flatMap((one) => ('draft' in one ? [one] : []));
    const moved = named.filter(({ draft }) => draft.before === null || !isUnchanged(draft.before, draft));
    const issues = await checkDrafts(
      unit.tx,
      ctx,
      moved.map(({ draft }) => draft),
    );
    const good = moved.filter((_, index) => (issues[index] ?? []).length === 0);
    await store(
      unit,
      ctx,
      common.ledger,
      good.map(({ draft }) => draft),
    );
    const bad = moved.flatMap(({ row }, index): Refused[] => {
      const own = issues[index] ?? [];
      return own.length === 0 ? [] : [{ row: row.row, name: row.name, issues: [...own] }];
    });
    return {
      set: good.length,
      unchanged: named.length - moved.length,
      refused: [...judged.flatMap((one) => ('refused' in one ? [one.refused] : [])), ...bad],
    };
  });
}

/**
 * Sets the places of records from a GeoJSON FeatureCollection: each feature names its record by number, by id or by
 * the fields that identify it. Good ones are set, each with its audit row; the others come back with their reasons.
 * The same file sent again changes nothing.
 *
 * @throws ServiceError `forbidden`; `geojson-unreadable`, `geojson-empty`, `geojson-too-many`, `ledger-without-place`.
 */
export async function importPlaces(
  ctx: ServiceContext,
  input: { ledger: LedgerKey; text: string },
): Promise<PlaceReport> {
  departmentBound(ctx, 'ledger.import');
  const ledger = ledgerOf(input.ledger);
  const read = readPlaces(ledger, input.text);
  if (!read.ok) throw new ServiceError('refused', read.refusal, read.details);
  const common: Common = { ledger, field: placeField(ledger) ?? '', seen: new Map() };
  const report: PlaceReport = { total: read.value.length, set: 0, unchanged: 0, refused: [] };
  for (let start = 0; start < read.value.length; start += BATCH) {
    const batch = await runBatch(ctx, common, read.value.slice(start, start + BATCH));
    report.set += batch.set;
    report.unchanged += batch.unchanged;
    report.refused.push(...batch.refused);
  }
  return { ...report, refused: report.refused.toSorted((a, b) => a.row - b.row) };
}
