import { defineLedger } from '../define-ledger.ts';
import { choice, day, longText, text } from '../fields.ts';
import { fail, notApplicable, open, pass } from '../record.ts';
import { openWithin } from '../standard-checks.ts';

const PLAN = { zh: '工作要点（十七）', en: 'Plan, item 17' };

/** Item 17: every document of the bureau with its disclosure attribute (公开属性): what should be published is. */
export const disclosureCatalogue = defineLedger({
  key: 'disclosure-catalogue',
  name: { zh: '应公开文件清单', en: 'Documents to disclose' },
  purpose: {
    zh: '登记文件类政府信息的公开属性认定和公开情况：应公开尽公开，先审查后公开，一事一审查。',
    en: 'Documents with the decision on their disclosure: what should be published is, after a review of its own.',
  },
  items: [17],
  groups: {
    document: { zh: '文件', en: 'Document' },
    attribute: { zh: '公开属性', en: 'Disclosure' },
  },
  fields: {
    title: text('文件名称', 'Title', { required: true, public: true, max: 300, group: 'document' }),
    documentNumber: text('文号', 'Document number', { public: true, max: 80, group: 'document' }),
    madeOn: day('形成日期', 'Made on', { required: true, public: true, group: 'document' }),
    drafter: text('拟稿人', 'Drafter', { max: 60, group: 'document' }),
    attribute: choice(
      '公开属性',
      'Disclosure',
      {
        proactive: ['主动公开', 'Proactive'],
        request: ['依申请公开', 'On request'],
        none: ['不予公开', 'Not disclosed'],
      },
      { public: true, group: 'attribute' },
    ),
    attributeBasis: text('依据条款', 'Basis', {
      group: 'attribute',
      help: {
        zh: '依申请公开、不予公开的须写明依据（条例第十四至十六条）。',
        en: 'For anything but proactive disclosure, the article (Regulations, arts. 14–16).',
      },
    }),
    decidedOn: day('认定日期', 'Decided on', { group: 'attribute' }),
    reassessedOn: day('定期评估日期', 'Re-assessed on', {
      group: 'attribute',
      help: {
        zh: '不予公开的信息应定期评估审查（条例第十八条）。',
        en: 'What was withheld is re-assessed (art. 18).',
      },
    }),
    note: longText('备注', 'Note'),
  },
  publications: { main: { name: { zh: '公开', en: 'Publication' } } },
  label: 'title',
  identity: ['title', 'documentNumber', 'madeOn'],
  period: ['madeOn'],
  columns: ['title', 'documentNumber', 'madeOn', 'attribute', 'publication:main'],
  order: [
    ['madeOn', 'decidedOn'],
    ['madeOn', 'publication:main'],
    ['decidedOn', 'reassessedOn'],
  ],
  refusals: {
    'withheld-and-public': {
      text: {
        zh: '认定为不予公开的文件不能填写公开日期，请先重新认定公开属性。',
        en: 'It was decided not to disclose it: change that decision before it is published.',
      },
      field: 'publication:main',
      when: ({ values, publications }) => values.attribute === 'none' && publications['main'] != null,
    },
  },
  deadlines: {
    'published-on-time': {
      name: { zh: '形成之日起 20 个工作日内公开', en: 'Published within 20 working days' },
      rule: 'proactive.publish',
      from: 'madeOn',
      done: 'publication:main',
      applies: ({ values }) => values.attribute === 'proactive',
    },
  },
  checks: {
    decided: {
      name: { zh: '认定公开属性', en: 'Attribute decided' },
      formula: { zh: '已认定件数 ÷ 全部件数', en: 'decided ÷ all' },
      source: PLAN,
      reasons: {
        undecided: { zh: '未认定公开属性', en: 'Not decided' },
        'without-basis': { zh: '不主动公开但未写依据', en: 'Withheld without a basis' },
      },
      judge: ({ values }) => {
        if (values.attribute === null) return fail('undecided');
        return values.attribute === 'proactive' || values.attributeBasis !== null
          ? pass()
          : fail('without-basis');
      },
    },
    'published-where-due': {
      name: { zh: '应公开尽公开', en: 'What should be public is' },
      formula: { zh: '已公开件数 ÷ 到期应主动公开件数', en: 'published ÷ to be public by now' },
      source: PLAN,
      reasons: {
        other: { zh: '不属于主动公开', en: 'Not for proactive disclosure' },
        undecided: { zh: '未认定公开属性', en: 'Not decided' },
        missing: { zh: '应公开未公开', en: 'Not published' },
      },
      judge: ({ values, publications }, { countLimit }) => {
        if (values.attribute === null) return open('undecided', null);
        if (values.attribute !== 'proactive') return notApplicable('other');
        if (publications['main'] != null) return pass();
        const due = values.madeOn === null ? null : countLimit('proactive.publish', values.madeOn);
        return openWithin(due, 'missing');
      },
    },
  },
});
