import { defineLedger } from '../define-ledger.ts';
import { choice, day, decimal, files, longText, text } from '../fields.ts';
import { filledIn, planItem } from '../named-checks.ts';
import { fail, notApplicable, pass } from '../record.ts';

const HECTARES = { zh: '公顷', en: 'ha' };

const fields = {
  title: text('批次或项目名称', 'Batch or project', {
    required: true,
    public: true,
    max: 300,
    group: 'project',
  }),
  location: text('征收土地位置', 'Where', { public: true, group: 'project' }),
  area: decimal('征收面积', 'Area acquired', 4, { public: true, group: 'project', min: 1, unit: HECTARES }),
  preNoticeUntil: day('预公告截止日', 'Pre-notice until', {
    public: true,
    group: 'before',
    help: {
      zh: '征收土地预公告不少于十个工作日（土地管理法实施条例第二十六条）。起始日登记在“征地预公告”公开环节。',
      en: 'At least 10 working days (Implementing Regulations of the Land Law, art. 26), from the publication “Pre-notice”.',
    },
  }),
  compensationNoticeUntil: day('补偿安置方案公告截止日', 'Compensation notice until', {
    public: true,
    group: 'before',
    help: {
      zh: '征地补偿安置方案公告不少于三十日（土地管理法第四十七条；实施条例第二十八条）。起始日登记在相应公开环节。',
      en: 'At least 30 days (Land Law, art. 47; Implementing Regulations, art. 28), from its publication.',
    },
  }),
  approver: choice(
    '批准机关',
    'Approved by',
    { 'state-council': ['国务院', 'State Council'], province: ['省级人民政府', 'Provincial government'] },
    { public: true, group: 'approval' },
  ),
  approvalNumber: text('批文号', 'Approval number', { public: true, max: 80, group: 'approval' }),
  approvedOn: day('批准日期', 'Approved on', { public: true, group: 'approval' }),
  approvalReceivedOn: day('收到批准文件日期', 'Approval received on', {
    group: 'approval',
    help: {
      zh: '自收到批准文件之日起十五个工作日内发布征收土地公告（土地管理法实施条例第三十一条），十个工作日内公开批复及报批材料（农村集体土地征收基层政务公开标准目录）。',
      en: 'From this day: the approval notice within 15 working days (Implementing Regulations, art. 31), the approval and its papers within 10 (standard catalogue).',
    },
  }),
  attachments: files('公告和批复文本', 'Notices and approval', { public: true, group: 'approval' }),
  note: longText('备注', 'Note'),
};

