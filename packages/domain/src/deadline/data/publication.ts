import type { LimitDefinition } from '../rule.ts';

const REGULATION = '政府信息公开条例';

/** Publication on the office's own initiative, budgets, reports, interpretation and drafts for comment. */
export const PUBLICATION_LIMITS = [
  {
    key: 'proactive.publish',
    subject: { zh: '主动公开政府信息', en: 'Publish information on the office’s own initiative' },
    start: { zh: '信息形成或者变更之日', en: 'the day the information is formed or changed' },
    versions: [
      { amount: 20, unit: 'working-day', law: REGULATION, article: '26', from: '2019-05-15', source: 'law' },
    ],
  },
  {
    key: 'report.department',
    subject: { zh: '部门政府信息公开工作年度报告', en: 'Department’s annual report on disclosure' },
    start: { zh: '报告年度的最后一日', en: 'the last day of the year reported on' },
    versions: [
      {
        amount: '01-31',
        unit: 'fixed-date',
        law: REGULATION,
        article: '49',
        from: '2019-05-15',
        source: 'law',
      },
    ],
  },
  {
    key: 'report.government',
    subject: { zh: '本级政府信息公开工作年度报告', en: 'Government’s annual report on disclosure' },
    start: { zh: '报告年度的最后一日', en: 'the last day of the year reported on' },
    versions: [
      {
        amount: '03-31',
        unit: 'fixed-date',
        law: REGULATION,
        article: '49',
        from: '2019-05-15',
        source: 'law',
      },
    ],
  },
  {
    key: 'budget.publish',
    subject: { zh: '公开部门预算、决算', en: 'Publish a department’s budget or final accounts' },
    start: { zh: '财政部门批复之日', en: 'approval by the finance department' },
    versions: [
      { amount: 20, unit: 'calendar-day', law: '预算法', article: '14', from: '2015-01-01', source: 'law' },
    ],
  },
  {
    key: 'budget.publish-unit',
    subject: { zh: '公开所属单位预算、决算', en: 'Publish a subordinate unit’s budget or final accounts' },
    start: { zh: '主管部门批复之日', en: 'approval by the unit’s department' },
    versions: [
      {
        amount: 20,
        unit: 'calendar-day',
        law: '预算法实施条例',
        article: '6',
        from: '2020-10-01',
        source: 'law',
      },
    ],
  },
  {
    key: 'interpretation.publish',
    subject: { zh: '发布政策解读材料', en: 'Publish the interpretation of a policy document' },
    start: { zh: '政策文件公开之日', en: 'publication of the document' },
    versions: [
      {
        amount: 3,
        unit: 'working-day',
        law: '《关于全面推进政务公开工作的意见》实施细则（国办发〔2016〕80号）',
        article: null,
        from: '2016-11-10',
        source: 'page',
        caveat: {
          zh: '见于转述，条款未核对原文；应与文件同步发布，最迟 3 个工作日。',
          en: 'Read second-hand, the clause not seen. Due with the document, 3 working days later at the latest.',
        },
      },
    ],
  },
  {
    key: 'planning.draft',
    subject: { zh: '城乡规划草案公告（不少于）', en: 'Draft plan stands open to comment (at least)' },
    start: { zh: '草案公告之日', en: 'publication of the draft' },
    kind: 'at-least',
    versions: [
      {
        amount: 30,
        unit: 'calendar-day',
        law: '城乡规划法',
        article: '26',
        from: '2008-01-01',
        source: 'law',
      },
    ],
  },
  {
    key: 'decision.draft',
    subject: {
      zh: '重大行政决策草案征求意见（一般不少于）',
      en: 'Draft major decision open to comment (normally at least)',
    },
    start: { zh: '草案公布之日', en: 'publication of the draft' },
    kind: 'at-least',
    versions: [
      {
        amount: 30,
        unit: 'calendar-day',
        law: '重大行政决策程序暂行条例',
        article: '15',
        from: '2019-09-01',
        source: 'law',
        caveat: {
          zh: '因情况紧急等缩短期限的，公开征求意见时应当予以说明。',
          en: 'A shorter period is lawful where the reason is explained when comment is invited.',
        },
      },
    ],
  },
  {
    key: 'decision.business-draft',
    subject: {
      zh: '涉企政策措施草案征求意见（一般不少于）',
      en: 'Draft rule that affects business open to comment (normally at least)',
    },
    start: { zh: '草案公布之日', en: 'publication of the draft' },
    kind: 'at-least',
    versions: [
      {
        amount: 30,
        unit: 'calendar-day',
        law: '优化营商环境条例',
        article: '62',
        from: '2020-01-01',
        source: 'law',
      },
    ],
  },
] as const satisfies readonly LimitDefinition[];
