import { markedTexts, type Values } from '@gongkai/domain/ledger';
import { refusePastReview } from '@gongkai/domain/secrecy-review';
import type { Transaction } from '@gongkai/db';
import { organisationScope, type FieldIssue, type ServiceContext } from '../core/index.ts';
import { dataOf } from './assess-and-store.ts';
import { textHash } from '../secrecy-override/text-hash.ts';
import { chainComesBack } from './chain.ts';
import { readableFiles } from '../file/readable-files.ts';
import type { Draft } from './draft.ts';
import { readReferred, referenceIds, referencesOf, type ReferredRecord } from './references.ts';

/** What the database knows about everything that these drafts name. */
type Known = {
  departments: ReadonlySet<string>;
  files: ReadonlySet<string>;
  referred: ReadonlyMap<string, ReferredRecord>;
  /** hashes of texts that the security administrator let pass */
  allowed: ReadonlySet<string>;
  /** other records that stand under an identity of a draft */
  others: ReadonlyMap<string, { id: string; number: number }>;
};

type Valued = Pick<Draft, 'ledger' | 'values'>;

function idsOf({ ledger, values }: Valued, type: 'department' | 'files'): string[] {
  return ledger.fields.flatMap(({ key, field }) => {
    const value = values[key];
    if (field.type !== type) return [];
    return typeof value === 'string' ? [value] : Array.isArray(value) ? (value as string[]) : [];
  });
}

async function readAllowed(tx: Transaction, ctx: ServiceContext, drafts: readonly Draft[]) {
  const hashes = drafts.flatMap(({ values }) => markedTexts(values).map(({ text }) => textHash(text)));
  if (hashes.length === 0) return new Set<string>();
  const rows = await tx.secrecyOverride.findMany({
    where: { ...organisationScope(ctx), textHash: { in: hashes }, state: 'granted' },
    select: { textHash: true },
  });
  return new Set(rows.map((row) => row.textHash));
}

async function readOthers(tx: Transaction, ctx: ServiceContext, drafts: readonly Draft[]) {
  const rows = await tx.ledgerRecord.findMany({
    where: {
      ...organisationScope(ctx),
      ledgerKey: { in: [...new Set(drafts.map(({ ledger }) => ledger.key))] },
      identity: { in: drafts.map(({ identity }) => identity) },
      voidedOn: null,
    },
    select: { id: true, number: true, identity: true },
  });
  return new Map(rows.map(({ identity, ...row }) => [identity, row]));
}

async function readKnown(tx: Transaction, ctx: ServiceContext, drafts: readonly Draft[]): Promise<Known> {
  const where = organisationScope(ctx);
  const departments = drafts.flatMap((draft) => [draft.departmentId, ...idsOf(draft, 'department')]);
  const files = drafts.flatMap((draft) => idsOf(draft, 'files'));
  const departmentRows = await tx.department.findMany({
    where: { ...where, id: { in: [...new Set(departments)] } },
    select: { id: true },
  });
  return {
    departments: new Set(departmentRows.map(({ id }) => id)),
    // What may be attached is what one may read: a record must not open another department's file.
    files: await readableFiles(tx, ctx, [...new Set(files)]),
    referred: await readReferred(
      tx,
      ctx,
      drafts.flatMap(({ ledger, values }) => referenceIds(ledger, values)),
    ),
    allowed: await readAllowed(tx, ctx, drafts),
    others: await readOthers(tx, ctx, drafts),
  };
}

function isKnownRecord(draft: Draft, id: string, ledgerKey: string, known: Known): boolean {
  const found = known.referred.get(id);
  if (found === undefined || found.ledgerKey !== ledgerKey) return false;
  // A link that stood before the other record was voided may stay; a new one may not be made.
  return found.voidedOn === null || Object.values(draft.before?.values ?? {}).includes(id);
}

function unknownIds(draft: Draft, known: Known): FieldIssue[] {
  const own = known.departments.has(draft.departmentId)
    ? []
    : [{ field: 'departmentId', code: 'unknown-department' }];
  const fields = draft.ledger.fields.flatMap(({ key, field }): FieldIssue[] => {
    const value = draft.values[key];
    if (field.type === 'department' && typeof value === 'string' && !known.departments.has(value))
      return [{ field: key, code: 'unknown-department' }];
    if (field.type === 'files' && Array.isArray(value) && !value.every((id: string) => known.files.has(id)))
      return [{ field: key, code: 'unknown-file' }];
    if (field.type === 'reference' && typeof value === 'string' && value !== draft.id)
      return isKnownRecord(draft, value, field.ledger, known) ? [] : [{ field: key, code: 'unknown-record' }];
    return [];
  });
  return [...own, ...fields];
}

function classified(values: Values, known: Known): FieldIssue[] {
  return markedTexts(values)
    .filter(({ text }) => !known.allowed.has(textHash(text)))
    .map(({ field, mark }) => ({ field, code: 'classified-text', details: { mark } }));
}

function duplicate(draft: Draft, known: Known): FieldIssue[] {
  const other = known.others.get(draft.identity);
  if (other === undefined || other.id === draft.id) return [];
  const field = draft.ledger.identity[0] ?? '';
  return [{ field, code: 'record-exists', details: { number: other.number } }];
}

function reviewIssues(ctx: ServiceContext, draft: Draft): FieldIssue[] {
  return Object.entries(draft.pastReviews).flatMap(([key, past]): FieldIssue[] => {
    const field = `publication:${key}`;
    if (!draft.ledger.publications.some((one) => one.key === key)) return [{ field, code: 'unknown-field' }];
    if (draft.before?.reviews[key] != null) return [{ field, code: 'review-exists' }];
    const refusal = refusePastReview(past, ctx.today);
    return refusal === null ? [] : [{ field, code: refusal }];
  });
}

function publicationIssues(ctx: ServiceContext, draft: Draft): FieldIssue[] {
  return Object.entries(draft.publications).flatMap(([key, publication]) =>
    publication !== null && publication.on > ctx.today
      ? [{ field: `publication:${key}`, code: 'published-in-future' }]
      : [],
  );
}

/** A field's first finding is enough for its input. */
function firstPerField(issues: readonly FieldIssue[]): FieldIssue[] {
  return [...new Map(issues.toReversed().map((issue) => [issue.field, issue])).values()].toReversed();
}

/**
 * Everything that is refused about drafts, each by the place in the list: unknown departments, files and records,
 * secrecy marks, a record that exists already, a chain that comes back, reviews and publications that cannot be,
 * and what the ledger itself holds impossible.
 */
export async function checkDrafts(
  tx: Transaction,
  ctx: ServiceContext,
  drafts: readonly Draft[],
): Promise<FieldIssue[][]> {
  const known = await readKnown(tx, ctx, drafts);
  const checked: FieldIssue[][] = [];
  for (const draft of drafts) {
    const references = referencesOf(draft.ledger, draft.values, known.referred);
    const loop = await chainComesBack(tx, ctx, draft);
    checked.push(
      firstPerField([
        ...classified(draft.values, known),
        ...unknownIds(draft, known),
        ...(loop === null ? [] : [{ field: loop, code: 'replacement-loop' }]),
        ...duplicate(draft, known),
        ...reviewIssues(ctx, draft),
        ...publicationIssues(ctx, draft),
        ...draft.ledger.impossible(dataOf(draft, references)),
      ]),
    );
  }
  return checked;
}
