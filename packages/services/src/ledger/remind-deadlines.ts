import { fromDbDate, Prisma, toDbDate } from '@gongkai/db';
import { authorise, write, type ServiceContext, type WriteUnit } from '../core/index.ts';
import { departmentPeople, notify } from '../notification/index.ts';
import { nearUntil } from './record-dto.ts';

/** Deadlines told of in one run; the rest follow in the next. */
const AT_ONCE = 500;

type DueRow = {
  recordId: string;
  key: string;
  ledgerKey: string;
  departmentId: string;
  label: string;
  dueOn: Date;
};

/** Open deadlines that came near, or passed, and of which nobody was told yet: once for each of the two. */
async function readDue({ tx }: WriteUnit, ctx: ServiceContext): Promise<DueRow[]> {
  const near = await nearUntil(tx, ctx);
  // Prisma cannot compare two columns.
  return await tx.$queryRaw<DueRow[]>(Prisma.sql`
    SELECT d."recordId", d."key", d."ledgerKey", d."departmentId", d."dueOn", r."label"
    FROM "LedgerDeadline" d JOIN "LedgerRecord" r ON r."id" = d."recordId"
    WHERE d."organisationId" = ${ctx.actor.organisationId}::uuid AND d."doneOn" IS NULL
      AND d."dueOn" <= ${near}::date
      AND (d."remindedOn" IS NULL OR (d."dueOn" < ${ctx.today}::date AND d."remindedOn" <= d."dueOn"))
    ORDER BY d."dueOn", d."recordId", d."key" LIMIT ${AT_ONCE}`);
}

async function tell(unit: WriteUnit, ctx: ServiceContext, row: DueRow): Promise<void> {
  const dueOn = fromDbDate(row.dueOn);
  const kind = dueOn < ctx.today ? 'record-overdue' : 'record-near-due';
  const people = await departmentPeople(unit.tx, ctx, [row.departmentId]);
  await notify(
    unit,
    ctx,
    people,
    { kind, params: { label: row.label, dueOn } },
    `/ledgers/${row.ledgerKey}/${row.recordId}`,
  );
  await unit.tx.ledgerDeadline.update({
    where: { recordId_key: { recordId: row.recordId, key: row.key } },
    data: { remindedOn: toDbDate(ctx.today) },
  });
}

/**
 * Tells the heads of departments of deadlines that came near and of those that passed, each once. Running it again
 * on the same day tells nobody twice. No audit row: the notices themselves are the record.
 */
export async function remindDeadlines(ctx: ServiceContext): Promise<{ told: number }> {
  authorise(ctx, 'task.verify');
  return await write(ctx, async (unit) => {
    // Two processes reminding at once come one after the other.
    await unit.tx
      .$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${ctx.actor.organisationId}, 13))`;
    const due = await readDue(unit, ctx);
    for (const row of due) await tell(unit, ctx, row);
    return { told: due.length };
  });
}
