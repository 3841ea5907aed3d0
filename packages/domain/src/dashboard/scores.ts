import type { LocalText } from '../indicator/index.ts';
import { compareText, type EvaluationFacts } from '../metric/index.ts';
import type { EvaluationResult, LostPoints, ResultNode, SubjectResult } from '../scoring/index.ts';
import { liveTasks } from './task-view.ts';

/** A row of the ranking; points in hundredths. `lost` lists the leaves that lost points, the largest loss first. */
export type RankingRow = {
  subjectId: string;
  name: string;
  score: number | null;
  rank: number | null;
  tied: boolean;
  /** with whom it is ranked; null where all are ranked together */
  group: string | null;
  band: string | null;
  lostPoints: number;
  lost: LostPoints[];
  tasks: number;
  taskIds: string[];
  small: boolean;
};

/** The subjects in rank order, those without a score last. */
export function ranking(result: EvaluationResult, facts: EvaluationFacts): RankingRow[] {
  const tasks = liveTasks(facts);
  return result.subjects.map((entry) => {
    const own = tasks.filter((task) =>
      entry.subject.kind === 'item'
        ? task.itemId === entry.subject.id
        : task.assignments.some(({ departmentId }) => departmentId === entry.subject.id),
    );
    return {
      subjectId: entry.subject.id,
      name: entry.name,
      score: entry.score,
      rank: entry.rank,
      tied: entry.tied,
      group: entry.group,
      band: entry.band,
      lostPoints: entry.lost.reduce((sum, { points }) => sum + points, 0),
      lost: entry.lost,
      tasks: own.length,
      taskIds: own.map(({ id }) => id),
      small: entry.small,
    };
  });
}

/** One dimension of the radar: points ÷ possible in hundredths of a per cent; null where it does not apply. */
export type RadarAxis = { key: string; name: LocalText; value: number | null; other: number | null };

/** What a radar is held against: an earlier result, or the mean of its like in the same result. */
export type RadarAgainst = { kind: 'previous'; result: EvaluationResult | null } | { kind: 'average' };

/** The top-level dimensions of one subject against a comparison; empty when the result does not know the subject. */
export function radar(result: EvaluationResult, subjectId: string, against: RadarAgainst): RadarAxis[] {
  const own = subjectIn(result, subjectId);
  const like = result.subjects.filter(({ group }) => group === (own?.group ?? null));
  return scoredNodes(own).map((node) => ({
    key: node.key,
    name: node.name,
    value: rateOf(node),
    other:
      against.kind === 'average'
        ? meanRate(like, node.key)
        : previousRate(against.result, subjectId, node.key),
  }));
}

function subjectIn(result: EvaluationResult | null, id: string): SubjectResult | null {
  return result?.subjects.find(({ subject }) => subject.id === id) ?? null;
}

/** Bonuses and vetoes carry no weight of their own and are no dimension. */
function scoredNodes(subject: SubjectResult | null): ResultNode[] {
  return subject?.nodes.filter(({ weight }) => weight > 0) ?? [];
}

function previousRate(result: EvaluationResult | null, subjectId: string, key: string): number | null {
  const node = subjectIn(result, subjectId)?.nodes.find((candidate) => candidate.key === key);
  return node === undefined ? null : rateOf(node);
}

function meanRate(subjects: readonly SubjectResult[], key: string): number | null {
  const rates = subjects.flatMap(({ nodes }) =>
    nodes.filter((node) => node.key === key).flatMap((node) => rateOf(node) ?? []),
  );
  return rates.length === 0
    ? null
    : half(
        rates.reduce((sum, rate) => sum + rate, 0),
        rates.length,
      );
}

/** A bonus may bring more than is possible; the radar ends at the full mark. */
function rateOf({ points, possible }: ResultNode): number | null {
  if (points === null || possible === 0) return null;
  return Math.min(10_000, half(points * 10_000, possible));
}

/** over ÷ under, half-up. */
function half(over: number, under: number): number {
  return Math.floor((2 * over + under) / (2 * under));
}

/** How training stands; `expected` and `actual` are heads over sessions held and counted. */
export type TrainingSummary = {
  planned: number | null;
  held: number;
  heldSessionIds: string[];
  inviting: number;
  goingOut: number;
  minutes: number;
  expected: number;
  actual: number;
  uncountedSessionIds: string[];
  coveredDepartmentIds: string[];
  uncoveredDepartmentIds: string[];
};

/** The training figures of the year; sessions not yet counted are listed, not taken for zero. */
export function trainingSummary(facts: EvaluationFacts): TrainingSummary {
  const held = facts.training.sessions
    .filter(({ status }) => status === 'held')
    .toSorted(
      (a, b) => compareText(a.heldOn ?? a.plannedOn, b.heldOn ?? b.plannedOn) || compareText(a.id, b.id),
    );
  const seats = held.flatMap(({ attendances }) => attendances);
  const counted = seats.flatMap(({ expected, actual }) => (actual === null ? [] : [{ expected, actual }]));
  const covered = new Set(
    seats.filter(({ actual }) => (actual ?? 0) > 0).map(({ departmentId }) => departmentId),
  );
  const departmentIds = facts.departments.toSorted((a, b) => a.position - b.position).map(({ id }) => id);
  return {
    planned: facts.training.plannedSessions,
    held: held.length,
    heldSessionIds: held.map(({ id }) => id),
    inviting: held.filter(({ mode }) => mode === 'inviting').length,
    goingOut: held.filter(({ mode }) => mode === 'going-out').length,
    minutes: held.reduce((sum, session) => sum + session.minutes, 0),
    expected: counted.reduce((sum, { expected }) => sum + expected, 0),
    actual: counted.reduce((sum, { actual }) => sum + actual, 0),
    uncountedSessionIds: held
      .filter(
        ({ attendances }) => attendances.length === 0 || attendances.some(({ actual }) => actual === null),
      )
      .map(({ id }) => id),
    coveredDepartmentIds: departmentIds.filter((id) => covered.has(id)),
    uncoveredDepartmentIds: departmentIds.filter((id) => !covered.has(id)),
  };
}
