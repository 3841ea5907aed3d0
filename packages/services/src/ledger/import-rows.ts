import { randomUUIDv7 } from 'node:crypto';
import {
  identityOf,
  judgeRow,
  readRow,
  type FoundHeadings,
  type Issue,
  type Ledger,
  type ReadNames,
  type ReadRow,
  type RecordContext,
  type Values,
} from '@gongkai/domain/ledger';
import { organisationScope, type ServiceContext, type WriteUnit } from '../core/index.ts';
import { checkDrafts } from './check-drafts.ts';
import { assessDependents } from './dependents.ts';
import { draftOf, type Draft } from './draft.ts';
import { auditSides, isUnchanged } from './record-audit.ts';
import { recordInclude, toStored, type StoredRecord } from './stored-record.ts';
import { mayInDepartment } from './visible-records.ts';
import { writeDrafts } from './write-drafts.ts';

/** A row of the sheet by its number as the person sees it. */
export type SheetRow = { row: number; cells: readonly string[] };
export type BadRow = SheetRow & { issues: Issue[] };
export type BatchResult = { added: number; updated: number; unchanged: number; bad: BadRow[] };

export type ImportBatch = {
  ledger: Ledger;
  headings: FoundHeadings;
  names: ReadNames;
  context: RecordContext;
  /** identity → row, over the whole sheet */
  seen: Map<string, number>;
};

type Judged = { source: SheetRow; read: ReadRow; identity: string };
type Prepared = { source: SheetRow; draft: Draft };

async function readStanding(
  { tx }: WriteUnit,
  ctx: ServiceContext,
  ledger: Ledger,
  identities: readonly string[],
): Promise<Map<string, StoredRecord>> {
  const rows = await tx.ledgerRecord.findMany({
    where: {
      ...organisationScope(ctx),
      ledgerKey: ledger.key,
      identity: { in: [...identities] },
      voidedOn: null,
    },
    include: recordInclude,
  });
  return new Map(rows.map((row) => [row.identity, toStored(ctx, row)]));
}

function twinOf({ seen }: ImportBatch, identity: string, row: number): Issue | null {
  const first = seen.get(identity);
  if (first === undefined || first === row) {
    seen.set(identity, row);
    return null;
  }
  return { field: '', code: 'row-twice', details: { row: first } };
}

/** A row by itself: what cannot be read, what stands twice. What it lacks the record may hold already. */
function judgeAlone(batch: ImportBatch, source: SheetRow): Judged | BadRow {
  const { ledger } = batch;
  const read = readRow(ledger, batch.headings, source.cells, batch.names);
  // The identity knows one spelling of a value, whether the schema has been through it or not.
  const identity = identityOf(ledger.identity, read.values as Values);
  if (identity === null || read.issues.length > 0) {
    const judged = judgeRow(ledger, read, null);
    if (!judged.ok) return { ...source, issues: judged.issues };
  }
  const twin = identity === null ? null : twinOf(batch, identity, source.row);
  if (twin !== null) return { ...source, issues: [{ ...twin, field: ledger.identity[0] ?? '' }] };
  return { source, read, identity: identity ?? '' };
}

/** A blank day of publication says nothing: an import never takes a publication back. */
function givenPublications(read: ReadRow): ReadRow['publications'] {
  return Object.fromEntries(
    Object.entries(read.publications).filter(([, publication]) => publication !== null),
  );
}

function prepare(
  ctx: ServiceContext,
  { ledger }: ImportBatch,
  { source, read }: Judged,
  before: StoredRecord | null,
): Prepared | BadRow {
  const departmentId = read.departmentId ?? '';
  const touched = [departmentId, ...(before === null ? [] : [before.departmentId])];
  if (!touched.every((id) => mayInDepartment(ctx, 'ledger.import', id)))
    return { ...source, issues: [{ field: 'departmentId', code: 'department-not-yours' }] };
  const judged = judgeRow(ledger, read, before?.values ?? null);
  if (!judged.ok) return { ...source, issues: judged.issues };
  const draft = draftOf({
    id: before?.id ?? randomUUIDv7(),
    organisationId: ctx.actor.organisationId,
    departmentId,
    ledger,
    before,
    values: judged.values,
    publications: givenPublications(read),
    pastReviews: read.pastReviews,
  });
  return { source, draft };
}

function split<Good extends object>(rows: readonly (Good | BadRow)[]): { good: Good[]; bad: BadRow[] } {
  const isBad = (row: Good | BadRow): row is BadRow => 'issues' in row;
  return { good: rows.filter((row): row is Good => !isBad(row)), bad: rows.filter(isBad) };
}

function isSame({ draft }: Prepared): boolean {
  return (
    draft.before !== null && isUnchanged(draft.before, draft) && Object.keys(draft.pastReviews).length === 0
  );
}

async function auditUpdates(unit: WriteUnit, drafts: readonly Draft[]): Promise<void> {
  for (const draft of drafts) {
    if (draft.before === null) continue;
    const subject = { subjectType: 'ledger-record', subjectId: draft.id, parentId: draft.id };
    await unit.audit({ action: 'ledger.update', ...subject, ...auditSides(draft.before, draft) });
  }
}

/** Imports rows of one ledger within a transaction: good ones are written, bad ones come back with their reasons. */
export async function importRows(
  unit: WriteUnit,
  ctx: ServiceContext,
  batch: ImportBatch,
  rows: readonly SheetRow[],
): Promise<BatchResult> {
  const alone = split(rows.map((source) => judgeAlone(batch, source)));
  const standing = await readStanding(
    unit,
    ctx,
    batch.ledger,
    alone.good.map(({ identity }) => identity),
  );
  const prepared = split(
    alone.good.map((judged) => prepare(ctx, batch, judged, standing.get(judged.identity) ?? null)),
  );
  const issues = await checkDrafts(
    unit.tx,
    ctx,
    prepared.good.map(({ draft }) => draft),
  );
  const checked = split(
    prepared.good.map((one, index): Prepared | BadRow => {
      const found = issues[index] ?? [];
      return found.length === 0 ? one : { ...one.source, issues: found };
    }),
  );
  const changed = checked.good.filter((one) => !isSame(one)).map(({ draft }) => draft);
  await writeDrafts(unit.tx, ctx, changed, { context: batch.context, source: 'import' });
  await auditUpdates(unit, changed);
  const updated = changed.filter(({ before }) => before !== null);
  for (const { ledger, id } of updated) await assessDependents(unit.tx, ctx, ledger, id, batch.context);
  return {
    added: changed.length - updated.length,
    updated: updated.length,
    unchanged: checked.good.length - changed.length,
    bad: [...alone.bad, ...prepared.bad, ...checked.bad],
  };
}
