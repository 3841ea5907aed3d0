import {
  CompareDatesInput,
  CompareSnapshotsInput,
  ListChangedInput,
  ListFailingInput,
  PlanRef,
  ReadScoresInput,
  ReadSubjectInput,
  ReadTrendInput,
  ReadStakeInput,
  TakeSnapshotInput,
  SnapshotRef,
} from '@gongkai/domain/evaluation';
import {
  compareDates,
  compareSnapshots,
  listChanged,
  listFailing,
  listSnapshots,
  readRectification,
  readScores,
  readStake,
  readSubject,
  readTrend,
  takeSnapshot,
  verifySnapshot,
} from '@gongkai/services/evaluation';
import { procedureFor, router } from '../trpc.ts';

export const evaluationRouter = router({
  /** The ranking with every sheet the caller may see. */
  scores: procedureFor('evaluation.read')
    .input(ReadScoresInput)
    .query(({ ctx, input }) => readScores(ctx.services, input)),
  /** One score sheet with its formulas and records. */
  subject: procedureFor('evaluation.read')
    .input(ReadSubjectInput)
    .query(({ ctx, input }) => readSubject(ctx.services, input)),
  /** How the records of one sheet stand today, for its print. */
  rectification: procedureFor('evaluation.read')
    .input(ReadSubjectInput)
    .query(({ ctx, input }) => readRectification(ctx.services, input)),
  /** All records that fail one metric, page by page. */
  failing: procedureFor('evaluation.read')
    .input(ListFailingInput)
    .query(({ ctx, input }) => listFailing(ctx.services, input)),
  /** All ledger records that failed on one of two days only, page by page. */
  changed: procedureFor('evaluation.read')
    .input(ListChangedInput)
    .query(({ ctx, input }) => listChanged(ctx.services, input)),
  /** What each open task is worth today. */
  stake: procedureFor('evaluation.read')
    .input(ReadStakeInput)
    .query(({ ctx, input }) => readStake(ctx.services, input)),
  snapshots: procedureFor('dashboard.leadership')
    .input(PlanRef)
    .query(({ ctx, input }) => listSnapshots(ctx.services, input)),
  takeSnapshot: procedureFor('evaluation.snapshot')
    .input(TakeSnapshotInput)
    .mutation(({ ctx, input }) => takeSnapshot(ctx.services, input)),
  /** What changed between two snapshots, or from one to today. */
  compareSnapshots: procedureFor('dashboard.leadership')
    .input(CompareSnapshotsInput)
    .query(({ ctx, input }) => compareSnapshots(ctx.services, input)),
  /** What changed between two days, or the nearest days that were kept. */
  compareDates: procedureFor('evaluation.read')
    .input(CompareDatesInput)
    .query(({ ctx, input }) => compareDates(ctx.services, input)),
  /** Scores day by day. */
  trend: procedureFor('evaluation.read')
    .input(ReadTrendInput)
    .query(({ ctx, input }) => readTrend(ctx.services, input)),
  /** Computes a snapshot again from its frozen facts. */
  verifySnapshot: procedureFor('dashboard.leadership')
    .input(SnapshotRef)
    .query(({ ctx, input }) => verifySnapshot(ctx.services, input)),
});
