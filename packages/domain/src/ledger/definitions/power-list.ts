import { defineLedger } from '../define-ledger.ts';
import { choice, day, files, flag, longText, text, url } from '../fields.ts';
import { filledIn, NOT_PUBLISHED, planItem } from '../named-checks.ts';
import { fail, notApplicable, pass, type CheckOutcome, type RecordView } from '../record.ts';

const SIX = { public: true, group: 'six' } as const;

const fields = {
  matter: text('权责事项名称', 'Power or duty', { required: true, public: true, max: 300, group: 'matter' }),
  code: text('事项编码', 'Code', { public: true, max: 80, group: 'matter' }),
  category: choice(
    '权力类型',
    'Kind of power',
    {
      permit: ['行政许可', 'Permit'],
      penalty: ['行政处罚', 'Penalty'],
      compulsion: ['行政强制', 'Compulsion'],
      levy: ['行政征收', 'Levy'],
      payment: ['行政给付', 'Payment'],
      inspection: ['行政检查', 'Inspection'],
      confirmation: ['行政确认', 'Confirmation'],
      reward: ['行政奖励', 'Reward'],
      ruling: ['行政裁决', 'Ruling'],
      other: ['其他权力', 'Other'],
    },
    { public: true, group: 'matter' },
  ),
  listVersion: text('清单版本', 'Version of the list', {
    required: true,
    public: true,
    max: 80,
    group: 'matter',
  }),
  updatedOn: day('更新日期', 'Updated on', {
    public: true,
    group: 'matter',
    help: {
      zh: '清单形成或者变更之日；自该日起 20 个工作日内公开（政府信息公开条例第二十六条）。',
      en: 'When the list was made or changed; public within 20 working days (Disclosure Regulations, art. 26).',
    },
  }),
  authority: longText('职责权限', 'Powers', SIX),
  basis: longText('执法依据', 'Legal basis', SIX),
  hasDiscretion: flag('是否有裁量', 'Leaves discretion', {
    group: 'six',
    help: {
      zh: '没有裁量空间的事项选“否”，不要求裁量基准；未填按“是”。',
      en: 'No: no standard is asked for. Blank counts as yes.',
    },
  }),
  discretion: longText('裁量基准', 'Discretion standard', {
    ...SIX,
    help: {
      zh: '行政处罚裁量基准应当向社会公布（行政处罚法第三十四条）。',
      en: 'Standards for penalties are made public (Administrative Penalty Law, art. 34).',
    },
  }),
  procedure: longText('执法流程', 'Procedure', {
    ...SIX,
    help: {
      zh: '可以写明流程，也可以上传流程图（行政处罚法第三十九条）。',
      en: 'In words, or as a flow chart below (Administrative Penalty Law, art. 39).',
    },
  }),
  flowChart: files('流程图', 'Flow chart', SIX),
  results: longText('执法结果', 'Results', {
    ...SIX,
    help: { zh: '执法结果的公示位置和方式。', en: 'Where and how results are made public.' },
  }),
  remedies: longText('救济途径', 'Remedies', {
    ...SIX,
    help: {
      zh: '行政复议、行政诉讼和投诉举报渠道（行政处罚法第三十九条）。',
      en: 'Reconsideration, suit and complaints (Administrative Penalty Law, art. 39).',
    },
  }),
  sourceUrl: url('清单网址', 'Address of the list', { public: true, group: 'matter' }),
  note: longText('备注', 'Note'),
};

type Matter = RecordView<typeof fields>;

/** The six things that a list says of each matter, and when it says them. */
const ELEMENTS = {
  authority: ['职责权限', 'Powers', ({ values }: Matter) => values.authority !== null],
  basis: ['执法依据', 'Legal basis', ({ values }: Matter) => values.basis !== null],
  discretion: ['裁量基准', 'Discretion standard', ({ values }: Matter) => values.discretion !== null],
  procedure: [
    '执法流程',
    'Procedure',
    ({ values }: Matter) => values.procedure !== null || values.flowChart !== null,
  ],
  results: ['执法结果', 'Results', ({ values }: Matter) => values.results !== null],
  remedies: ['救济途径', 'Remedies', ({ values }: Matter) => values.remedies !== null],
} as const;
type Element = keyof typeof ELEMENTS;
const ELEMENT_KEYS = Object.keys(ELEMENTS) as Element[];

