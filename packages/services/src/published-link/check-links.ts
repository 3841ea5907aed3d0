import { addDays } from '@gongkai/domain/common';
import { linkAfter, linkCountsFrom, type CheckLinksInput } from '@gongkai/domain/published-link';
import type { OfficeSettings } from '@gongkai/domain/settings';
import { fromDbDateOrNull, toDbDateOrNull, type Prisma } from '@gongkai/db';
import { dayInChina } from '../account/load-context.ts';
import {
  authorise,
  notFound,
  organisationScope,
  write,
  type ServiceContext,
  type WriteUnit,
} from '../core/index.ts';
import { departmentPeople, notify } from '../notification/index.ts';
import { readSettings } from '../settings/index.ts';
import { visitPage, type Visit } from './visit-page.ts';

/** Links looked at in one run; the rest follow in the next. */
const AT_ONCE = 200;
/** Pages asked for at the same time. */
const SIDE_BY_SIDE = 4;

/** What a run did. `isOffline`: nothing on the internet answered, so nothing was kept and all is tried again. */
export type LinkCheck = {
  checked: number;
  ok: number;
  broken: number;
  refused: number;
  told: number;
  isOffline: boolean;
};

const INCLUDE = {
  record: { select: { label: true, ledgerKey: true } },
} satisfies Prisma.PublishedLinkInclude;
type LinkRow = Prisma.PublishedLinkGetPayload<{ include: typeof INCLUDE }>;
type Visited = { link: LinkRow; visit: Visit };

/** One link, if it is named; else links never checked, failing ones not yet checked today, and others whose last check is old enough. */
async function readDue(ctx: ServiceContext, everyDays: number, linkId: string | null): Promise<LinkRow[]> {
  if (linkId !== null)
    return await ctx.db.publishedLink.findMany({
      where: { ...organisationScope(ctx), id: linkId },
      include: INCLUDE,
    });
  // Checks are acts of the real day, also in an office that lives on a fixed one.
  const day = dayInChina(ctx.now);
  const startOf = (on: string) => new Date(`${on}T00:00:00+08:00`);
  return await ctx.db.publishedLink.findMany({
    where: {
      ...organisationScope(ctx),
      OR: [
        { checkedAt: null },
        { state: 'broken', checkedAt: { lt: startOf(day) } },
        { checkedAt: { lt: startOf(addDays(day, 1 - everyDays)) } },
      ],
    },
    include: INCLUDE,
    orderBy: [{ checkedAt: { sort: 'asc', nulls: 'first' } }, { id: 'asc' }],
    take: AT_ONCE,
  });
}

async function visitAll(ctx: ServiceContext, links: readonly LinkRow[]): Promise<Visited[]> {
  const visited: Visited[] = [];
  const left = [...links];
  async function worker(): Promise<void> {
    for (let link = left.shift(); link !== undefined; link = left.shift())
      visited.push({ link, visit: await visitPage(ctx.fetchPage, link.url) });
  }
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, worker));
  return visited;
}

/** Two hosts or more were asked and none answered: rather our own connection than all of them. */
function seemsOffline(visited: readonly Visited[]): boolean {
  const asked = visited.filter(({ visit }) => visit.state === 'broken' || visit.hasAnswer);
  const hosts = new Set(asked.map(({ link }) => URL.parse(link.url)?.host));
  return hosts.size >= 2 && asked.every(({ visit }) => !visit.hasAnswer);
}

async function tellOwner(
  unit: WriteUnit,
  ctx: ServiceContext,
  link: LinkRow,
  graceDays: number,
): Promise<boolean> {
  const people = await departmentPeople(unit.tx, ctx, [link.departmentId]);
  const { label, ledgerKey } = link.record;
  const countsFrom = linkCountsFrom(ctx.calendar, ctx.today, graceDays);
  const notice = { kind: 'link-broken', params: { label, url: link.url, countsFrom } } as const;
  await notify(unit, ctx, people, notice, `/ledgers/${ledgerKey}/${link.recordId}`);
  return people.length > 0;
}

/** Keeps what a visit found; answers whether the owner was told, or null when the link changed meanwhile. */
async function keep(
  unit: WriteUnit,
  ctx: ServiceContext,
  { link, visit }: Visited,
  graceDays: number,
): Promise<boolean | null> {
  const before = {
    failingSince: fromDbDateOrNull(link.failingSince),
    ownerToldOn: fromDbDateOrNull(link.ownerToldOn),
  };
  const { state, detail } = visit;
  const { mustTellOwner, ...after } = linkAfter(before, visit, ctx.today);
  // Another process may have checked it, or its record another address, while the page was asked for.
  const unchanged = { id: link.id, url: link.url, state: link.state, checkedAt: link.checkedAt };
  const { count } = await unit.tx.publishedLink.updateMany({
    where: { ...unchanged, ...organisationScope(ctx) },
    data: {
      state,
      detail,
      checkedAt: ctx.now,
      failingSince: toDbDateOrNull(after.failingSince),
      ownerToldOn: toDbDateOrNull(after.ownerToldOn),
    },
  });
  if (count === 0) return null;
  const isTold = mustTellOwner && (await tellOwner(unit, ctx, link, graceDays));
  if (isTold)
    await unit.tx.publishedLink.update({
      where: { id: link.id },
      data: { ownerToldOn: toDbDateOrNull(ctx.today) },
    });
  if (state !== link.state || isTold)
    await unit.audit({
      action: 'link.check',
      subjectType: 'link',
      subjectId: link.id,
      parentId: link.recordId,
      before: { state: link.state, detail: link.detail, ...before },
      after: { url: link.url, state, detail, ...after, ...(isTold ? { ownerToldOn: ctx.today } : {}) },
    });
  return isTold;
}

async function keepAll(
  ctx: ServiceContext,
  visited: readonly Visited[],
  { linkGraceDays }: OfficeSettings['ledger'],
): Promise<LinkCheck> {
  return await write(ctx, async (unit) => {
    const done: LinkCheck = { checked: 0, ok: 0, broken: 0, refused: 0, told: 0, isOffline: false };
    for (const one of visited) {
      const isTold = await keep(unit, ctx, one, linkGraceDays);
      if (isTold === null) continue;
      done.checked += 1;
      done[one.visit.state] += 1;
      if (isTold) done.told += 1;
    }
    if (done.checked > 0) unit.changed({ topic: 'ledger', id: null });
    return done;
  });
}

/**
 * Opens the published links whose check is due: never checked, broken and not tried today, or older than the
 * office's `linkEveryDays`. The head of the department is told of a link on its first failure; it counts only after
 * the working days of `linkGraceDays`. Audited where a link's state changes.
 *
 * @param input a link to check now, whether or not its turn has come
 * @throws ServiceError `forbidden`; `published-link-not-found`.
 */
export async function checkLinks(
  ctx: ServiceContext,
  { linkId }: CheckLinksInput = { linkId: null },
): Promise<LinkCheck> {
  authorise(ctx, 'link.check');
  const { ledger } = await readSettings(ctx.db, ctx);
  const links = await readDue(ctx, ledger.linkEveryDays, linkId);
  if (linkId !== null && links.length === 0) throw notFound('published-link');
  const visited = await visitAll(ctx, links);
  if (seemsOffline(visited)) return { checked: 0, ok: 0, broken: 0, refused: 0, told: 0, isOffline: true };
  return await keepAll(ctx, visited, ledger);
}
