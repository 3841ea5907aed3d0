import type { IndicatorLeaf } from '../indicator/index.ts';
import type { ScoreFacts, ScoreFigure } from './facts-format.ts';
import type { ScoreFileProblem } from './problem.ts';
import { failingOf } from './to-domain.ts';

type Found = Omit<ScoreFileProblem, 'file'>;
/** Rules that divide: a figure above its whole makes no sense to them. */
const DIVIDING = new Set(['ratio', 'proportional']);
/** Rules that say what one occurrence is worth. */
const WORTH = new Set(['deduction', 'count-points', 'bonus', 'veto']);

function problem(path: string, code: string, details: Found['details'] = {}): Found {
  return { path, code, details };
}

function repeated<T>(
  entries: readonly T[],
  keyOf: (entry: T) => string,
  path: (at: number) => string,
): Found[] {
  const seen = new Set<string>();
  return entries.flatMap((entry, at) => {
    const key = keyOf(entry);
    if (seen.has(key)) return [problem(path(at), 'duplicate', { key })];
    seen.add(key);
    return [];
  });
}

function subjectProblems({ subjects }: ScoreFacts): Found[] {
  const byId = new Map(subjects.map((subject) => [subject.id, subject]));
  return [
    ...repeated(
      subjects,
      ({ id }) => id,
      (at) => `subjects[${at}].id`,
    ),
    ...subjects.flatMap(({ id, memberOf }, at) => {
      if (typeof memberOf !== 'string') return [];
      const owner = byId.get(memberOf);
      const path = `subjects[${at}].memberOf`;
      if (owner === undefined) return [problem(path, 'unknown-subject', { subject: memberOf })];
      return owner.id === id || typeof owner.memberOf === 'string' ? [problem(path, 'member-of-member')] : [];
    }),
  ];
}

function figureProblems(figure: ScoreFigure, path: string, leaves: readonly IndicatorLeaf[]): Found[] {
  const users = leaves.filter(({ metric }) => metric === figure.metric);
  const { metric, numerator, denominator } = figure;
  if (users.length === 0) return [problem(`${path}.metric`, 'metric-unused', { metric })];
  if (denominator === undefined) return [];
  const divides = users.some(
    ({ rule }) => DIVIDING.has(rule.kind) || (rule.kind === 'tiered' && rule.over === 'rate'),
  );
  if (divides && numerator > denominator)
    return [problem(`${path}.numerator`, 'numerator-above-denominator', { numerator, denominator })];
  const failing = failingOf(figure);
  return failing > denominator
    ? [problem(`${path}.failing`, 'failing-above-all', { failing, denominator })]
    : [];
}

/** What is listed about subjects and leaves, with where it stands in the file. */
function entriesOf(facts: ScoreFacts) {
  return (['occurrences', 'states', 'marks', 'explanations'] as const).flatMap((list) =>
    facts[list].map((entry, at) => ({ list, path: `${list}[${at}]`, entry })),
  );
}

function leafProblems(facts: ScoreFacts, leaves: readonly IndicatorLeaf[]): Found[] {
  const subjects = new Set(facts.subjects.map(({ id }) => id));
  return entriesOf(facts).flatMap(({ list, path, entry }): Found[] => {
    const named = leaves.filter(({ key }) => key === entry.leaf);
    const [leaf] = named;
    if (!subjects.has(entry.subject))
      return [problem(`${path}.subject`, 'unknown-subject', { subject: entry.subject })];
    if (leaf === undefined) return [problem(`${path}.leaf`, 'unknown-leaf', { leaf: entry.leaf })];
    if (named.length > 1) return [problem(`${path}.leaf`, 'leaf-ambiguous', { leaf: entry.leaf })];
    const kind = leaf.rule.kind;
    if (list === 'occurrences' && 'count' in entry && entry.points === null && !WORTH.has(kind))
      return [problem(`${path}.points`, 'points-needed', { rule: kind })];
    if ('state' in entry && entry.state !== 'not-applicable' && (kind === 'bonus' || kind === 'veto'))
      return [problem(`${path}.state`, 'state-outside-total', { state: entry.state })];
    if (list !== 'marks') return [];
    if (kind !== 'reviewer') return [problem(`${path}.leaf`, 'mark-without-reviewer', { leaf: entry.leaf })];
    const points = 'points' in entry ? (entry.points ?? 0) : 0;
    return points > leaf.weight
      ? [problem(`${path}.points`, 'mark-above-weight', { points, weight: leaf.weight })]
      : [];
  });
}

/** Everything in a facts file that does not fit itself or the systems' leaves, in the order of the file's parts. */
export function factsProblems(facts: ScoreFacts, leaves: readonly IndicatorLeaf[]): Found[] {
  const subjects = new Set(facts.subjects.map(({ id }) => id));
  const ofLeaf = ({ subject, leaf }: { subject: string; leaf: string }) => `${subject} ${leaf}`;
  return [
    ...subjectProblems(facts),
    ...facts.figures.flatMap((figure, at) =>
      subjects.has(figure.subject)
        ? figureProblems(figure, `figures[${at}]`, leaves)
        : [problem(`figures[${at}].subject`, 'unknown-subject', { subject: figure.subject })],
    ),
    ...repeated(
      facts.figures,
      ({ subject, metric }) => `${subject} ${metric}`,
      (at) => `figures[${at}]`,
    ),
    ...leafProblems(facts, leaves),
    ...(['states', 'marks', 'explanations'] as const).flatMap((list) =>
      repeated<{ subject: string; leaf: string }>(facts[list], ofLeaf, (at) => `${list}[${at}]`),
    ),
  ];
}
