import { FAILING_PAGE, type ListFailingInput } from '@gongkai/domain/evaluation';
import { lastTellingThatCounts } from '@gongkai/domain/published-link';
import { fromDbDateOrNull, Prisma } from '@gongkai/db';
import type { ServiceContext } from '../core/index.ts';
import { readSettings } from '../settings/index.ts';
import type { FailingRow } from './list-failing.ts';

/** The metric of published links that open. */
export const LINK_METRIC = 'link.reachable';

/** Why a published link fails. */
export const BROKEN_LINK = { zh: '网址打不开', en: 'The address does not open' };

type Row = {
  id: string;
  number: number;
  label: string;
  url: string;
  department: string;
  failingSince: Date | null;
};

/** One page of a department's broken links that count, each by the record it stands in. */
export async function failingLinks(
  ctx: ServiceContext,
  input: ListFailingInput,
): Promise<{ total: number; rows: FailingRow[] }> {
  if (input.subject.kind !== 'department') return { total: 0, rows: [] };
  const { ledger } = await readSettings(ctx.db, ctx);
  const tellingOn = lastTellingThatCounts(ctx.calendar, ctx.today, ledger.linkGraceDays);
  const failing = Prisma.sql`l."organisationId" = ${ctx.actor.organisationId}::uuid
    AND l."departmentId" = ${input.subject.id}::uuid
    AND l."state" = 'broken' AND l."ownerToldOn" <= ${tellingOn}::date`;
  const [counted] = await ctx.db.$queryRaw<{ total: number }[]>`
    SELECT COUNT(*)::int AS total FROM "PublishedLink" l WHERE ${failing}`;
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT r."id", r."number", r."label", l."url", d."shortName" AS department, l."failingSince"
    FROM "PublishedLink" l JOIN "LedgerRecord" r ON r."id" = l."recordId"
      JOIN "Department" d ON d."id" = l."departmentId"
    WHERE ${failing} ORDER BY l."failingSince", l."id"
    LIMIT ${FAILING_PAGE} OFFSET ${(input.page - 1) * FAILING_PAGE}`;
  return {
    total: counted?.total ?? 0,
    rows: rows.map(({ id, number, label, url, department, failingSince }) => ({
      record: { kind: 'record', id, taskId: null, label: `#${number} ${label} ${url}` },
      ledger: null,
      department,
      reason: BROKEN_LINK,
      since: fromDbDateOrNull(failingSince),
    })),
  };
}
