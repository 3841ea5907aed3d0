import {
  CombinationScoresInput,
  CombinationVersionRef,
  CombinedResultRef,
  SaveCombinationInput,
  SettleCombinationInput,
} from '@gongkai/domain/combination';
import { PlanRef } from '@gongkai/domain/evaluation';
import {
  listCombinations,
  listCombinedResults,
  readCombinedResult,
  readCombinedScores,
  removeCombination,
  saveCombination,
  settleChoices,
  settleCombination,
  verifyCombinedResult,
} from '@gongkai/services/combination';
import { procedureFor, router } from '../trpc.ts';

const read = procedureFor('evaluation.read');
const edit = procedureFor('evaluation.edit');
const settle = procedureFor('evaluation.announce');

/** Systems weighted into one score per subject. */
export const combinationRouter = router({
  list: read.query(({ ctx }) => listCombinations(ctx.services)),
  save: edit.input(SaveCombinationInput).mutation(({ ctx, input }) => saveCombination(ctx.services, input)),
  remove: edit
    .input(CombinationVersionRef)
    .mutation(({ ctx, input }) => removeCombination(ctx.services, input)),
  /** Today's totals; a department sees its own row. */
  scores: read
    .input(CombinationScoresInput)
    .query(({ ctx, input }) => readCombinedScores(ctx.services, input)),
  /** Which announced evaluations could stand for each part. */
  choices: settle.input(CombinationScoresInput).query(({ ctx, input }) => settleChoices(ctx.services, input)),
  settle: settle
    .input(SettleCombinationInput)
    .mutation(({ ctx, input }) => settleCombination(ctx.services, input)),
  results: read.input(PlanRef).query(({ ctx, input }) => listCombinedResults(ctx.services, input)),
  result: read.input(CombinedResultRef).query(({ ctx, input }) => readCombinedResult(ctx.services, input)),
  /** Computes settled totals again from the results they rest on. */
  verify: procedureFor('dashboard.leadership')
    .input(CombinedResultRef)
    .query(({ ctx, input }) => verifyCombinedResult(ctx.services, input)),
});
