import { group, leafOver, standardBands, type LeafInput } from './standard-parts.ts';
import { defineSystem } from './validate.ts';

const overdueWording: Partial<LeafInput> = {
  name: { zh: '逾期任务扣分', en: 'Overdue tasks' },
  formula: {
    zh: '10 分 − 2 分 × 逾期未报结任务数，扣完为止',
    en: '10 points − 2 points × tasks past due and not handed in, never below zero',
  },
};

const extensionTiers: LeafInput['rule'] = {
  kind: 'tiered',
  over: 'failing',
  tiers: [
    { from: 0, points: 400 },
    { from: 1, points: 300 },
    { from: 3, points: 100 },
    { from: 5, points: 0 },
  ],
};
const extensionWording: Partial<LeafInput> = {
  name: { zh: '延期任务数', en: 'Extended tasks' },
  formula: {
    zh: '延期任务 0 个得 4 分，1–2 个 3 分，3–4 个 1 分，5 个及以上 0 分',
    en: 'no extended task 4 points, 1–2: 3 points, 3–4: 1 point, 5 or more: none',
  },
};

const completionTiers: LeafInput['rule'] = {
  kind: 'tiered',
  over: 'rate',
  tiers: [
    { from: 0, points: 0 },
    { from: 3000, points: 100 },
    { from: 6000, points: 200 },
    { from: 9000, points: 300 },
  ],
};
const completionWording: Partial<LeafInput> = {
  formula: {
    zh: '核验通过（销号）数 ÷ 任务数：满 30% 得 1 分，满 60% 得 2 分，满 90% 得 3 分',
    en: 'verified (closed) ÷ tasks: from 30 % 1 point, from 60 % 2 points, from 90 % 3 points',
  },
};

const hostedWording: Partial<LeafInput> = {
  name: { zh: '承办培训加分', en: 'Bonus: sessions hosted' },
  formula: {
    zh: '基础得分高于 60 分时，每承办一场加 1 分，最多 3 分',
    en: 'above 60 points: 1 point for each session hosted and held, at most 3',
  },
};

/** Only the office answers for what is organised for the whole bureau. */
const officeOnly: Partial<LeafInput> = {
  applicability: { whenEmpty: 'not-applicable', departmentKinds: ['office'] },
};

/**
 * A short system for offices that keep no ledgers: fourteen leaves and a bonus over tasks, progress and training. Never
 * in force by itself; the weights are ours, a starting point for the office to change.
 */
export const firstIndicatorSystem = defineSystem({
  key: 'first-departments',
  name: { zh: '政务公开任务考核指标（简版）', en: 'Openness tasks (short system)' },
  subjectKind: 'department',
  composition: 'drop',
  ranking: 'competition',
  smallBelow: 3,
  bonusCap: 300,
  bands: standardBands,
  nodes: [
    group('deadlines', { zh: '办理时限', en: 'Deadlines' }, [
      leafOver('on-time-completion', 2000, { kind: 'ratio', floor: 0, target: 10_000 }),
      leafOver('overdue-tasks', 1000, { kind: 'deduction', perRecord: 200 }, overdueWording),
      leafOver('without-extension', 400, extensionTiers, extensionWording),
    ]),
    group('response', { zh: '响应与报告', en: 'Response and reports' }, [
      leafOver('receipt-in-time', 800, { kind: 'ratio' }),
      leafOver('report-regularity', 500, { kind: 'ratio' }),
    ]),
    group('quality', { zh: '办理质量', en: 'Quality' }, [
      leafOver('verified-first-time', 1200, { kind: 'ratio', floor: 5000, target: 10_000 }),
      leafOver('evidence-attached', 800, { kind: 'proportional' }),
    ]),
    group('progress', { zh: '工作进度', en: 'Progress' }, [
      leafOver('progress-against-trajectory', 1500, { kind: 'ratio', floor: 5000, target: 10_000 }),
      leafOver('checkpoints-met', 500, { kind: 'ratio' }),
      leafOver('completion', 300, completionTiers, completionWording),
    ]),
    group('training', { zh: '教育培训', en: 'Training' }, [
      leafOver('training-attendance', 400, { kind: 'ratio', floor: 6000, target: 10_000 }),
      leafOver('training-coverage', 300, { kind: 'ratio' }),
      group('training-office', { zh: '全局培训组织（局办公室）', en: 'Office-wide training (the office)' }, [
        leafOver('training-sessions-held', 150, { kind: 'ratio' }, officeOnly),
        leafOver('training-departments-covered', 150, { kind: 'ratio' }, officeOnly),
      ]),
      leafOver('training-hosted', 0, { kind: 'bonus', perRecord: 100, cap: 300, above: 6000 }, hostedWording),
    ]),
  ],
});
