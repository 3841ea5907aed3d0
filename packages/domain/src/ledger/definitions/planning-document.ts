import { defineLedger } from '../define-ledger.ts';
import { choice, day, files, longText, text } from '../fields.ts';
import { addressGiven, filledIn, NOT_PUBLISHED, planItem } from '../named-checks.ts';
import { fail, notApplicable, pass } from '../record.ts';

const fields = {
  title: text('规划名称', 'Title', { required: true, public: true, max: 300, group: 'plan' }),
  category: choice(
    '规划类别',
    'Category',
    {
      'five-year': ['“十四五”等五年规划', 'Five-year plan'],
      territorial: ['国土空间规划', 'Territorial spatial plan'],
      detailed: ['详细规划、总平面图', 'Detailed plan or general layout'],
      special: ['专项规划', 'Special plan'],
      regional: ['区域规划', 'Regional plan'],
      historical: ['历史规划（计划）', 'Historical plan'],
    },
    {
      public: true,
      group: 'plan',
      help: {
        zh: '以前年度出台、尚未公开的规划（计划）选“历史规划（计划）”。',
        en: 'A plan of earlier years that was never made public is a historical plan.',
      },
    },
  ),
  planPeriod: text('规划期限', 'Period of the plan', { public: true, max: 40, group: 'plan' }),
  attachments: files('规划文本和图件', 'Text and maps', { public: true, group: 'plan' }),
  draftUntil: day('草案公示截止日', 'Draft shown until', {
    public: true,
    group: 'draft',
    help: {
      zh: '城乡规划草案公告时间不得少于三十日（城乡规划法第二十六条）。公示起始日登记在“草案公示”公开环节。',
      en: 'A draft stands for at least 30 days (Urban and Rural Planning Law, art. 26). It begins with the publication “Draft”.',
    },
  }),
  approver: text('批准机关', 'Approved by', { public: true, group: 'approval' }),
  approvedOn: day('批准日期', 'Approved on', {
    public: true,
    group: 'approval',
    help: {
      zh: '自批准之日起 20 个工作日内公开（政府信息公开条例第二十六条；城乡规划法第八条要求及时公布）。',
      en: 'Public within 20 working days of approval (Disclosure Regulations, art. 26; Planning Law, art. 8).',
    },
  }),
  approvalNumber: text('批准文号', 'Approval number', { public: true, max: 80, group: 'approval' }),
  secrecyHandling: choice(
    '涉密处理',
    'Handling of secrets',
    {
      open: ['不涉密，全文公开', 'Nothing secret, whole text public'],
      redacted: ['脱密处理后公开', 'Public after redaction'],
      withheld: ['依法不予公开', 'Withheld by law'],
    },
    { group: 'secrecy' },
  ),
  secrecyBasis: text('不公开或脱密的依据', 'Basis for withholding or redacting', {
    group: 'secrecy',
    help: {
      zh: '写明法律、行政法规条款（政府信息公开条例第十四条）。不得写入涉密内容。',
      en: 'The article of a law (Disclosure Regulations, art. 14). Never write secret matter here.',
    },
  }),
  note: longText('备注', 'Note'),
};

