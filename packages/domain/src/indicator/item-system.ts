import { group, leafOver, standardBands } from './standard-parts.ts';
import { defineSystem } from './validate.ts';

/**
 * The system for work items (工作事项): eleven leaves over tasks and progress.
 * The weights are ours, a starting point for the office to change.
 */
export const itemIndicatorSystem = defineSystem({
  key: 'first-items',
  name: { zh: '政务公开工作事项评价指标', en: 'Openness work: work items' },
  subjectKind: 'item',
  composition: 'drop',
  ranking: 'competition',
  smallBelow: 2,
  bands: standardBands,
  nodes: [
    group('breakdown', { zh: '分解落实', en: 'Breakdown' }, [
      leafOver('breakdown-coverage', 800, { kind: 'have-lack', have: 800, lack: 0 }),
      leafOver('lead-assigned', 500, { kind: 'ratio' }, { applicability: { whenEmpty: 'not-done' } }),
      leafOver('receipt-in-time', 500, { kind: 'ratio' }),
    ]),
    group('progress', { zh: '推进情况', en: 'Progress' }, [
      leafOver('progress-against-trajectory', 2200, { kind: 'ratio', floor: 5000, target: 10_000 }),
      leafOver('checkpoints-met', 1000, { kind: 'ratio' }),
      leafOver('report-regularity', 600, { kind: 'ratio' }),
      leafOver('completion', 800, { kind: 'proportional' }),
    ]),
    group('results', { zh: '办理时效与质量', en: 'Deadlines and quality' }, [
      leafOver('on-time-completion', 1500, { kind: 'ratio' }),
      leafOver(
        'overdue-tasks',
        900,
        { kind: 'deduction', perRecord: 300 },
        {
          name: { zh: '逾期任务扣分', en: 'Overdue tasks' },
          formula: {
            zh: '9 分 − 3 分 × 逾期未报结任务数，扣完为止',
            en: '9 points − 3 points × tasks past due and not handed in, never below zero',
          },
        },
      ),
      leafOver('verified-first-time', 700, { kind: 'ratio', floor: 5000, target: 10_000 }),
      leafOver('evidence-attached', 500, { kind: 'proportional' }),
    ]),
  ],
});
