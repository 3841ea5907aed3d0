import { z } from 'zod';
import { UpdateCalendarYearInput } from '@gongkai/domain/calendar';
import {
  listCalendarYears,
  previewCalendarYear,
  readCalendarYear,
  saveCalendarYear,
} from '@gongkai/services/calendar';
import { procedureFor, router } from '../trpc.ts';

const read = procedureFor('calendar.read');
const edit = procedureFor('calendar.edit');

export const calendarRouter = router({
  years: read.query(({ ctx }) => listCalendarYears(ctx.services)),
  year: read
    .input(z.object({ year: z.int() }))
    .query(({ ctx, input }) => readCalendarYear(ctx.services, input)),
  /** The due days that saving would move. */
  preview: edit
    .input(UpdateCalendarYearInput)
    .query(({ ctx, input }) => previewCalendarYear(ctx.services, input)),
  save: edit
    .input(UpdateCalendarYearInput)
    .mutation(({ ctx, input }) => saveCalendarYear(ctx.services, input)),
});
