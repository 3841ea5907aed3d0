import { LIMIT_RULES } from '@gongkai/domain/deadline';
import { JUDGING_REVISION, ledgers, RecheckProgress } from '@gongkai/domain/ledger';
import { Prisma, type Transaction } from '@gongkai/db';
import { authorise, organisationScope, write, type ServiceContext } from '../core/index.ts';
import { sha256Of } from '../core/json.ts';
import { readSettings } from '../settings/index.ts';
import { recomputeChunk } from './recompute-records.ts';

/** Records looked at in one transaction. */
const PAGE = 500;

/** What a recheck did so far; `done` once every record has been looked at. */
export type Recheck = { version: string; looked: number; changed: number; done: boolean };

/** The version of the checks of this program: a hash over all that the outcomes of all ledgers follow from. */
export function checksVersion(): string {
  return sha256Of({
    revision: JUDGING_REVISION,
    limits: LIMIT_RULES,
    ledgers: ledgers.map((ledger) => ledger.judgedBy()),
  });
}

type Office = { checksVersion: string | null; recheck: unknown };

async function lockOffice(tx: Transaction, ctx: ServiceContext): Promise<Office> {
  // Two processes would both look at the same page; Prisma cannot lock a row.
  const [row] = await tx.$queryRaw<Office[]>`
    SELECT "checksVersion", "recheck" FROM "Organisation"
    WHERE "id" = ${ctx.actor.organisationId}::uuid FOR UPDATE`;
  return row ?? { checksVersion: null, recheck: null };
}

/** Where a recheck of this version goes on; null where there is none under way. */
function progressOf({ recheck }: Office, version: string): RecheckProgress | null {
  const read = RecheckProgress.safeParse(recheck);
  return read.success && read.data.version === version ? read.data : null;
}

async function nextPage(tx: Transaction, ctx: ServiceContext, after: string | null): Promise<string[]> {
  const rows = await tx.ledgerRecord.findMany({
    where: { ...organisationScope(ctx), voidedOn: null, ...(after === null ? {} : { id: { gt: after } }) },
    select: { id: true },
    orderBy: { id: 'asc' },
    take: PAGE,
  });
  return rows.map(({ id }) => id);
}

type Step = Recheck | 'up-to-date';

/** One page in one transaction: what it changed and how far it came stand together, or not at all. */
async function recheckPage(ctx: ServiceContext, version: string, restart: boolean): Promise<Step> {
  return await write(ctx, async ({ tx, audit, changed: tell }) => {
    const office = await lockOffice(tx, ctx);
    const going = restart ? null : progressOf(office, version);
    if (going === null && !restart && office.checksVersion === version) return 'up-to-date';
    const { after, looked, changed } = going ?? { after: null, looked: 0, changed: 0 };
    const ids = await nextPage(tx, ctx, after);
    const { limits } = await readSettings(tx, ctx);
    const page = await recomputeChunk(tx, ctx, ids, { calendar: ctx.calendar, limits, isPreview: false });
    const now = { version, looked: looked + ids.length, changed: changed + page.changed };
    const done = ids.length < PAGE;
    const id = ctx.actor.organisationId;
    await tx.organisation.update({
      where: { id },
      data: done
        ? { checksVersion: version, recheck: Prisma.DbNull }
        : { recheck: { ...now, after: ids.at(-1) ?? after } },
    });
    if (done && now.changed > 0)
      await audit({ action: 'ledger.recompute', subjectType: 'organisation', subjectId: id, after: now });
    if (page.changed > 0) tell({ topic: 'ledger', id });
    return { ...now, done };
  });
}

/**
 * Judges all ledger records anew after the checks changed with an upgrade, page by page. It goes on where it was
 * stopped, whoever stopped it; where all outcomes stand by this version already it does nothing, unless told to begin
 * anew (`restart`).
 *
 * @param onPage hears how far it has come after every page
 * @returns null where nothing was to be done
 * @throws ServiceError `forbidden`.
 */
export async function recheckOutcomes(
  ctx: ServiceContext,
  { restart = false, onPage }: { restart?: boolean; onPage?: (so: Recheck) => void } = {},
): Promise<Recheck | null> {
  authorise(ctx, 'settings.edit');
  const version = checksVersion();
  for (let isFirst = true; ; isFirst = false) {
    const step = await recheckPage(ctx, version, restart && isFirst);
    if (step === 'up-to-date') return null;
    onPage?.(step);
    if (step.done) return step;
  }
}
