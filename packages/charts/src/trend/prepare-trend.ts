import { dateOfDay, dayNumber } from '../chart/format-figure.ts';

/** A line of the chart; `main` is drawn heavier and in the colour of text. */
export type TrendSeries = { id: string; label: string; main: boolean };

/** Values by series id on one day; a series without a figure that day may be left out. */
type TrendPoint = { on: string; values: Readonly<Record<string, number | null>> };

export type TrendInput = {
  series: readonly TrendSeries[];
  points: readonly TrendPoint[];
  from: string;
  to: string;
};

/** One day; `alone` names the series whose neighbours are missing: they need a dot to be seen. */
export type TrendRow = {
  on: string;
  day: number;
  values: Record<string, number | null>;
  alone: readonly string[];
};

/** `known` days have a figure, `missing` ones none. `floor` and `ceiling` bound the axis. */
export type TrendView = {
  series: readonly TrendSeries[];
  rows: TrendRow[];
  known: number;
  missing: number;
  floor: number;
  ceiling: number;
  ticks: number[];
};

/** The axis keeps to whole fives around the figures. */
const STEP = 5;
const MOST_TICKS = 10;

/**
 * A row for every day from the first to the last: days without a figure stay in as gaps, so that no line is drawn
 * over them and time keeps its scale.
 */
export function prepareTrend({ series, points, from, to }: TrendInput): TrendView {
  const byDay = new Map(points.map((point) => [dayNumber(point.on), point]));
  const first = dayNumber(from);
  const days = Array.from({ length: Math.max(0, dayNumber(to) - first + 1) }, (_, index) => first + index);
  const valueOf = (day: number, id: string): number | null => byDay.get(day)?.values[id] ?? null;
  const rows = days.map((day): TrendRow => ({
    on: dateOfDay(day),
    day,
    values: Object.fromEntries(series.map(({ id }) => [id, valueOf(day, id)])),
    alone: series
      .filter(
        ({ id }) =>
          valueOf(day, id) !== null && valueOf(day - 1, id) === null && valueOf(day + 1, id) === null,
      )
      .map(({ id }) => id),
  }));
  const values = rows.flatMap((row) => Object.values(row.values).filter((value) => value !== null));
  const known = rows.filter((row) => Object.values(row.values).some((value) => value !== null)).length;
  const floor = values.length === 0 ? 0 : Math.max(0, Math.floor((Math.min(...values) - 1) / STEP) * STEP);
  const ceiling = values.length === 0 ? 100 : Math.ceil((Math.max(...values) + 1) / STEP) * STEP;
  const step = ceiling - floor > MOST_TICKS * STEP ? 4 * STEP : STEP;
  return {
    series,
    rows,
    known,
    missing: rows.length - known,
    floor,
    ceiling,
    ticks: Array.from({ length: Math.floor((ceiling - floor) / step) + 1 }, (_, at) => floor + at * step),
  };
}
