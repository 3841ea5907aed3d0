import type { DisclosureDecision } from '../disclosure-request/index.ts';
import type { LocalText } from '../indicator/text.ts';
import type { DisputeKind, DisputeResult, NarrativeKey, RequestColumn } from './form.ts';

/** The form's own words. They stand in the notice; the English is for readers of the screen. */
export const PART_TITLES: readonly LocalText[] = [
  { zh: '一、总体情况', en: 'I. Overview' },
  { zh: '二、主动公开政府信息情况', en: 'II. Information made public on the office’s own initiative' },
  { zh: '三、收到和处理政府信息公开申请情况', en: 'III. Requests received and dealt with' },
  { zh: '四、政府信息公开行政复议、行政诉讼情况', en: 'IV. Reconsideration and litigation' },
  { zh: '五、存在的主要问题及改进情况', en: 'V. Main problems and improvements' },
  { zh: '六、其他需要报告的事项', en: 'VI. Other matters' },
];

/** Headings of the written parts, by their place. */
export const NARRATIVE_TITLES: Readonly<Record<NarrativeKey, LocalText>> = {
  'overview.proactive': { zh: '（一）主动公开', en: '(1) Own initiative' },
  'overview.requests': { zh: '（二）依申请公开', en: '(2) On request' },
  'overview.management': { zh: '（三）政府信息管理', en: '(3) Management of information' },
  'overview.platform': { zh: '（四）政府信息公开平台建设', en: '(4) Platforms' },
  'overview.supervision': { zh: '（五）监督保障', en: '(5) Supervision and support' },
  problems: { zh: '（一）存在的主要问题', en: '(1) Main problems' },
  improvements: { zh: '（二）改进情况', en: '(2) Improvements' },
  other: { zh: '其他需要报告的事项', en: 'Other matters' },
};

export const REQUEST_COLUMN_LABELS: Readonly<Record<RequestColumn, LocalText>> = {
  natural: { zh: '自然人', en: 'Natural persons' },
  business: { zh: '商业企业', en: 'Businesses' },
  research: { zh: '科研机构', en: 'Research institutions' },
  welfare: { zh: '社会公益组织', en: 'Welfare organisations' },
  'legal-service': { zh: '法律服务机构', en: 'Legal services' },
  other: { zh: '其他', en: 'Others' },
  total: { zh: '总计', en: 'Total' },
};

/** Rows of table 2 that stand alone. */
export const REQUEST_ROW_LABELS = {
  new: { zh: '一、本年新收政府信息公开申请数量', en: '1. Received this year' },
  carried: { zh: '二、上年结转政府信息公开申请数量', en: '2. Carried over from last year' },
  results: { zh: '三、本年度办理结果', en: '3. Results of this year' },
  concluded: { zh: '（七）总计', en: '(7) Total' },
  pending: { zh: '四、结转下年度继续办理', en: '4. Carried over to next year' },
} as const satisfies Record<string, LocalText>;

/** Table 2, 三: its six groups with their lines. A group of one line is that line. */
export const RESULT_GROUPS: readonly {
  label: LocalText;
  rows: readonly { row: DisclosureDecision; label: LocalText | null }[];
}[] = [
  { label: { zh: '（一）予以公开', en: '(1) Disclosed' }, rows: [{ row: 'granted', label: null }] },
  {
    label: {
      zh: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
      en: '(2) Disclosed in part (counted here only)',
    },
    rows: [{ row: 'partly', label: null }],
  },
  {
    label: { zh: '（三）不予公开', en: '(3) Refused' },
    rows: [
      { row: 'refused-state-secret', label: { zh: '1.属于国家秘密', en: '1. State secret' } },
      {
        row: 'refused-law',
        label: { zh: '2.其他法律行政法规禁止公开', en: '2. Forbidden by another law or regulation' },
      },
      {
        row: 'refused-security',
        label: { zh: '3.危及“三安全一稳定”', en: '3. Endangers security or stability' },
      },
      { row: 'refused-third-party', label: { zh: '4.保护第三方合法权益', en: '4. Rights of a third party' } },
      { row: 'refused-internal', label: { zh: '5.属于三类内部事务信息', en: '5. Internal affairs' } },
      { row: 'refused-process', label: { zh: '6.属于四类过程性信息', en: '6. Process information' } },
      {
        row: 'refused-enforcement-file',
        label: { zh: '7.属于行政执法案卷', en: '7. Enforcement case file' },
      },
      { row: 'refused-query', label: { zh: '8.属于行政查询事项', en: '8. Matter of inquiry' } },
    ],
  },
  {
    label: { zh: '（四）无法提供', en: '(4) Not available' },
    rows: [
      { row: 'unavailable-not-held', label: { zh: '1.本机关不掌握相关政府信息', en: '1. Not held' } },
      {
        row: 'unavailable-to-be-made',
        label: { zh: '2.没有现成信息需要另行制作', en: '2. Would have to be made' },
      },
      {
        row: 'unavailable-unclear',
        label: { zh: '3.补正后申请内容仍不明确', en: '3. Still unclear after the supplement' },
      },
    ],
  },
  {
    label: { zh: '（五）不予处理', en: '(5) Not processed' },
    rows: [
      { row: 'unprocessed-petition', label: { zh: '1.信访举报投诉类申请', en: '1. Petition or complaint' } },
      { row: 'unprocessed-repeat', label: { zh: '2.重复申请', en: '2. Repeated' } },
      { row: 'unprocessed-publication', label: { zh: '3.要求提供公开出版物', en: '3. Public publication' } },
      {
        row: 'unprocessed-excessive',
        label: { zh: '4.无正当理由大量反复申请', en: '4. Excessive without good reason' },
      },
      {
        row: 'unprocessed-confirm',
        label: {
          zh: '5.要求行政机关确认或重新出具已获取信息',
          en: '5. Asks to confirm or issue again what was given',
        },
      },
    ],
  },
  {
    label: { zh: '（六）其他处理', en: '(6) Dealt with otherwise' },
    rows: [
      {
        row: 'other-supplement-lapsed',
        label: {
          zh: '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
          en: '1. Not supplemented in time',
        },
      },
      {
        row: 'other-fee-lapsed',
        label: {
          zh: '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
          en: '2. Fee not paid in time',
        },
      },
      { row: 'other', label: { zh: '3.其他', en: '3. Other' } },
    ],
  },
];

