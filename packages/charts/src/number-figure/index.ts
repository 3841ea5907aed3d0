export { NumberFigure, Sparkline, type NumberFigureLabels } from './number-figure.tsx';
export {
  prepareNumberFigure,
  type NumberFigureInput,
  type NumberFigureView,
} from './prepare-number-figure.ts';
