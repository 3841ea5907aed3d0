import { addDays } from '../../common/index.ts';
import { defineLedger } from '../define-ledger.ts';
import { day, files, longText, reference, text, url } from '../fields.ts';
import { fail, notApplicable, open, pass } from '../record.ts';

const PLAN = { zh: '工作要点（九）', en: 'Plan, item 9' };

/** Item 9: promises made in public (承诺事项): kept, proven and their outcome published. */
export const promise = defineLedger({
  key: 'promise',
  name: { zh: '承诺事项', en: 'Promises' },
  purpose: {
    zh: '逐项登记回应中公开作出的承诺，对照检查并公开落实情况；到期未兑现自动亮红灯。',
    en: 'Each promise made in public with its day, proof and outcome; an unkept one turns red by itself.',
  },
  items: [9],
  groups: {
    promise: { zh: '承诺', en: 'Promise' },
    outcome: { zh: '兑现', en: 'Outcome' },
  },
  fields: {
    matter: text('承诺事项', 'Promise', { required: true, public: true, max: 300, group: 'promise' }),
    opinion: reference('来自舆情', 'From the event', 'public-opinion', { group: 'promise' }),
    madeOn: day('承诺日期', 'Made on', { required: true, public: true, group: 'promise' }),
    sourceUrl: url('承诺出处网址', 'Where it was made', { public: true, group: 'promise' }),
    promisedOn: day('承诺兑现日期', 'Promised for', { required: true, public: true, group: 'promise' }),
    keptOn: day('兑现日期', 'Kept on', { public: true, group: 'outcome' }),
    outcome: longText('落实情况', 'Outcome', { public: true, group: 'outcome' }),
    proof: files('佐证材料', 'Proof', { group: 'outcome' }),
    note: longText('备注', 'Note'),
  },
  publications: { main: { name: { zh: '公开落实情况', en: 'Outcome published' } } },
  label: 'matter',
  identity: ['matter', 'madeOn'],
  period: ['promisedOn'],
  columns: ['matter', 'madeOn', 'promisedOn', 'keptOn', 'publication:main'],
  order: [
    ['madeOn', 'promisedOn'],
    ['madeOn', 'keptOn'],
    ['keptOn', 'publication:main'],
  ],
  refusals: {
    'kept-without-outcome': {
      text: {
        zh: '填了兑现日期，请同时填写落实情况。',
        en: 'It is marked as kept: fill in the outcome as well.',
      },
      field: 'outcome',
      when: ({ values }) => values.keptOn !== null && values.outcome === null,
    },
  },
  deadlines: {},
  clock: ({ values }) =>
    values.promisedOn === null
      ? []
      : [
          {
            key: 'kept-on-time',
            rule: 'own-date',
            from: values.madeOn ?? values.promisedOn,
            due: { on: values.promisedOn, at: null, state: 'official' },
            done: values.keptOn,
          },
        ],
  clockNames: { 'kept-on-time': { zh: '按承诺日期兑现', en: 'Kept by the promised day' } },
  checks: {
    'kept-and-published': {
      name: { zh: '兑现并公开', en: 'Kept and published' },
      formula: { zh: '已兑现并公开件数 ÷ 到期件数', en: 'kept and published ÷ due' },
      source: PLAN,
      reasons: {
        waiting: { zh: '尚未兑现并公开', en: 'Not kept and published yet' },
        'not-due': { zh: '未填承诺日期', en: 'No day was promised' },
      },
      judge: ({ values, publications }) => {
        if (values.keptOn !== null && publications['main'] != null) return pass();
        return values.promisedOn === null
          ? notApplicable('not-due')
          : open('waiting', addDays(values.promisedOn, 1));
      },
    },
    proven: {
      name: { zh: '有佐证材料', en: 'Proven' },
      formula: { zh: '有佐证件数 ÷ 已兑现件数', en: 'with proof ÷ kept' },
      source: PLAN,
      reasons: {
        waiting: { zh: '尚未兑现', en: 'Not kept yet' },
        'no-proof': { zh: '已兑现但没有佐证材料', en: 'Kept without proof' },
      },
      judge: ({ values }) => {
        if (values.keptOn === null) return notApplicable('waiting');
        return values.proof === null ? fail('no-proof') : pass();
      },
    },
  },
});
