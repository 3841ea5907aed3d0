import { FULL_SHARE, type CombinationPart, type SystemCombination } from '../indicator/combination.ts';
import { FULL_WEIGHT, fullMarksOf } from '../indicator/validate.ts';
import type { LocalText } from '../indicator/text.ts';
import type { PlainDate } from '../common/index.ts';
import type { EvaluationFacts, SubjectRef } from '../metric/facts.ts';
import { apportion } from './apportion.ts';
import { bandOf, evaluate, inRankOrder, meanScore } from './evaluate.ts';
import { subjectsOf } from './subjects.ts';
import { divide, fromText, multiply, rational, roundHalfUp, sum, toText, type Rational } from './rational.ts';
import type { EvaluationResult, SubjectResult } from './result.ts';

/**
 * What one part brought to a combined score, in hundredths: its own `score` (`exact` before rounding, `n/d`), in the
 * marks of its own sheet, and the `points` it is worth in the whole; all null where it is missing. `weight` in hundredths of a per cent.
 */
export type CombinedPart = {
  key: string;
  name: LocalText;
  weight: number;
  score: number | null;
  exact: string | null;
  points: number | null;
};

/** A combined score in hundredths; the parts' points add up to it. `missing` names the parts without a score. */
export type CombinedSubject = {
  subject: SubjectRef;
  name: string;
  group: string | null;
  score: number | null;
  exact: string | null;
  band: string | null;
  rank: number | null;
  tied: boolean;
  /** Vetoes of any part, as `part/leaf`. */
  vetoes: string[];
  missing: string[];
  parts: CombinedPart[];
};

/** A whole combination: combined subjects in rank order, and each part's own result with its score sheets. */
export type CombinedResult = {
  combination: Omit<SystemCombination, 'parts' | 'bands'>;
  asOf: PlainDate;
  overall: number | null;
  overallBand: string | null;
  subjects: CombinedSubject[];
  parts: {
    key: string;
    name: LocalText;
    weight: number;
    of: CombinationPart['of'];
    /** What its sheet is marked out of, in hundredths. */
    fullMarks: number;
    result: EvaluationResult;
  }[];
};

/** Who is combined, in document order: a subject and, for parts over members, the ids of its members. */
export type CombinedEntry = { subject: SubjectRef; name: string; group: string | null; members: string[] };

/** A part with the result it is taken from; `fullMarks` of its sheet in hundredths, 100.00 if left out. */
export type ScoredPart = Omit<CombinationPart, 'system'> & { result: EvaluationResult; fullMarks?: number };

/** Evaluates every part of a combination over the same facts and puts them together. Pure and exact. */
export function evaluateCombination(combination: SystemCombination, facts: EvaluationFacts): CombinedResult {
  const { rankWithin } = combination;
  const parts = combination.parts.map(({ system, ...part }) => {
    const departments = facts.departments.filter(
      ({ memberOf }) => (part.of === 'members') === (typeof memberOf === 'string'),
    );
    const result = evaluate({ ...system, rankWithin }, { ...facts, departments });
    return { ...part, fullMarks: fullMarksOf(system), result };
  });
  const { overall, overallBand, subjects } = combineResults(
    combination,
    entriesOf(combination, facts),
    parts,
  );
  const { bands: _, parts: __, ...settings } = combination;
  return { combination: settings, asOf: facts.asOf, overall, overallBand, subjects, parts };
}

/**
 * Weighs results together: exactly, with one rounding at the end, and the parts shown add up to the score shown.
 * A part that is not marked out of 100 is taken to 100 first (按百分制折算).
 * A missing part is a gap and never zero; a veto of any part puts the whole into the lowest band.
 */
export function combineResults(
  settings: Omit<SystemCombination, 'parts' | 'key' | 'name'>,
  entries: readonly CombinedEntry[],
  parts: readonly ScoredPart[],
): Pick<CombinedResult, 'overall' | 'overallBand' | 'subjects'> {
  const scored = entries.map((entry) => combineOne(settings, entry, parts));
  const subjects = [...Map.groupBy(scored, ({ group }) => group).values()].flatMap((like) =>
    inRankOrder(like, settings.ranking),
  );
  const overall = meanScore(subjects);
  return { overall, overallBand: overall === null ? null : bandOf(settings.bands, overall), subjects };
}

