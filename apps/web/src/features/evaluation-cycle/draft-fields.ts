import { addDays } from '@gongkai/domain/common';
import type { EvaluationTerms } from '@gongkai/domain/evaluation-cycle';
import type { Evaluation } from './cycle-data.ts';

/** What the form holds; figures as the controls give them. */
export type DraftFields = Omit<EvaluationTerms, 'verifyDueOn'> & { verifyDueOn: string };

function lastDayOf(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** A new draft proposes the last month that is over within the plan's year, or its first one; two weeks in all. */
export function newFields(year: number, today: string, title: (month: number) => string): DraftFields {
  const [thisYear, thisMonth] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  const month = thisYear > year ? 12 : Math.max(1, thisMonth - 1);
  return {
    title: title(month),
    periodFrom: `${year}-${String(month).padStart(2, '0')}-01`,
    periodTo: lastDayOf(year, month),
    systemId: null,
    weights: { self: 0, 'third-party': 0, final: 100 },
    thirdParty: false,
    assessDueOn: addDays(today, 7),
    verifyDueOn: addDays(today, 14),
    appealDays: 5,
  };
}

/** The fields of a stored draft. */
export function fieldsOf(draft: Evaluation): DraftFields {
  const { title, periodFrom, periodTo, weights, thirdParty, assessDueOn, verifyDueOn, appealDays } = draft;
  return {
    title,
    periodFrom,
    periodTo,
    systemId: draft.draftSystemId,
    weights,
    thirdParty,
    assessDueOn,
    verifyDueOn: verifyDueOn ?? '',
    appealDays,
  };
}

/** The usual ways to weigh the sources. */
export const WEIGHINGS = {
  final: { self: 0, 'third-party': 0, final: 100 },
  selfThird: { self: 30, 'third-party': 70, final: 0 },
  selfFinal: { self: 30, 'third-party': 0, final: 70 },
  thirdFinal: { self: 0, 'third-party': 30, final: 70 },
} as const;
export const USUAL = ['final', 'selfFinal', 'thirdFinal', 'selfThird'] as const;
export type Weighing = keyof typeof WEIGHINGS | 'own';

/** Which of the usual ways the weights are. */
export function weighingOf(weights: EvaluationTerms['weights']): Weighing {
  const found = USUAL.find((key) => {
    const usual = WEIGHINGS[key];
    return (
      usual.self === weights.self &&
      usual['third-party'] === weights['third-party'] &&
      usual.final === weights.final
    );
  });
  return found ?? 'own';
}

/** What the weights add up to, in per cent; 100 is wanted. */
export function sumOf(weights: EvaluationTerms['weights']): number {
  return weights.self + weights['third-party'] + weights.final;
}
