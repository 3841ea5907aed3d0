import { changeOf } from '@gongkai/domain/scoring';
import type { RouterOutputs } from '#lib/trpc.ts';

type Trend = RouterOutputs['evaluation']['trend'];

/** How far back a trend reaches where nobody says. */
export const SHOWN_DAYS = 90;

/** The office's line first, then those of the subjects chosen, named as they were last called. */
export function seriesOf(trend: Trend, subjects: readonly string[], overall: string) {
  const names = new Map(trend.days.flatMap(({ scores }) => scores.map(({ id, name }) => [id, name])));
  return [
    { id: 'overall', label: overall, main: true },
    ...subjects.flatMap((id) => {
      const label = names.get(id);
      return label === undefined ? [] : [{ id, label, main: false }];
    }),
  ];
}

/** The last day before this one whose scores were kept; null for the first. */
export function previousDay({ days }: Pick<Trend, 'days'>, on: string): string | null {
  return days.findLast((day) => day.on < on)?.on ?? null;
}

/** A day of the table: figure and change of the office or of one subject, against the day kept before. */
export type TrendLine = { on: string; kind: Trend['days'][number]['kind']; before: string | null } & {
  score: number | null;
  change: number | null;
  rank: number | null;
};

/** The days kept, the newest first; `subject` null is the office. Hundredths; no figure is a gap. */
export function trendLines(trend: Pick<Trend, 'days'>, subject: string | null): TrendLine[] {
  const figure = (day: Trend['days'][number]) => {
    if (subject === null) return { score: day.overall, rank: null };
    const own = day.scores.find(({ id }) => id === subject);
    return { score: own?.score ?? null, rank: own?.rank ?? null };
  };
  return trend.days
    .map((day, index) => {
      const earlier = trend.days[index - 1];
      const now = figure(day);
      const before = earlier === undefined ? null : figure(earlier).score;
      return {
        on: day.on,
        kind: day.kind,
        before: earlier?.on ?? null,
        ...now,
        change: changeOf(before, now.score).change,
      };
    })
    .toReversed();
}
