import type { IndicatorRule } from '@gongkai/domain/indicator';

/** The kinds of rule in the order in which they are offered. */
export const RULE_KINDS = [
  'ratio',
  'proportional',
  'deduction',
  'tiered',
  'have-lack',
  'count-points',
  'reviewer',
  'bonus',
  'veto',
] as const satisfies readonly IndicatorRule['kind'][];

/** A rule of a kind to begin with, fitting an indicator of this weight (hundredths). */
export function defaultRule(kind: IndicatorRule['kind'], weight: number): IndicatorRule {
  switch (kind) {
    case 'ratio':
      return { kind, floor: 0, target: 10_000 };
    case 'deduction':
      return { kind, perRecord: 100, floor: 'own' };
    case 'tiered':
      return {
        kind,
        over: 'rate',
        tiers: [
          { from: 0, points: 0 },
          { from: 6_000, points: Math.floor(weight / 2) },
          { from: 9_000, points: weight },
        ],
      };
    case 'have-lack':
      return { kind, have: weight, lack: 0 };
    case 'count-points':
      return { kind, perRecord: 100 };
    case 'bonus':
      return { kind, perRecord: 100, cap: 300, above: 8_000 };
    case 'veto':
      return { kind, effect: { kind: 'fixed', score: 5_900 } };
    case 'proportional':
    case 'reviewer':
      return { kind };
    default:
      return kind satisfies never;
  }
}
