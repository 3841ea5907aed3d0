import { LinkState, linkCountsFrom, type ListLinksInput } from '@gongkai/domain/published-link';
import { fromDbDateOrNull } from '@gongkai/db';
import { authorise, organisationScope, type ServiceContext } from '../core/index.ts';
import { readSettings } from '../settings/index.ts';

/** A published link with its last check; `checkedAt` is an ISO instant. */
export type LinkView = {
  id: string;
  recordId: string;
  ledger: string;
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

/** The office's published links, newest first, with what their last checks found. */
export async function listLinks(
  ctx: ServiceContext,
  input: ListLinksInput,
): Promise<{ links: LinkView[]; nextCursor: string | null }> {
  authorise(ctx, 'link.check');
  const { ledger } = await readSettings(ctx.db, ctx);
  const rows = await ctx.db.publishedLink.findMany({
    where: {
      ...organisationScope(ctx),
      ...(input.state === null ? {} : { state: input.state }),
      ...(input.cursor === null ? {} : { id: { lt: input.cursor } }),
    },
    include: {
      record: { select: { label: true, ledgerKey: true, department: { select: { shortName: true } } } },
    },
    orderBy: { id: 'desc' },
    take: input.limit + 1,
  });
  const links = rows.slice(0, input.limit).map((row): LinkView => {
    const toldOn = fromDbDateOrNull(row.ownerToldOn);
    return {
      id: row.id,
      recordId: row.recordId,
      ledger: row.record.ledgerKey,
      label: row.record.label,
      departmentId: row.departmentId,
      departmentName: row.record.department.shortName,
      url: row.url,
      state: LinkState.parse(row.state),
      detail: row.detail,
      checkedAt: row.checkedAt?.toISOString() ?? null,
      failingSince: fromDbDateOrNull(row.failingSince),
      ownerToldOn: toldOn,
      countsFrom: toldOn === null ? null : linkCountsFrom(ctx.calendar, toldOn, ledger.linkGraceDays),
    };
  });
  return { links, nextCursor: rows.length > input.limit ? (links.at(-1)?.id ?? null) : null };
}
