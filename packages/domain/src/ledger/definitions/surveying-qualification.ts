import { defineLedger } from '../define-ledger.ts';
import { choice, day, longText, several, text } from '../fields.ts';
import { filledIn, planItem } from '../named-checks.ts';

const fields = {
  unit: text('单位名称', 'Unit', { required: true, public: true, group: 'unit' }),
  creditCode: text('统一社会信用代码', 'Credit code', { public: true, max: 18, group: 'unit' }),
  place: text('单位住所', 'Seat', { public: true, group: 'unit' }),
  decisionKind: choice(
    '决定类型',
    'Decision',
    {
      new: ['新批', 'New'],
      renewal: ['延续', 'Renewal'],
      change: ['变更', 'Change'],
      cancellation: ['注销', 'Cancellation'],
    },
    { public: true, group: 'decision' },
  ),
  decidedOn: day('决定日期', 'Decided on', {
    required: true,
    public: true,
    group: 'decision',
    help: {
      zh: '行政许可决定自作出之日起 7 个工作日内公开（国办发〔2018〕118号（六）；行政许可法第四十条）。',
      en: 'Permits are public within 7 working days (国办发〔2018〕118号, 6; Administrative Licensing Law, art. 40).',
    },
  }),
  categories: several(
    '专业类别',
    'Categories',
    {
      geodesy: ['大地测量', 'Geodesy'],
      aerial: ['测绘航空摄影', 'Aerial photography'],
      photogrammetry: ['摄影测量与遥感', 'Photogrammetry and remote sensing'],
      engineering: ['工程测量', 'Engineering survey'],
      marine: ['海洋测绘', 'Marine survey'],
      boundary: ['界线与不动产测绘', 'Boundaries and real estate'],
      gis: ['地理信息系统工程', 'Geographic information systems'],
      mapping: ['地图编制', 'Map making'],
      navigation: ['导航电子地图制作', 'Navigation maps'],
      internet: ['互联网地图服务', 'Internet map services'],
    },
    { public: true, group: 'decision' },
  ),
  grade: choice(
    '资质等级',
    'Grade',
    { A: ['甲级', 'Grade A'], B: ['乙级', 'Grade B'], C: ['丙级', 'Grade C'], D: ['丁级', 'Grade D'] },
    { public: true, group: 'decision' },
  ),
  certificateNumber: text('证书编号', 'Certificate number', { public: true, max: 80, group: 'decision' }),
  validFrom: day('有效期起', 'Valid from', { public: true, group: 'decision' }),
  validUntil: day('有效期止', 'Valid until', { public: true, group: 'decision' }),
  note: longText('备注', 'Note'),
};

/** Item 4: surveying and mapping qualifications. */
export const surveyingQualification = defineLedger({
  key: 'surveying-qualification',
  name: { zh: '测绘资质', en: 'Surveying qualifications' },
  purpose: {
    zh: '登记经许可的测绘资质单位基本信息和资质类别、等级的公开。',
    en: 'Units licensed to survey and map, with category and grade, and when it was made public.',
  },
  items: [4],
  groups: { unit: { zh: '单位', en: 'Unit' }, decision: { zh: '许可决定', en: 'Decision' } },
  fields,
  publications: { main: { name: { zh: '公开', en: 'Publication' } } },
  label: 'unit',
  identity: ['unit', 'certificateNumber', 'decisionKind', 'decidedOn'],
  period: ['decidedOn', 'publication:main'],
  columns: [
    'unit',
    'decisionKind',
    'categories',
    'grade',
    'certificateNumber',
    'decidedOn',
    'publication:main',
  ],
  order: [
    ['decidedOn', 'publication:main'],
    ['validFrom', 'validUntil'],
  ],
  refusals: {
    'ends-before-decision': {
      text: {
        zh: '新批、延续的资质，有效期止不能早于决定日期。',
        en: 'A new or renewed qualification cannot end before the decision.',
      },
      field: 'validUntil',
      when: ({ values: { decisionKind, decidedOn, validUntil } }) =>
        (decisionKind === 'new' || decisionKind === 'renewal') &&
        decidedOn !== null &&
        validUntil !== null &&
        validUntil < decidedOn,
    },
  },
  deadlines: {
    'published-on-time': {
      name: { zh: '许可决定 7 个工作日内公开', en: 'Published within 7 working days' },
      rule: 'enforcement.permit',
      from: 'decidedOn',
      done: 'publication:main',
    },
  },
  checks: {
    'elements-complete': filledIn(
      fields,
      ['categories', 'grade', 'certificateNumber', 'validFrom', 'validUntil'],
      {
        name: { zh: '基本信息和类别等级齐全', en: 'Basic facts, category and grade complete' },
        formula: { zh: '要素齐全件数 ÷ 许可决定件数', en: 'complete ÷ decisions' },
        source: planItem(4),
      },
      {
        when: ({ values }) => values.decisionKind !== 'cancellation',
        otherwise: ['cancelled', { zh: '注销决定不适用', en: 'Does not apply to a cancellation' }],
      },
    ),
  },
});
