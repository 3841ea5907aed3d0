import type { AppealOutcome, FactChange } from '@gongkai/domain/appeal';
import { recordKey } from '@gongkai/domain/metric';
import type { RouterOutputs } from '#lib/trpc.ts';

export type AppealLeaf = NonNullable<RouterOutputs['appeal']['list']['appeals'][number]['leaf']>;

/** What the office can do in favour of an appeal, as one choice of the form. */
export type Remedy = 'exclude' | 'explain' | 'not-applicable' | 'mark' | 'figure' | 'points';

/** The form of a decision; figures as typed, `records` as `kind|id`. */
export type DecisionDraft = {
  outcome: AppealOutcome;
  reason: string;
  remedy: Remedy;
  records: readonly string[];
  as: 'passing' | 'uncounted';
  points: string;
  numerator: string;
  denominator: string;
};

/** The remedies that the leaf's rule and figure allow, the usual one first. */
export function remediesFor(leaf: AppealLeaf): Remedy[] {
  const { rule, failing, whenEmpty, separable, correctable } = leaf;
  const found: Remedy[] = [];
  const isCounted = rule !== 'reviewer' && failing.length > 0;
  if (isCounted && separable) found.push('exclude');
  // Heads or weights: its records cannot be left out one by one, so that the figure itself is what is corrected.
  const isFigureFirst = correctable && isCounted && !separable;
  if (isFigureFirst) found.push('figure');
  if (rule === 'reviewer') found.push('mark');
  if (rule !== 'veto') found.push('points');
  if (correctable && !isFigureFirst) found.push('figure');
  if (rule !== 'bonus' && rule !== 'veto') found.push('explain');
  if (whenEmpty !== 'not-done') found.push('not-applicable');
  return found;
}

/** Points as typed (`7.5`) in hundredths; null where they are none. */
export function toHundredths(text: string): number | null {
  const found = /^(\d{1,4})(?:\.(\d{1,2}))?$/.exec(text.trim());
  return found === null ? null : Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0'));
}

function wholeNumber(text: string): number | null {
  return /^\d{1,7}$/.test(text.trim()) ? Number(text) : null;
}

/** The changes that a draft asks for; null while something is missing. A rejection changes nothing. */
export function changesOf(draft: DecisionDraft, leaf: AppealLeaf): FactChange[] | null {
  const { outcome, remedy, reason } = draft;
  if (outcome === 'rejected') return [];
  switch (remedy) {
    case 'exclude': {
      const chosen = leaf.failing.filter((record) => draft.records.includes(recordKey(record)));
      if (chosen.length === 0) return null;
      return chosen.map(({ kind, id }) => ({
        kind: 'exclude-record',
        record: { kind, id },
        as: draft.as,
        reason,
      }));
    }
    case 'explain':
      return [{ kind: 'accept-explanation', note: reason }];
    case 'not-applicable':
      return [{ kind: 'set-state', state: 'not-applicable', reason }];
    case 'mark':
    case 'points': {
      const points = toHundredths(draft.points);
      if (points === null) return null;
      return remedy === 'mark'
        ? [{ kind: 'set-mark', points, reason, evidence: [] }]
        : [{ kind: 'set-points', points, reason }];
    }
    case 'figure': {
      const [numerator, denominator] = [wholeNumber(draft.numerator), wholeNumber(draft.denominator)];
      if (numerator === null || denominator === null) return null;
      return [{ kind: 'correct-figure', numerator, denominator, reason }];
    }
  }
}
