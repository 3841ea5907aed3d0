import {
  CompareSnapshotsInput,
  PlanRef,
  ReadScoresInput,
  ReadSubjectInput,
  ReadStakeInput,
  TakeSnapshotInput,
  SnapshotRef,
} from '@gongkai/domain/evaluation';
import {
  compareSnapshots,
  listSnapshots,
  readScores,
  readStake,
  readSubject,
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
  /** Computes a snapshot again from its frozen facts. */
  verifySnapshot: procedureFor('dashboard.leadership')
    .input(SnapshotRef)
    .query(({ ctx, input }) => verifySnapshot(ctx.services, input)),
});
