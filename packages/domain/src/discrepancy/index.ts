export {
  SOURCES,
  Source,
  SourceWeights,
  weigh,
  type Figures,
  type FigureRow,
  type WeighedRow,
  type Weighed,
} from './weigh.ts';
export { DiscrepancyPolicy, findDiscrepancies, type Discrepancy } from './find-discrepancies.ts';
export { maySee, visibleFigures, type HandedIn } from './blind.ts';