export const DISPUTE_KIND_LABELS: Readonly<Record<DisputeKind, LocalText>> = {
  reconsideration: { zh: '行政复议', en: 'Reconsideration' },
  'suit-direct': { zh: '未经复议直接起诉', en: 'Suit without reconsideration' },
  'suit-after': { zh: '复议后起诉', en: 'Suit after reconsideration' },
};

export const DISPUTE_RESULT_LABELS: Readonly<Record<DisputeResult, LocalText>> = {
  upheld: { zh: '结果维持', en: 'Upheld' },
  corrected: { zh: '结果纠正', en: 'Corrected' },
  other: { zh: '其他结果', en: 'Other' },
  pending: { zh: '尚未审结', en: 'Pending' },
  total: { zh: '总计', en: 'Total' },
};

/** Table 1, block by block: the paragraph of 第二十条, its columns, and rows with the figure in each column. */
export const DISCLOSURE_BLOCKS: readonly {
  title: LocalText;
  columns: readonly LocalText[];
  rows: readonly { label: LocalText; figures: readonly string[] }[];
}[] = [
  {
    title: { zh: '第二十条第（一）项', en: 'Article 20 (1)' },
    columns: [
      { zh: '本年制发件数', en: 'Made this year' },
      { zh: '本年废止件数', en: 'Repealed this year' },
      { zh: '现行有效件数', en: 'In force' },
    ],
    rows: [
      {
        label: { zh: '规章', en: 'Rules' },
        figures: ['documents.rules.made', 'documents.rules.repealed', 'documents.rules.valid'],
      },
      {
        label: { zh: '行政规范性文件', en: 'Normative documents' },
        figures: ['documents.normative.made', 'documents.normative.repealed', 'documents.normative.valid'],
      },
    ],
  },
  {
    title: { zh: '第二十条第（五）项', en: 'Article 20 (5)' },
    columns: [{ zh: '本年处理决定数量', en: 'Decisions this year' }],
    rows: [{ label: { zh: '行政许可', en: 'Permits' }, figures: ['acts.permit'] }],
  },
  {
    title: { zh: '第二十条第（六）项', en: 'Article 20 (6)' },
    columns: [{ zh: '本年处理决定数量', en: 'Decisions this year' }],
    rows: [
      { label: { zh: '行政处罚', en: 'Penalties' }, figures: ['acts.penalty'] },
      { label: { zh: '行政强制', en: 'Compulsory measures' }, figures: ['acts.compulsion'] },
    ],
  },
  {
    title: { zh: '第二十条第（八）项', en: 'Article 20 (8)' },
    columns: [{ zh: '本年收费金额（单位：万元）', en: 'Charged this year (10,000 yuan)' }],
    rows: [{ label: { zh: '行政事业性收费', en: 'Administrative charges' }, figures: ['charges.amount'] }],
  },
];

/** The figures that stand in part six beside its text. */
export const FEE_FIGURES: readonly { figure: string; label: LocalText; unit: LocalText }[] = [
  {
    figure: 'fee.amount',
    label: { zh: '本年收取信息处理费', en: 'Processing fees collected' },
    unit: { zh: '元', en: 'yuan' },
  },
  {
    figure: 'fee.requests',
    label: { zh: '涉及申请', en: 'Requests concerned' },
    unit: { zh: '件', en: '' },
  },
];

function trimmed(fen: number, unit: number, decimals: number): string {
  return (fen / unit).toFixed(decimals).replace(/\.?0+$/, '');
}

/** A figure as the form prints it: a count, 万元 for charges, yuan for fees; null for a gap. */
export function figureText(key: string, value: number | null): string | null {
  if (value === null) return null;
  if (key === 'charges.amount') return trimmed(value, 1_000_000, 6);
  return key === 'fee.amount' ? trimmed(value, 100, 2) : String(value);
}

/**
 * A figure as typed, in the form's own unit (件, 万元, yuan), as the whole number that is stored; null when it is no
 * such figure.
 */
export function readFigureText(key: string, typed: string): number | null {
  const text = typed.normalize('NFKC').replaceAll(/[,\s]/g, '');
  const decimals = key === 'charges.amount' ? 6 : key === 'fee.amount' ? 2 : 0;
  const match = /^(\d{1,12})(?:\.(\d+))?$/.exec(text);
  if (match === null || (match[2]?.length ?? 0) > decimals) return null;
  const value = Number(`${match[1]}${(match[2] ?? '').padEnd(decimals, '0')}`);
  return Number.isSafeInteger(value) && value <= 1_000_000_000_000 ? value : null;
}
