import { describe, expect, it } from 'vitest';
import type { ResultNode } from '@gongkai/domain/scoring';
import { formulaLines } from './formula-steps.ts';
import en from '#messages/en/evaluation.json';
import zh from '#messages/zh-CN/evaluation.json';

function leaf(change: Partial<ResultNode> = {}): ResultNode {
  return {
    type: 'leaf',
    key: 'k',
    name: { zh: '指标', en: 'leaf' },
    weight: 2000,
    applicableWeight: 2000,
    possible: 2000,
    points: 1667,
    state: 'measured',
    metric: { key: 'm', numerator: 5, denominator: 6 },
    formula: { rule: 'ratio', figures: { raw: 1667 } },
    failing: [],
    failingCount: 0,
    children: [],
    ...change,
  };
}

function only(code: string, operands: Record<string, number | string | null>, result: number | null = 100) {
  return formulaLines([{ code, operands, result }], leaf())[0];
}

describe('formulaLines', () => {
  it('puts counts and rates in', () => {
    expect(only('rate', { numerator: 5, denominator: 6 }, 8333)).toEqual({
      key: 'rate',
      values: { numerator: '5', denominator: '6', result: '83.33%' },
    });
    expect(only('rule-ratio', { rate: 8333, floor: 0, target: 10_000, weight: 2000 }, 1667)).toEqual({
      key: 'ratio',
      values: { result: '16.67', weight: '20.00', rate: '83.33%' },
    });
  });

  it('names floor and target only where they matter', () => {
    expect(only('rule-ratio', { rate: 8294, floor: 5000, target: 10_000, weight: 1500 }, 988)).toMatchObject({
      key: 'ratioBetween',
      values: { floor: '50.00%', target: '100.00%' },
    });
  });

  it('reads a tier in what it is over', () => {
    const rate = { rate: 2381, tierPoints: 0, weight: 300 };
    expect(only('rule-tiered', { ...rate, over: 'rate', tierFrom: 0 })?.values).toMatchObject({
      value: '23.81%',
      from: '0.00%',
    });
    expect(only('rule-tiered', { ...rate, over: 'failing', tierFrom: 1 })?.values).toMatchObject({
      value: 0,
      from: 1,
    });
  });

  it('says when a bonus stayed closed', () => {
    expect(only('rule-bonus', { perRecord: 100, cap: 300, above: 6000, open: 0 }, 0)?.key).toBe(
      'bonusClosed',
    );
    expect(only('rule-bonus', { perRecord: 100, cap: 300, above: 6000, open: 1 }, 100)?.key).toBe('bonus');
  });

  it('names the group whose limit took something off', () => {
    const step = { code: 'limit', operands: { group: 'g', change: -50 }, result: 100 };
    expect(formulaLines([step], leaf(), (key) => (key === 'g' ? '依申请' : null))[0]).toEqual({
      key: 'limit',
      values: { group: '依申请', change: '-0.50', result: '1.00', weight: '—', rate: '—' },
    });
    expect(formulaLines([step], leaf())[0]?.values).toMatchObject({ group: 'none' });
  });

  it('begins a list of losses with the full mark, and gives a reviewer’s reason', () => {
    expect(only('rule-deduction', {}, 2000)).toMatchObject({ key: 'begins', values: { result: '20.00' } });
    expect(only('rule-reviewer', { reason: '材料不全' }, 1500)).toMatchObject({
      key: 'reviewer',
      values: { result: '15.00', reason: '材料不全' },
    });
  });

  it('has words for every line in both languages', () => {
    const codes = [
      'rate',
      'rule-ratio',
      'rule-proportional',
      'rule-deduction',
      'rule-tiered',
      'rule-have-lack',
      'rule-count-points',
      'rule-bonus',
      'compose',
      'explained',
      'not-applicable',
      'not-done',
      'rule-reviewer',
    ];
    const keys = [
      ...codes.map((code) => only(code, {})?.key ?? ''),
      'ratio',
      'ratioBetween',
      'have',
      'lack',
      'bonusClosed',
      'begins',
      'reviewer',
      'limit',
      'occurrences',
      'countedElsewhere',
    ];
    for (const { step } of [zh, en]) expect(Object.keys(step)).toEqual(expect.arrayContaining(keys));
  });
});
