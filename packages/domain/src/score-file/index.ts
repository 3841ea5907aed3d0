export { scoreFiles, type ScoredFiles, type ScoreFileResult } from './read.ts';
export { scoreFileSchemas } from './schemas.ts';
export type { ScoreFileProblem } from './problem.ts';
