import { randomUUIDv7 } from 'node:crypto';
import {
  checkValues,
  ledgerOf,
  personalKind,
  SaveRecordInput,
  type Ledger,
  type SaveRecord,
  type Values,
} from '@gongkai/domain/ledger';
import type { Transaction } from '@gongkai/db';
import {
  authorise,
  ServiceError,
  versionConflict,
  write,
  type FieldIssue,
  type ServiceContext,
} from '../core/index.ts';
import { officeContext } from './assess-and-store.ts';
import { checkDrafts } from './check-drafts.ts';
import { assessDependents } from './dependents.ts';
import { draftOf, type Draft } from './draft.ts';
import { auditSides, isUnchanged } from './record-audit.ts';
import { fetchRecord, type StoredRecord } from './stored-record.ts';
import { lockLedger, writeDrafts } from './write-drafts.ts';

/** The refusal of a record, with every field that was refused. */
export function recordRefused(issues: readonly FieldIssue[]): ServiceError {
  const [first] = issues;
  // One finding speaks for itself; several are counted, and each stands at its field.
  const reason = issues.length === 1 && first !== undefined ? first.code : 'record-invalid';
  return new ServiceError(
    'refused',
    reason,
    { ...(issues.length === 1 ? first?.details : {}), field: first?.field ?? '', count: issues.length },
    issues,
  );
}

function isPersonal(ledger: Ledger, key: string): boolean {
  const found = ledger.fields.find((one) => one.key === key);
  return found !== undefined && personalKind(found.field) !== null;
}

/** Values as given; a personal field that was not sent stays as it is. */
function completeValues(ledger: Ledger, given: Record<string, unknown>, before: StoredRecord | null): Values {
  const kept =
    before === null
      ? {}
      : Object.fromEntries(Object.entries(before.values).filter(([key]) => isPersonal(ledger, key)));
  const checked = checkValues(ledger, { ...kept, ...given });
  if (!checked.ok) throw recordRefused(checked.issues);
  return checked.values;
}

function refuseUnknownPublications(ledger: Ledger, input: SaveRecordInput): void {
  const known = new Set(ledger.publications.map(({ key }) => key));
  const unknown = [...Object.keys(input.publications), ...Object.keys(input.pastReviews)].filter(
    (key) => !known.has(key),
  );
  if (unknown.length > 0)
    throw recordRefused(unknown.map((key) => ({ field: `publication:${key}`, code: 'unknown-field' })));
}

async function fetchBefore(
  tx: Transaction,
  ctx: ServiceContext,
  input: SaveRecordInput,
): Promise<StoredRecord | null> {
  if (input.recordId === null) return null;
  const before = await fetchRecord(tx, ctx, input.recordId, { ledgerKey: input.ledger });
  authorise(ctx, 'ledger.edit', [before.departmentId]);
  if (before.isVoided) throw new ServiceError('refused', 'record-voided');
  if (before.row.version !== input.version) throw versionConflict('ledger-record');
  return before;
}

/** The draft of a record as given, laid over what it was. */
export function toDraft(ctx: ServiceContext, input: SaveRecordInput, before: StoredRecord | null): Draft {
  const ledger = ledgerOf(input.ledger);
  refuseUnknownPublications(ledger, input);
  return draftOf({
    id: before?.id ?? randomUUIDv7(),
    organisationId: ctx.actor.organisationId,
    departmentId: input.departmentId,
    ledger,
    before,
    values: completeValues(ledger, input.values, before),
    publications: input.publications,
    pastReviews: input.pastReviews,
  });
}

/**
 * Saves a record, new or changed: its values and its publications together, or nothing. Deadlines, check outcomes
 * and links are computed anew, also those of records that point to it.
 *
 * @throws ServiceError `refused` with one issue per refused field (the reason is the only issue's code, or
 *   `record-invalid`); `conflict` when it was changed since it was read; `record-voided`; `forbidden`.
 */
export async function saveRecord(
  ctx: ServiceContext,
  given: SaveRecord,
  source: 'form' | 'sample' = 'form',
): Promise<{ recordId: string; number: number; version: number }> {
  const input = SaveRecordInput.parse(given);
  authorise(ctx, 'ledger.edit', [input.departmentId]);
  if (Object.keys(input.pastReviews).length > 0) authorise(ctx, 'ledger.import', [input.departmentId]);
  return await write(ctx, async ({ tx, audit, changed }) => {
    await lockLedger(tx, ctx, input.ledger);
    const before = await fetchBefore(tx, ctx, input);
    const draft = toDraft(ctx, input, before);
    const context = await officeContext(tx, ctx);
    const [issues = []] = await checkDrafts(tx, ctx, [draft]);
    if (issues.length > 0) throw recordRefused(issues);
    const hasReviews = Object.keys(draft.pastReviews).length > 0;
    if (before !== null && isUnchanged(before, draft) && !hasReviews)
      return { recordId: draft.id, number: before.row.number, version: before.row.version };
    await writeDrafts(tx, ctx, [draft], { context, source });
    if (before !== null) await assessDependents(tx, ctx, draft.ledger, draft.id, context);
    const subject = { subjectType: 'ledger-record', subjectId: draft.id, parentId: draft.id };
    await audit({
      action: before === null ? 'ledger.create' : 'ledger.update',
      ...subject,
      ...auditSides(before, draft),
    });
    for (const [key, past] of Object.entries(draft.pastReviews))
      await audit({ action: 'review.create', ...subject, after: { publication: key, ...past } });
    changed({ topic: 'ledger', id: draft.id });
    return await tx.ledgerRecord
      .findUniqueOrThrow({ where: { id: draft.id }, select: { id: true, number: true, version: true } })
      .then(({ id, number, version }) => ({ recordId: id, number, version }));
  });
}
