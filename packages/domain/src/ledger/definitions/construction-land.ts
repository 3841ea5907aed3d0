import { defineLedger } from '../define-ledger.ts';
import { choice, day, decimal, files, longText, several, text } from '../fields.ts';
import { filledIn, planItem } from '../named-checks.ts';
import { fail, notApplicable, pass } from '../record.ts';

/** 一书四方案: the statement and the four schemes that go with an application for construction land. */
const PAPERS = {
  statement: ['建设项目用地呈报说明书', 'Statement of the application'],
  conversion: ['农用地转用方案', 'Conversion scheme'],
  supplement: ['补充耕地方案', 'Supplementary farmland scheme'],
  acquisition: ['征收土地方案', 'Acquisition scheme'],
  supply: ['供地方案', 'Supply scheme'],
} as const;
type Paper = keyof typeof PAPERS;
const PAPER_KEYS = Object.keys(PAPERS) as Paper[];

const fields = {
  title: text('项目或批次名称', 'Project or batch', {
    required: true,
    public: true,
    max: 300,
    group: 'approval',
  }),
  kind: choice(
    '用地类型',
    'Kind',
    { batch: ['城镇批次用地', 'Urban batch'], single: ['单独选址项目用地', 'Project on a site of its own'] },
    { public: true, group: 'approval' },
  ),
  applicant: text('用地单位', 'Land user', { public: true, group: 'approval' }),
  location: text('用地位置', 'Where', { public: true, group: 'approval' }),
  area: decimal('批准面积', 'Area approved', 4, {
    public: true,
    group: 'approval',
    min: 1,
    unit: { zh: '公顷', en: 'ha' },
  }),
  approver: text('批准机关', 'Approved by', { public: true, group: 'approval' }),
  approvalNumber: text('批文号', 'Approval number', { public: true, max: 80, group: 'approval' }),
  approvedOn: day('批准日期', 'Approved on', { public: true, group: 'approval' }),
  receivedOn: day('收到批准文件日期', 'Approval received on', {
    group: 'approval',
    help: {
      zh: '自收到批准文件之日起十个工作日内公开批复文件和报批材料（标准目录）；未填的自批准日期起算。',
      en: 'The approval and its papers are public within 10 working days of this day (standard catalogue); while it is blank, of the approval.',
    },
  }),
  papers: several('已公开的报批材料（一书四方案）', 'Papers made public', PAPERS, {
    public: true,
    group: 'papers',
  }),
  papersNotRequired: several('依法无需编制的方案', 'Papers the case does not need', PAPERS, {
    group: 'papers',
    help: {
      zh: '例如不占用耕地的无需补充耕地方案。',
      en: 'Such as the farmland scheme where no farmland is used.',
    },
  }),
  attachments: files('批复和报批材料文本', 'Approval and papers', { public: true, group: 'papers' }),
  note: longText('备注', 'Note'),
};

/** Item 4: approvals of construction land with the papers behind them. */
export const constructionLand = defineLedger({
  key: 'construction-land',
  name: { zh: '建设用地审批', en: 'Construction land approvals' },
  purpose: {
    zh: '登记建设用地批复文件及相关报批材料（包括一书四方案）的公开。',
    en: 'Approvals of construction land and the papers behind them, and when they were made public.',
  },
  items: [4],
  groups: {
    approval: { zh: '批复', en: 'Approval' },
    papers: { zh: '报批材料', en: 'Papers' },
  },
  fields,
  publications: {
    approval: { name: { zh: '批复文件公开', en: 'Approval published' } },
    materials: { name: { zh: '报批材料公开', en: 'Papers published' } },
  },
  label: 'title',
  identity: ['title'],
  period: ['receivedOn', 'approvedOn', 'publication:approval'],
  columns: [
    'title',
    'approvalNumber',
    'approvedOn',
    'receivedOn',
    'publication:approval',
    'publication:materials',
    'papers',
  ],
  order: [
    ['approvedOn', 'receivedOn'],
    ['approvedOn', 'publication:approval'],
    ['approvedOn', 'publication:materials'],
  ],
  refusals: {
    'paper-both-ways': {
      text: {
        zh: '同一方案不能既已公开又无需编制，请改正其中一项。',
        en: 'A paper cannot be public and not needed at once: correct one of the two.',
      },
      field: 'papersNotRequired',
      when: ({ values }) => (values.papersNotRequired ?? []).some((paper) => values.papers?.includes(paper)),
    },
  },
  deadlines: {
    'approval-on-time': {
      name: { zh: '收到批准文件 10 个工作日内公开批复', en: 'Approval published within 10 working days' },
      rule: 'land.approval-materials',
      from: ({ values }) => values.receivedOn ?? values.approvedOn,
      done: 'publication:approval',
    },
    'materials-on-time': {
      name: { zh: '收到批准文件 10 个工作日内公开报批材料', en: 'Papers published within 10 working days' },
      rule: 'land.approval-materials',
      from: ({ values }) => values.receivedOn ?? values.approvedOn,
      done: 'publication:materials',
    },
  },
  checks: {
    'papers-complete': {
      name: { zh: '一书四方案齐全', en: 'Papers complete' },
      formula: { zh: '一书四方案齐全件数 ÷ 已公开报批材料件数', en: 'complete ÷ papers published' },
      source: planItem(4),
      reasons: {
        'not-published': { zh: '报批材料尚未公开', en: 'Papers not published yet' },
        ...Object.fromEntries(
          Object.entries(PAPERS).map(([key, [zh, en]]) => [
            `without-${key}`,
            { zh: `缺“${zh}”`, en: `“${en}” is missing` },
          ]),
        ),
      },
      judge: ({ values, publications }) => {
        if (publications['materials'] == null) return notApplicable('not-published');
        const there = [...(values.papers ?? []), ...(values.papersNotRequired ?? [])];
        const missing = PAPER_KEYS.find((paper) => !there.includes(paper));
        return missing === undefined ? pass() : fail(`without-${missing}`);
      },
    },
    'approval-recorded': filledIn(
      fields,
      ['approvalNumber', 'approvedOn', 'approver'],
      {
        name: { zh: '批复信息齐全', en: 'Approval recorded' },
        formula: { zh: '批复信息齐全件数 ÷ 已公开件数', en: 'complete ÷ published' },
        source: planItem(4),
      },
      {
        when: ({ publications }) => publications['approval'] != null || publications['materials'] != null,
        otherwise: ['not-published', { zh: '尚未公开', en: 'Not published yet' }],
      },
    ),
  },
});
