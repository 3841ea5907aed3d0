import { randomUUIDv7 } from 'node:crypto';
import { searchTextOf, splitPersonal, type RecordContext } from '@gongkai/domain/ledger';
import { toDbDate, toDbDateOrNull, type Prisma, type Transaction } from '@gongkai/db';
import { actorId, ServiceError, versionConflict, type ServiceContext } from '../core/index.ts';
import { assessRecords, columnsOf, storeParts, type Assessed } from './assess-and-store.ts';
import type { Draft } from './draft.ts';

type Source = 'form' | 'import' | 'sample';

function contentOf(ctx: ServiceContext, { record, assessment }: Assessed<Draft>) {
  const { open, personal } = splitPersonal(record.ledger, record.values);
  const isPersonal = Object.keys(personal).length > 0;
  return {
    departmentId: record.departmentId,
    identity: record.identity,
    searchText: searchTextOf(record.ledger, record.values),
    body: open as Prisma.InputJsonObject,
    sealed: isPersonal ? ctx.vault.seal(JSON.stringify(personal), record.id) : null,
    ...columnsOf({ record, assessment }),
  };
}

async function nextNumbers(tx: Transaction, drafts: readonly Draft[]): Promise<Map<string, number>> {
  const [first] = drafts;
  if (first === undefined) return new Map();
  const { organisationId, ledger } = first;
  const last = await tx.ledgerRecord.aggregate({
    where: { organisationId, ledgerKey: ledger.key },
    _max: { number: true },
  });
  return new Map(drafts.map(({ id }, index) => [id, (last._max.number ?? 0) + index + 1]));
}

async function insert(
  tx: Transaction,
  ctx: ServiceContext,
  assessed: readonly Assessed<Draft>[],
  source: Source,
): Promise<void> {
  const numbers = await nextNumbers(
    tx,
    assessed.map(({ record }) => record),
  );
  await tx.ledgerRecord.createMany({
    data: assessed.map((one) => ({
      id: one.record.id,
      organisationId: one.record.organisationId,
      ledgerKey: one.record.ledger.key,
      number: numbers.get(one.record.id) ?? 0,
      ...contentOf(ctx, one),
      source,
      createdById: actorId(ctx),
      createdByName: ctx.actor.name,
      createdAt: ctx.now,
    })),
  });
}

async function update(tx: Transaction, ctx: ServiceContext, one: Assessed<Draft>): Promise<void> {
  const { before, id } = one.record;
  const { count } = await tx.ledgerRecord.updateMany({
    where: { id, version: before?.row.version ?? 0, voidedOn: null },
    data: { ...contentOf(ctx, one), version: { increment: 1 } },
  });
  if (count === 0) throw versionConflict('ledger-record');
}

async function insertPastReviews(tx: Transaction, drafts: readonly Draft[]): Promise<void> {
  await tx.secrecyReview.createMany({
    data: drafts.flatMap(({ id: recordId, organisationId, departmentId, ledger, values, pastReviews }) =>
      Object.entries(pastReviews).map(([publicationKey, past]) => {
        const label = values[ledger.label];
        return {
          id: randomUUIDv7(),
          organisationId,
          departmentId,
          recordId,
          publicationKey,
          matter: typeof label === 'string' ? label.slice(0, 300) : '',
          state: 'approved',
          stateSecret: false,
          drafterName: past.drafter,
          draftedOn: toDbDate(past.initialOn),
          initialByName: past.initialBy,
          initialOn: toDbDate(past.initialOn),
          secondByName: past.secondBy,
          secondOn: toDbDateOrNull(past.secondOn),
          approvedByName: past.approvedBy,
          approvedOn: toDbDate(past.approvedOn),
        };
      }),
    ),
  });
}

function isChanged(draft: Draft, key: string): boolean {
  const after = draft.publications[key] ?? null;
  const before = draft.before?.publications[key] ?? null;
  return after?.on !== before?.on || after?.url !== before?.url;
}

/** Publications that changed go and come again, each behind its approved review. */
async function writePublications(tx: Transaction, drafts: readonly Draft[]): Promise<void> {
  const changed = drafts.flatMap((draft) =>
    draft.ledger.publications.filter(({ key }) => isChanged(draft, key)).map(({ key }) => ({ draft, key })),
  );
  if (changed.length === 0) return;
  for (const { draft, key } of changed)
    if (draft.before?.publications[key] != null)
      await tx.ledgerPublication.deleteMany({ where: { recordId: draft.id, key } });
  const reviews = await tx.secrecyReview.findMany({
    where: { recordId: { in: changed.map(({ draft }) => draft.id) }, state: 'approved' },
    select: { id: true, recordId: true, publicationKey: true },
  });
  const reviewOf = new Map(
    reviews.map((review) => [`${review.recordId}|${review.publicationKey}`, review.id]),
  );
  await tx.ledgerPublication.createMany({
    data: changed.flatMap(({ draft, key }) => {
      const publication = draft.publications[key] ?? null;
      if (publication === null) return [];
      const reviewId = reviewOf.get(`${draft.id}|${key}`);
      if (reviewId === undefined)
        throw new ServiceError('refused', 'published-without-review', { field: key });
      const { id: recordId, organisationId } = draft;
      return [
        {
          recordId,
          organisationId,
          key,
          publishedOn: toDbDate(publication.on),
          url: publication.url,
          reviewId,
        },
      ];
    }),
  });
}

/**
 * Writes checked drafts of one ledger: records, reviews that came with them, publications, and everything that
 * their rules compute. The ledger must be locked ({@link lockLedger}).
 *
 * @throws ServiceError `version-conflict` when one was changed since it was read; nothing of the transaction stays.
 */
export async function writeDrafts(
  tx: Transaction,
  ctx: ServiceContext,
  drafts: readonly Draft[],
  options: { context: RecordContext; source: Source },
): Promise<void> {
  const assessed = await assessRecords(tx, ctx, drafts, options.context);
  await insert(
    tx,
    ctx,
    assessed.filter(({ record }) => record.before === null),
    options.source,
  );
  for (const one of assessed) if (one.record.before !== null) await update(tx, ctx, one);
  await insertPastReviews(tx, drafts);
  await writePublications(tx, drafts);
  await storeParts(tx, assessed);
}

/** Lets one transaction at a time write into a ledger: numbers, identities and chains then hold. */
export async function lockLedger(tx: Transaction, ctx: ServiceContext, ledgerKey: string): Promise<void> {
  // Prisma has no advisory locks.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${ctx.actor.organisationId}:${ledgerKey}`}, 11))`;
}
