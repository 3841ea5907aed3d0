import { ledgers, missingPeriods, type LedgerKey } from '@gongkai/domain/ledger';
import { addDays, type PlainDate } from '@gongkai/domain/common';
import { fromDbDateOrNull } from '@gongkai/db';
import { organisationScope, type ServiceContext } from '../core/index.ts';
import { officeContext } from './assess-and-store.ts';

/** A quarter or year for which a ledger owes a record that nobody made, and the day by which it was owed. */
export type LedgerGap = { startsOn: PlainDate; endsOn: PlainDate; dueOn: PlainDate };

/**
 * The gaps of the ledgers that owe a record each quarter or year, among what fell due from 1 January to yesterday.
 * They are the office's: a record of any department closes one. A ledger that the office never used owes nothing yet.
 */
export async function ledgerGaps(ctx: ServiceContext): Promise<Map<LedgerKey, LedgerGap[]>> {
  const owing = ledgers.flatMap(({ key, cadence }) => (cadence === null ? [] : [{ key, cadence }]));
  const records = await ctx.db.ledgerRecord.findMany({
    where: {
      ...organisationScope(ctx),
      ledgerKey: { in: owing.map(({ key }) => key) },
      voidedOn: null,
    },
    select: { ledgerKey: true, periodOn: true },
    distinct: ['ledgerKey', 'periodOn'],
  });
  const { countLimit } = await officeContext(ctx.db, ctx);
  const span = { from: `${ctx.today.slice(0, 4)}-01-01`, to: addDays(ctx.today, -1) };
  return new Map(
    owing.map(({ key, cadence }) => {
      const own = records.filter(({ ledgerKey }) => ledgerKey === key);
      const periodOns = own.flatMap(({ periodOn }) => fromDbDateOrNull(periodOn) ?? []);
      const missing = own.length === 0 ? [] : missingPeriods(cadence, periodOns, span, countLimit);
      return [key, missing.map(({ startsOn, endsOn, due }) => ({ startsOn, endsOn, dueOn: due.on }))];
    }),
  );
}
