import { changeOf } from '@gongkai/domain/scoring';
import type { RouterOutputs } from '#lib/trpc.ts';

type Scores = RouterOutputs['evaluation']['scores'];
type Subject = Scores['result']['subjects'][number];

/** One subject of the ranking; points in hundredths, `change` against the last snapshot. */
export type ScoreRow = Pick<
  Subject,
  'name' | 'score' | 'band' | 'rank' | 'tied' | 'group' | 'small' | 'taskCount'
> & {
  id: string;
  lost: number;
  worst: Subject['lost'][number] | null;
  change: number | null;
};

/** The ranking as computed, each row with what it lost and how it changed. */
export function scoreRows({ result, previous }: Pick<Scores, 'result' | 'previous'>): ScoreRow[] {
  const before = new Map(previous?.result.subjects.map((one) => [one.subject.id, one.score]));
  return result.subjects.map(({ subject, name, score, band, rank, tied, group, small, taskCount, lost }) => ({
    id: subject.id,
    name,
    score,
    band,
    rank,
    tied,
    group,
    small,
    taskCount,
    lost: lost.reduce((sum, one) => sum + one.points, 0),
    worst: lost[0] ?? null,
    change: changeOf(before.get(subject.id) ?? null, score).change,
  }));
}
