import type { MetricDefinition } from './metric.ts';

/**
 * Published links that open. The figures are counted in the database and given with the facts: a broken link fails
 * once its owner has had the days of grace; what was not checked or cannot be judged counts neither way.
 */
export const linkMetrics: readonly MetricDefinition[] = [
  {
    key: 'link.reachable',
    family: 'link',
    subjects: ['department'],
    name: { zh: '公开链接可用率', en: 'Published links open' },
    formula: {
      zh: '可打开链接数 ÷（可打开链接数 + 失效且已过整改期的链接数）',
      en: 'links that open ÷ (those + links broken for longer than the days of grace)',
    },
    measure: () => ({ numerator: 0, denominator: 0, failing: [], passing: [] }),
  },
];
