import type { Calendar } from '@gongkai/domain/calendar';
import { fromDbDate, type Database, type Transaction } from '@gongkai/db';

/** The organisation's working-day calendar as stored; a year that is not stored is missing. */
export async function loadCalendar(db: Database | Transaction, organisationId: string): Promise<Calendar> {
  const years = await db.calendarYear.findMany({ where: { organisationId }, include: { days: true } });
  return {
    years: Object.fromEntries(
      years.map(({ year, state, sourceDocument, days }) => [
        year,
        {
          state: state === 'official' ? ('official' as const) : ('assumed' as const),
          source: sourceDocument,
          days: Object.fromEntries(
            days.map(({ on, isWorkday, name }) => [fromDbDate(on), { isWorkday, name }]),
          ),
        },
      ]),
    ),
  };
}