/** Item 3: the stages of a land acquisition, each with its publication and limit. */
export const landAcquisition = defineLedger({
  key: 'land-acquisition',
  name: { zh: '征地信息公开', en: 'Land acquisition' },
  purpose: {
    zh: '按批次或项目登记征地预公告、补偿安置方案公告、批后公告和批复材料四个环节的公开。',
    en: 'Each batch or project with its four publications: pre-notice, compensation, approval notice, papers.',
  },
  items: [3],
  groups: {
    project: { zh: '批次或项目', en: 'Batch or project' },
    before: { zh: '报批前公告', en: 'Before the approval' },
    approval: { zh: '批准', en: 'Approval' },
  },
  fields,
  publications: {
    preNotice: { name: { zh: '征地预公告', en: 'Pre-notice' } },
    compensationNotice: { name: { zh: '补偿安置方案公告', en: 'Compensation notice' } },
    approvalNotice: { name: { zh: '征收土地公告（批后）', en: 'Approval notice' } },
    approvalMaterials: { name: { zh: '批复及报批材料公开', en: 'Approval papers' } },
  },
  label: 'title',
  identity: ['title'],
  period: ['approvalReceivedOn', 'publication:preNotice', 'approvedOn'],
  columns: [
    'title',
    'approvalNumber',
    'publication:preNotice',
    'publication:compensationNotice',
    'approvalReceivedOn',
    'publication:approvalNotice',
    'publication:approvalMaterials',
  ],
  order: [
    ['publication:preNotice', 'preNoticeUntil'],
    ['publication:compensationNotice', 'compensationNoticeUntil'],
    ['approvedOn', 'approvalReceivedOn'],
    ['approvedOn', 'publication:approvalNotice'],
    ['approvedOn', 'publication:approvalMaterials'],
    ['publication:preNotice', 'publication:approvalNotice'],
    ['publication:compensationNotice', 'publication:approvalNotice'],
  ],
  deadlines: {
    'approval-notice-on-time': {
      name: {
        zh: '收到批准文件 15 个工作日内发布征收土地公告',
        en: 'Approval notice within 15 working days',
      },
      rule: 'land.approval-notice',
      from: 'approvalReceivedOn',
      done: 'publication:approvalNotice',
    },
    'approval-materials-on-time': {
      name: { zh: '收到批准文件 10 个工作日内公开批复及报批材料', en: 'Papers within 10 working days' },
      rule: 'land.approval-materials',
      from: 'approvalReceivedOn',
      done: 'publication:approvalMaterials',
    },
  },
  periods: {
    'pre-notice-stood': {
      name: { zh: '预公告不少于 10 个工作日', en: 'Pre-notice stood for 10 working days' },
      rule: 'land.pre-notice',
      from: 'publication:preNotice',
      until: 'preNoticeUntil',
    },
    'compensation-notice-stood': {
      name: { zh: '补偿安置方案公告不少于 30 日', en: 'Compensation notice stood for 30 days' },
      rule: 'land.compensation-notice',
      from: 'publication:compensationNotice',
      until: 'compensationNoticeUntil',
    },
  },
  checks: {
    'noticed-before-approval': {
      name: { zh: '批准前履行公告程序', en: 'Notices before the approval' },
      formula: { zh: '批准前两项公告齐全件数 ÷ 已批准件数', en: 'both notices before approval ÷ approved' },
      source: {
        zh: '土地管理法第四十七条；土地管理法实施条例第二十六条、第二十八条',
        en: 'Land Law, art. 47; Implementing Regulations, art. 26 and 28',
      },
      reasons: {
        'not-approved': { zh: '尚未批准', en: 'Not approved yet' },
        'without-pre-notice': { zh: '未发布征地预公告', en: 'No pre-notice' },
        'without-compensation-notice': { zh: '未公告补偿安置方案', en: 'No compensation notice' },
        'out-of-order': { zh: '补偿安置方案公告早于预公告', en: 'Compensation notice before the pre-notice' },
        'after-approval': { zh: '批准之后才公告', en: 'Noticed only after the approval' },
      },
      judge: ({ values, publications }) => {
        if (values.approvedOn === null) return notApplicable('not-approved');
        const pre = publications['preNotice'] ?? null;
        const compensation = publications['compensationNotice'] ?? null;
        if (pre === null) return fail('without-pre-notice');
        if (compensation === null) return fail('without-compensation-notice');
        if (compensation.on < pre.on) return fail('out-of-order');
        return compensation.on > values.approvedOn ? fail('after-approval') : pass();
      },
    },
    'approval-recorded': filledIn(
      fields,
      ['approver', 'approvalNumber', 'approvedOn', 'approvalReceivedOn'],
      {
        name: { zh: '批准信息齐全', en: 'Approval recorded' },
        formula: { zh: '批准信息齐全件数 ÷ 已批准件数', en: 'complete ÷ approved' },
        source: planItem(3),
      },
      {
        when: ({ values, publications }) =>
          [values.approvalNumber, values.approvedOn, values.approvalReceivedOn].some((one) => one !== null) ||
          publications['approvalNotice'] != null ||
          publications['approvalMaterials'] != null,
        otherwise: ['not-approved', { zh: '尚未批准', en: 'Not approved yet' }],
      },
    ),
  },
});
