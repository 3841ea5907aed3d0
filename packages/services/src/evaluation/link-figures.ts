import type { GivenFigure, RecordRef } from '@gongkai/domain/metric';
import { lastTellingThatCounts } from '@gongkai/domain/published-link';
import type { OfficeSettings } from '@gongkai/domain/settings';
import { Prisma, type Transaction } from '@gongkai/db';
import type { ServiceContext } from '../core/index.ts';
import { namedFor, type FactPeriod } from './ledger-figures.ts';

type CountRow = { departmentId: string; opened: number; failed: number };
type BrokenRow = { departmentId: string; recordId: string; number: number; label: string; url: string };

/** A broken link counts once its owner was told long enough ago. */
function fails(tellingOn: string): Prisma.Sql {
  return Prisma.sql`(l."state" = 'broken' AND l."ownerToldOn" <= ${tellingOn}::date)`;
}

async function readCounts(tx: Transaction, ctx: ServiceContext, tellingOn: string): Promise<CountRow[]> {
  return await tx.$queryRaw<CountRow[]>`
    SELECT l."departmentId", COUNT(*) FILTER (WHERE l."state" = 'ok')::int AS opened,
      COUNT(*) FILTER (WHERE ${fails(tellingOn)})::int AS failed
    FROM "PublishedLink" l WHERE l."organisationId" = ${ctx.actor.organisationId}::uuid
    GROUP BY 1 ORDER BY 1`;
}

async function readBroken(
  tx: Transaction,
  ctx: ServiceContext,
  { tellingOn, named }: { tellingOn: string; named: number },
): Promise<Map<string, RecordRef[]>> {
  const rows = await tx.$queryRaw<BrokenRow[]>`
    SELECT f."departmentId", f."recordId", r."number", r."label", f."url"
    FROM (
      SELECT l.*, ROW_NUMBER() OVER (PARTITION BY l."departmentId" ORDER BY l."failingSince", l."id") AS place
      FROM "PublishedLink" l
      WHERE l."organisationId" = ${ctx.actor.organisationId}::uuid AND ${fails(tellingOn)}
    ) f JOIN "LedgerRecord" r ON r."id" = f."recordId"
    WHERE f.place <= ${named} ORDER BY f."departmentId", f.place`;
  // A link is mended in the record it stands in: that is what opens.
  const refs = rows.map(({ departmentId, recordId: id, number, label, url }) => ({
    departmentId,
    record: { kind: 'record', id, taskId: null, label: `#${number} ${label} ${url}` } satisfies RecordRef,
  }));
  return new Map(
    [...Map.groupBy(refs, ({ departmentId }) => departmentId)].map(([departmentId, own]) => [
      departmentId,
      own.map(({ record }) => record),
    ]),
  );
}

/**
 * For each department, how many of its checked links open. A link that was never checked, that cannot be judged, or
 * whose owner still has days to mend it counts neither way.
 *
 * @param period given where facts are frozen for an evaluation: then (nearly) all that fails is named.
 */
export async function linkFigures(
  tx: Transaction,
  ctx: ServiceContext,
  { linkGraceDays }: OfficeSettings['ledger'],
  period?: FactPeriod,
): Promise<GivenFigure[]> {
  const tellingOn = lastTellingThatCounts(ctx.calendar, ctx.today, linkGraceDays);
  const counts = await readCounts(tx, ctx, tellingOn);
  const broken = await readBroken(tx, ctx, { tellingOn, named: namedFor(period) });
  return counts
    .filter(({ opened, failed }) => opened + failed > 0)
    .map(({ departmentId, opened, failed }) => ({
      metric: 'link.reachable',
      subject: { kind: 'department', id: departmentId },
      numerator: opened,
      denominator: opened + failed,
      failing: broken.get(departmentId) ?? [],
      failingCount: failed,
      passing: [],
    }));
}
