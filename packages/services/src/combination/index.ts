export { listCombinations } from './list-combinations.ts';
export { readCombinedScores } from './read-combined-scores.ts';
export {
  listCombinedResults,
  readCombinedResult,
  settleChoices,
  verifyCombinedResult,
} from './read-combined-results.ts';
export { removeCombination, saveCombination } from './save-combination.ts';
export { settleCombination } from './settle-combination.ts';