/** Item 2: plans of all kinds with draft, approval and publication, and the backlog of historical plans. */
export const planningDocument = defineLedger({
  key: 'planning-document',
  name: { zh: '规划公开', en: 'Plans' },
  purpose: {
    zh: '登记“十四五”规划、国土空间规划、专项规划、区域规划和历史规划（计划）的草案公示、批准和公布。',
    en: 'Every plan with its draft, approval and publication, and the historical plans still to be made public.',
  },
  items: [2],
  groups: {
    plan: { zh: '规划', en: 'Plan' },
    draft: { zh: '草案公示', en: 'Draft' },
    approval: { zh: '批准', en: 'Approval' },
    secrecy: { zh: '涉密处理', en: 'Secrecy' },
  },
  fields,
  publications: {
    draft: { name: { zh: '草案公示', en: 'Draft' } },
    main: { name: { zh: '规划公布', en: 'Approved plan' } },
  },
  label: 'title',
  identity: ['title'],
  period: ['approvedOn', 'publication:draft', 'publication:main'],
  columns: ['title', 'category', 'publication:draft', 'draftUntil', 'approvedOn', 'publication:main'],
  order: [
    ['publication:draft', 'draftUntil'],
    ['publication:draft', 'approvedOn'],
    ['publication:draft', 'publication:main'],
    ['approvedOn', 'publication:main'],
  ],
  refusals: {
    'withheld-but-public': {
      text: {
        zh: '涉密处理为“依法不予公开”，不能同时登记规划公布；请改正其中一项。',
        en: 'A plan withheld by law cannot be published as well: correct one of the two.',
      },
      field: 'secrecyHandling',
      when: ({ values, publications }) =>
        values.secrecyHandling === 'withheld' && publications['main'] != null,
    },
  },
  deadlines: {
    'published-on-time': {
      name: { zh: '批准之日起 20 个工作日内公布', en: 'Published within 20 working days of approval' },
      rule: 'proactive.publish',
      from: 'approvedOn',
      done: 'publication:main',
      applies: ({ values }) => values.secrecyHandling !== 'withheld' && values.category !== 'historical',
    },
  },
  periods: {
    'draft-stood': {
      name: { zh: '草案公示不少于 30 日', en: 'Draft stood for 30 days' },
      rule: 'planning.draft',
      from: 'publication:draft',
      until: 'draftUntil',
    },
  },
  standing: ['backlog-published'],
  checks: {
    'draft-shown': {
      name: { zh: '批准前公示草案', en: 'Draft shown before approval' },
      formula: { zh: '批准前已公示草案件数 ÷ 应公示草案件数', en: 'drafts shown ÷ drafts to show' },
      source: { zh: '城乡规划法第二十六条', en: 'Urban and Rural Planning Law, art. 26' },
      reasons: {
        'not-required': { zh: '该类规划不适用', en: 'Not required for this category' },
        'not-approved': { zh: '尚未批准', en: 'Not approved yet' },
        'without-draft': { zh: '批准前未公示草案', en: 'Approved without a draft shown' },
        'approved-too-early': { zh: '公示期满前批准', en: 'Approved before the draft period ended' },
      },
      judge: ({ values, publications }) => {
        if (values.category !== 'territorial' && values.category !== 'detailed')
          return notApplicable('not-required');
        if (values.approvedOn === null) return notApplicable('not-approved');
        if (publications['draft'] == null) return fail('without-draft');
        const isEarly = values.draftUntil !== null && values.draftUntil > values.approvedOn;
        return isEarly ? fail('approved-too-early') : pass();
      },
    },
    'backlog-published': {
      name: { zh: '历史规划（计划）已公开', en: 'Historical plans made public' },
      formula: { zh: '已公开历史规划件数 ÷ 梳理列出件数', en: 'published ÷ listed historical plans' },
      source: planItem(2),
      reasons: {
        'not-historical': { zh: '不属于历史规划（计划）', en: 'Not a historical plan' },
        withheld: { zh: '依法不予公开', en: 'Withheld by law' },
        'still-to-do': { zh: '已梳理列出但尚未公开', en: 'Listed but not public yet' },
      },
      judge: ({ values, publications }) => {
        if (values.category !== 'historical') return notApplicable('not-historical');
        if (values.secrecyHandling === 'withheld') return notApplicable('withheld');
        return publications['main'] == null ? fail('still-to-do') : pass();
      },
    },
    'secrecy-settled': {
      name: { zh: '涉密处理明确', en: 'Handling of secrets settled' },
      formula: { zh: '涉密处理明确件数 ÷ 已批准或已公布件数', en: 'settled ÷ approved or published' },
      source: { zh: '政府信息公开条例第十四条、第十七条', en: 'Disclosure Regulations, art. 14 and 17' },
      reasons: {
        'not-approved': { zh: '尚未批准', en: 'Not approved yet' },
        unsettled: { zh: '未填涉密处理', en: 'Handling of secrets is blank' },
        'without-basis': { zh: '脱密或不公开未写明依据', en: 'Withheld or redacted without a basis' },
      },
      judge: ({ values, publications }) => {
        if (values.approvedOn === null && publications['main'] == null) return notApplicable('not-approved');
        if (values.secrecyHandling === null) return fail('unsettled');
        const isBare = values.secrecyHandling !== 'open' && values.secrecyBasis === null;
        return isBare ? fail('without-basis') : pass();
      },
    },
    'elements-complete': filledIn(
      fields,
      ['category', 'approver', 'approvedOn'],
      {
        name: { zh: '规划登记要素齐全', en: 'Facts of the plan complete' },
        formula: { zh: '要素齐全件数 ÷ 已公布件数', en: 'complete ÷ published' },
        source: planItem(2),
      },
      { when: ({ publications }) => publications['main'] != null, otherwise: NOT_PUBLISHED },
    ),
    'address-given': addressGiven('main', planItem(2)),
  },
});
