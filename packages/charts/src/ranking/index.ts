export { Ranking, type RankingLabels } from './ranking.tsx';
export { prepareRanking, type RankingEntry, type RankingInput, type RankingRow } from './prepare-ranking.ts';
