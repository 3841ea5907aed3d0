import { LinkState, linkCountsFrom, type ListLinksInput } from '@gongkai/domain/published-link';
import { LedgerKey } from '@gongkai/domain/ledger';
import type { PlainDate } from '@gongkai/domain/common';
import { fromDbDateOrNull, type Prisma } from '@gongkai/db';
import { organisationScope, type ServiceContext } from '../core/index.ts';
import { departmentBound } from '../ledger/visible-records.ts';
import { readSettings } from '../settings/index.ts';

/** A published link with its last check; `checkedAt` is an ISO instant. */
export type LinkView = {
  id: string;
  recordId: string;
  ledger: LedgerKey;
  label: string;
  departmentId: string;
  departmentName: string;
  url: string;
  state: LinkState;
  detail: string | null;
  checkedAt: string | null;
  failingSince: string | null;
  ownerToldOn: string | null;
  /** the first day on which its failing counts; null while it does not fail or its owner does not know */
  countsFrom: string | null;
};

const INCLUDE = {
  record: { select: { label: true, ledgerKey: true, department: { select: { shortName: true } } } },
} satisfies Prisma.PublishedLinkInclude;
type LinkRow = Prisma.PublishedLinkGetPayload<{ include: typeof INCLUDE }>;

function toView(row: LinkRow, countsFrom: (toldOn: PlainDate) => PlainDate): LinkView {
  const toldOn = fromDbDateOrNull(row.ownerToldOn);
  return {
    id: row.id,
    recordId: row.recordId,
    ledger: LedgerKey.parse(row.record.ledgerKey),
    label: row.record.label,
    departmentId: row.departmentId,
    departmentName: row.record.department.shortName,
    url: row.url,
    state: LinkState.parse(row.state),
    detail: row.detail,
    checkedAt: row.checkedAt?.toISOString() ?? null,
    failingSince: fromDbDateOrNull(row.failingSince),
    ownerToldOn: toldOn,
    countsFrom: toldOn === null ? null : countsFrom(toldOn),
  };
}

/** Links of each state, under the same department. */
export type LinkCounts = Record<LinkState, number>;

async function countLinks(ctx: ServiceContext, where: Prisma.PublishedLinkWhereInput): Promise<LinkCounts> {
  const rows = await ctx.db.publishedLink.groupBy({ by: ['state'], where, _count: true });
  const of = (state: LinkState) => rows.find((row) => row.state === state)?._count ?? 0;
  return { unchecked: of('unchecked'), ok: of('ok'), broken: of('broken'), refused: of('refused') };
}

/**
 * Published links as far as the person may see them (a department its own), newest first, with what their last checks
 * found. `counts` are of all pages, whichever state is asked for.
 *
 * @throws ServiceError `forbidden`.
 */
export async function listLinks(
  ctx: ServiceContext,
  input: ListLinksInput,
): Promise<{ links: LinkView[]; nextCursor: string | null; counts: LinkCounts }> {
  const own = departmentBound(ctx, 'link.read');
  const { ledger } = await readSettings(ctx.db, ctx);
  const where: Prisma.PublishedLinkWhereInput = {
    ...organisationScope(ctx),
    AND: [own, input.departmentId].flatMap((departmentId) =>
      departmentId === null ? [] : [{ departmentId }],
    ),
  };
  const [rows, counts] = await Promise.all([
    ctx.db.publishedLink.findMany({
      where: {
        ...where,
        ...(input.state === null ? {} : { state: input.state }),
        ...(input.cursor === null ? {} : { id: { lt: input.cursor } }),
      },
      include: INCLUDE,
      orderBy: { id: 'desc' },
      take: input.limit + 1,
    }),
    countLinks(ctx, where),
  ]);
  const links = rows
    .slice(0, input.limit)
    .map((row) => toView(row, (toldOn) => linkCountsFrom(ctx.calendar, toldOn, ledger.linkGraceDays)));
  return { links, nextCursor: rows.length > input.limit ? (links.at(-1)?.id ?? null) : null, counts };
}
