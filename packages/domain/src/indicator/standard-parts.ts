import { metricByKey } from '../metric/registry.ts';
import type { IndicatorSystemInput } from './definition.ts';
import type { LocalText } from './text.ts';

/** A leaf as it is written down, defaults left out. */
export type LeafInput = Extract<IndicatorSystemInput['nodes'][number], { type: 'leaf' }>;
type GroupInput = Extract<IndicatorSystemInput['nodes'][number], { type: 'group' }>;

/** The usual bands: 优秀 ≥ 90, 良好 ≥ 80, 合格 ≥ 60, 不合格 below; half-open, in hundredths. */
export const standardBands: IndicatorSystemInput['bands'] = [
  { key: 'fail', name: { zh: '不合格', en: 'Fail' }, from: 0, to: 6000 },
  { key: 'pass', name: { zh: '合格', en: 'Pass' }, from: 6000, to: 8000 },
  { key: 'good', name: { zh: '良好', en: 'Good' }, from: 8000, to: 9000 },
  { key: 'excellent', name: { zh: '优秀', en: 'Excellent' }, from: 9000, to: null },
];

/**
 * A leaf over a registered metric, named and explained like the metric unless `options` say otherwise.
 * `weight` in hundredths. Throws when the metric is not registered.
 */
export function leafOver(
  metric: string,
  weight: number,
  rule: LeafInput['rule'],
  options: Partial<LeafInput> = {},
): LeafInput {
  const definition = metricByKey(metric);
  if (definition === null) throw new TypeError(`unknown metric: ${metric}`);
  return {
    type: 'leaf',
    key: metric,
    name: definition.name,
    formula: definition.formula,
    weight,
    metric,
    rule,
    ...options,
  };
}

/** A group of the tree. */
export function group(key: string, name: LocalText, children: GroupInput['children']): GroupInput {
  return { type: 'group', key, name, children };
}
