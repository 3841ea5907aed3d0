import {
  AnnualReportRef,
  FigureRef,
  OverrideFigureInput,
  SaveNarrativeInput,
} from '@gongkai/domain/annual-report';
import {
  correctFigure,
  figureRecords,
  readAnnualReport,
  saveNarrative,
} from '@gongkai/services/annual-report';
import { procedureFor, router } from '../trpc.ts';

const read = procedureFor('annual-report.read');
const edit = procedureFor('annual-report.edit');

export const annualReportRouter = router({
  /** The statutory yearly report, filled from the ledgers as of today. */
  year: read.input(AnnualReportRef).query(({ ctx, input }) => readAnnualReport(ctx.services, input)),
  /** The records behind one figure. */
  records: read.input(FigureRef).query(({ ctx, input }) => figureRecords(ctx.services, input)),
  /** Another figure in place of the counted one, or the counted one again; with the reason. */
  correct: edit.input(OverrideFigureInput).mutation(({ ctx, input }) => correctFigure(ctx.services, input)),
  /** The text of one part. */
  write: edit.input(SaveNarrativeInput).mutation(({ ctx, input }) => saveNarrative(ctx.services, input)),
});