/** Those that the parts evaluate, members under the subject they belong to. */
function entriesOf({ parts, rankWithin }: SystemCombination, facts: EvaluationFacts): CombinedEntry[] {
  const owners = Map.groupBy(facts.departments, ({ memberOf }) => memberOf ?? null);
  const own = parts.filter(({ of }) => of === 'own').map(({ system }) => ({ ...system, rankWithin }));
  const isMember = new Set(facts.departments.flatMap(({ id, memberOf }) => (memberOf ? [id] : [])));
  const named = own
    .flatMap((system) => subjectsOf(system, facts))
    .filter(({ subject }) => !isMember.has(subject.id));
  const unique = new Map(named.map((entry) => [entry.subject.id, entry]));
  return [...unique.values()]
    .toSorted((a, b) => a.position - b.position)
    .map(({ subject, name, group }) => ({
      subject,
      name,
      group,
      members: (owners.get(subject.id) ?? []).map(({ id }) => id),
    }));
}

type PartScore = ScoredPart & { exact: Rational | null; vetoes: string[] };

function combineOne(
  settings: Pick<SystemCombination, 'missing' | 'bands'>,
  { subject, name, group, members }: CombinedEntry,
  parts: readonly ScoredPart[],
): CombinedSubject {
  const scores = parts.map((part): PartScore =>
    partScore(part, part.of === 'own' ? [subject.id] : members, settings),
  );
  const present = scores.flatMap((part) => (part.exact === null ? [] : [{ ...part, exact: part.exact }]));
  const missing = scores.filter(({ exact }) => exact === null);
  const isVetoed = missing.some(({ vetoes }) => vetoes.length > 0);
  const whole =
    settings.missing === 'drop' ? present.reduce((all, { weight }) => all + weight, 0) : FULL_SHARE;
  const isGap = isVetoed || present.length === 0 || (settings.missing === 'gap' && missing.length > 0);
  const shares = present.map(({ exact, weight, fullMarks = FULL_WEIGHT }) =>
    multiply(exact, rational(weight * FULL_WEIGHT, Math.max(whole, 1) * fullMarks)),
  );
  const exact = sum(shares);
  const points = apportion(shares, roundHalfUp(exact));
  const score = isGap ? null : roundHalfUp(exact);
  const vetoes = scores.flatMap(({ key, vetoes: keys }) => keys.map((leaf) => `${key}/${leaf}`));
  const lowest = vetoes.length > 0 ? bandOf(settings.bands, 0) : null;
  return {
    subject,
    name,
    group,
    score,
    exact: isGap ? null : toText(exact),
    band: lowest ?? (score === null ? null : bandOf(settings.bands, score)),
    rank: null,
    tied: false,
    vetoes,
    missing: missing.map(({ key }) => key),
    parts: scores.map(({ key, name: words, weight, exact: own }) => ({
      key,
      name: words,
      weight,
      score: own === null ? null : roundHalfUp(own),
      exact: own === null ? null : toText(own),
      points: own === null ? null : (points[present.findIndex((part) => part.key === key)] ?? null),
    })),
  };
}

/** The score of one part: the subject's own, or the mean of its members'. */
function partScore(
  part: ScoredPart,
  ids: readonly string[],
  { missing }: Pick<SystemCombination, 'missing'>,
): PartScore {
  const found = ids.map((id) => part.result.subjects.find(({ subject }) => subject.id === id) ?? null);
  const vetoes = [...new Set(found.flatMap((entry) => entry?.vetoes ?? []))];
  const exact = found.flatMap((entry) => (entry?.exact ? [fromText(entry.exact)] : []));
  const lacks = (entry: SubjectResult | null) => entry === null || entry.score === null;
  // A veto that leaves no score is no gap to be passed over.
  const isGap = found.some((entry) => lacks(entry) && (missing === 'gap' || (entry?.vetoes.length ?? 0) > 0));
  const mean = exact.length === 0 || isGap ? null : divide(sum(exact), rational(exact.length));
  return { ...part, exact: mean, vetoes };
}