function judgeElement(element: Element, record: Matter): CheckOutcome {
  if (record.publications['main'] == null) return notApplicable('not-published');
  if (element === 'discretion' && record.values.hasDiscretion === false)
    return notApplicable('no-discretion');
  return ELEMENTS[element][2](record) ? pass() : fail(`without-${element}`);
}

const missing = (element: Element) => {
  const [zh, en] = ELEMENTS[element];
  return { zh: `未公开“${zh}”`, en: `“${en}” is not public` };
};

const NO_DISCRETION = { 'no-discretion': { zh: '没有裁量空间', en: 'Leaves no discretion' } };

/** One check for each element, so that 六要素公开率 is a count over them. */
function elementCheck(element: Element) {
  const [zh, en] = ELEMENTS[element];
  return {
    name: { zh: `公开${zh}`, en: `${en} public` },
    formula: { zh: `已公开${zh}事项数 ÷ 已公开事项数`, en: `with ${en.toLowerCase()} ÷ published` },
    source: planItem(6),
    reasons: {
      'not-published': NOT_PUBLISHED[1],
      ...(element === 'discretion' ? NO_DISCRETION : {}),
      [`without-${element}`]: missing(element),
    },
    judge: (record: Matter) => judgeElement(element, record),
  };
}

/** Item 6: the list of powers and duties, matter by matter, with its six elements. */
export const powerList = defineLedger({
  key: 'power-list',
  name: { zh: '权责清单', en: 'Powers and duties' },
  purpose: {
    zh: '按事项登记权责清单：职责权限、执法依据、裁量基准、执法流程、执法结果、救济途径。',
    en: 'Each power or duty with powers, basis, discretion, procedure, results and remedies.',
  },
  items: [6],
  groups: { matter: { zh: '事项', en: 'Matter' }, six: { zh: '六项内容', en: 'Six elements' } },
  fields,
  publications: { main: { name: { zh: '公开', en: 'Publication' } } },
  label: 'matter',
  identity: ['matter', 'code', 'listVersion'],
  period: ['updatedOn', 'publication:main'],
  columns: ['matter', 'code', 'category', 'listVersion', 'updatedOn', 'publication:main'],
  order: [['updatedOn', 'publication:main']],
  refusals: {
    'discretion-both-ways': {
      text: {
        zh: '选了没有裁量，但填了裁量基准，请改正其中一项。',
        en: 'It leaves no discretion, yet has a standard: correct one of the two.',
      },
      field: 'hasDiscretion',
      when: ({ values }) => values.hasDiscretion === false && values.discretion !== null,
    },
  },
  deadlines: {
    'published-on-time': {
      name: { zh: '更新之日起 20 个工作日内公开', en: 'Published within 20 working days' },
      rule: 'proactive.publish',
      from: 'updatedOn',
      done: 'publication:main',
    },
  },
  standing: [
    'six-complete',
    'authority-public',
    'basis-public',
    'discretion-public',
    'procedure-public',
    'results-public',
    'remedies-public',
    'version-dated',
  ],
  checks: {
    'six-complete': {
      name: { zh: '六项内容齐全', en: 'Six elements complete' },
      formula: { zh: '六项齐全事项数 ÷ 已公开事项数', en: 'all six ÷ published' },
      source: planItem(6),
      reasons: {
        'not-published': NOT_PUBLISHED[1],
        ...Object.fromEntries(ELEMENT_KEYS.map((element) => [`without-${element}`, missing(element)])),
      },
      judge: (record) => {
        if (record.publications['main'] == null) return notApplicable('not-published');
        const outcomes = ELEMENT_KEYS.map((element) => judgeElement(element, record));
        return outcomes.find(({ outcome }) => outcome === 'fail') ?? pass();
      },
    },
    'authority-public': elementCheck('authority'),
    'basis-public': elementCheck('basis'),
    'discretion-public': elementCheck('discretion'),
    'procedure-public': elementCheck('procedure'),
    'results-public': elementCheck('results'),
    'remedies-public': elementCheck('remedies'),
    'version-dated': filledIn(
      fields,
      ['category', 'updatedOn'],
      {
        name: { zh: '清单类型和更新日期齐全', en: 'Kind and day of the list' },
        formula: { zh: '已填事项数 ÷ 已公开事项数', en: 'filled in ÷ published' },
        source: planItem(6),
      },
      { when: ({ publications }) => publications['main'] != null, otherwise: NOT_PUBLISHED },
    ),
  },
});
