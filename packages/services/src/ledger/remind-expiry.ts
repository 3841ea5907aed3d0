import {
  LedgerKey,
  ledgerOf,
  ledgers,
  warnedUntil,
  warningsBegun,
  type Ledger,
} from '@gongkai/domain/ledger';
import { addDays } from '@gongkai/domain/common';
import { fromDbDate, toDbDate, type Prisma } from '@gongkai/db';
import { authorise, organisationScope, write, type ServiceContext, type WriteUnit } from '../core/index.ts';
import { departmentPeople, notify } from '../notification/index.ts';

/** Warnings given in one run; the rest follow in the next. */
const AT_ONCE = 500;

const INCLUDE = { record: { select: { label: true } } } satisfies Prisma.LedgerOutcomeInclude;
type OutcomeRow = Prisma.LedgerOutcomeGetPayload<{ include: typeof INCLUDE }>;

/** Outcomes of a ledger with a warning that has begun and of which nobody was told yet. */
function untold(ledger: Ledger, today: string): Prisma.LedgerOutcomeWhereInput[] {
  return ledger.warnings.flatMap(({ check, reason, leads }) =>
    leads.map((lead, place) => ({
      ledgerKey: ledger.key,
      key: check,
      reason,
      outcome: 'pass',
      failsOn: { gt: toDbDate(today), lte: toDbDate(warnedUntil(today, lead)) },
      warned: { lte: place },
    })),
  );
}

async function warn(unit: WriteUnit, ctx: ServiceContext, row: OutcomeRow): Promise<void> {
  const { recordId, key, ledgerKey, record } = row;
  if (row.failsOn === null) return;
  const failsOn = fromDbDate(row.failsOn);
  const { warnings } = ledgerOf(LedgerKey.parse(ledgerKey));
  const leads = warnings.find((one) => one.check === key && one.reason === row.reason)?.leads ?? [];
  const people = await departmentPeople(unit.tx, ctx, [row.departmentId]);
  const params = { label: record.label, lastOn: addDays(failsOn, -1) };
  await notify(unit, ctx, people, { kind: 'record-expiring', params }, `/ledgers/${ledgerKey}/${recordId}`);
  await unit.tx.ledgerOutcome.update({
    where: { recordId_key: { recordId, key } },
    data: { warned: warningsBegun(failsOn, leads, ctx.today) },
  });
}

/**
 * Warns the heads of departments of records whose check will not hold for long, such as the label of a normative
 * document before its term ends; once for each lead of the ledger's definition. Of two that begin together, only the
 * later one is told. No audit row: the notices themselves are the record.
 *
 * @throws ServiceError `forbidden`.
 */
export async function remindExpiry(ctx: ServiceContext): Promise<{ told: number }> {
  authorise(ctx, 'task.verify');
  return await write(ctx, async (unit) => {
    // Two processes reminding at once come one after the other.
    await unit.tx
      .$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${ctx.actor.organisationId}, 13))`;
    const due = await unit.tx.ledgerOutcome.findMany({
      where: { ...organisationScope(ctx), OR: ledgers.flatMap((ledger) => untold(ledger, ctx.today)) },
      include: INCLUDE,
      orderBy: [{ failsOn: 'asc' }, { recordId: 'asc' }, { key: 'asc' }],
      take: AT_ONCE,
    });
    for (const row of due) await warn(unit, ctx, row);
    return { told: due.length };
  });
}
