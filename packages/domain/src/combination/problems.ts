import { FULL_SHARE } from '../indicator/combination.ts';
import type { SubjectKind } from '../metric/facts.ts';
import type { CombinationShare, CombinationTerms } from './inputs.ts';

export type CombinationProblemCode =
  | 'combination-needs-two'
  | 'combination-sum'
  | 'combination-weight'
  | 'combination-repeated'
  | 'combination-unknown-system'
  | 'combination-other-kind';

/** What is wrong: `at` is the place of the part, counted from 0, or null for the whole; figures for the message. */
export type CombinationProblem = {
  code: CombinationProblemCode;
  at: number | null;
  details: Record<string, string | number>;
};

/** A line of versions that may be combined: those with a published version, or that ship. */
export type CombinableLine = { key: string; subjectKind: SubjectKind };

/** The weights together, in hundredths of a per cent. */
export function shareSum(parts: readonly Pick<CombinationShare, 'weight'>[]): number {
  return parts.reduce((sum, { weight }) => sum + weight, 0);
}

/**
 * Everything that is wrong with a combination; empty when it can be computed. Two or more different systems of one
 * kind of subject, every weight above 0, together exactly 100.00 %.
 */
export function combinationProblems(
  { subjectKind, parts }: Pick<CombinationTerms, 'subjectKind' | 'parts'>,
  lines: readonly CombinableLine[],
): CombinationProblem[] {
  const problems: CombinationProblem[] = [];
  if (parts.length < 2) problems.push({ code: 'combination-needs-two', at: null, details: {} });
  parts.forEach(({ systemKey, weight }, at) => {
    const line = lines.find(({ key }) => key === systemKey);
    const say = (code: CombinationProblemCode) =>
      problems.push({ code, at, details: { system: systemKey, number: at + 1 } });
    if (line === undefined) say('combination-unknown-system');
    else if (line.subjectKind !== subjectKind) say('combination-other-kind');
    if (parts.findIndex((part) => part.systemKey === systemKey) < at) say('combination-repeated');
    if (weight < 1 || weight > FULL_SHARE) say('combination-weight');
  });
  const sum = shareSum(parts);
  if (sum !== FULL_SHARE)
    problems.push({
      code: 'combination-sum',
      at: null,
      details: { sum, difference: Math.abs(FULL_SHARE - sum) },
    });
  return problems;
}
