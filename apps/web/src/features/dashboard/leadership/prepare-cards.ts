import { prepareNumberFigure, type NumberFigureView } from '@gongkai/charts/number-figure';
import type { Board } from './board.ts';

/** A number card: its key names its texts, `open` what it opens (null: the evaluation). */
export type NumberCard = {
  key: 'score' | 'progress' | 'closed' | 'overdue' | 'soon' | 'training';
  view: NumberFigureView;
  open: string | null;
  total: number | null;
};

/** From which score on a bureau is excellent (优秀), in points: the mark that the score card is held against. */
const EXCELLENT = 90;

/**
 * The six figures of the first screen. Each has a comparator: the last snapshot, a target, or both; the sparkline
 * runs over the snapshots and ends today.
 */
export function prepareCards(board: Board): NumberCard[] {
  const { figures, headline, history } = board;
  const last = history.at(-1);
  const points = (hundredths: number | null) => (hundredths === null ? null : hundredths / 100);
  const course = (now: number | null, past: readonly (number | null)[]) => [...past, now];
  const whole = (
    pick: (entry: Board['figures']) => number | null,
    target: number | null,
    higherIsBetter: boolean,
  ): NumberFigureView =>
    prepareNumberFigure({
      value: pick(figures),
      previous: last === undefined ? null : pick(last),
      target,
      decimals: 0,
      higherIsBetter,
      history: course(pick(figures), history.map(pick)),
    });
  const score = prepareNumberFigure({
    value: points(headline.score),
    previous: points(last?.score ?? null),
    target: EXCELLENT,
    decimals: 2,
    higherIsBetter: true,
    history: course(
      points(headline.score),
      history.map((entry) => points(entry.score)),
    ),
  });
  return [
    { key: 'score', view: score, open: null, total: null },
    {
      key: 'progress',
      view: whole((entry) => entry.percent, figures.expectedPercent, true),
      open: 'tasks',
      total: null,
    },
    {
      key: 'closed',
      view: whole((entry) => entry.closed, figures.plannedClosed, true),
      open: 'closed',
      total: figures.total,
    },
    { key: 'overdue', view: whole((entry) => entry.overdue, 0, false), open: 'overdue', total: null },
    { key: 'soon', view: whole((entry) => entry.soon, null, false), open: 'soon', total: null },
    {
      key: 'training',
      view: whole((entry) => entry.trainingHeld, figures.trainingPlanned, true),
      open: 'sessions',
      total: null,
    },
  ];
}
