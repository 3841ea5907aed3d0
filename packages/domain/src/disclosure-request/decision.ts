import type { LocalText } from '../indicator/text.ts';

/**
 * How a request was dealt with: the 21 lines of table 2 of the yearly report (国办公开办函〔2021〕30号), in its order,
 * so that the report is a count by this value.
 */
export const DISCLOSURE_DECISIONS = {
  granted: ['予以公开', 'Disclosed'],
  partly: ['部分公开', 'Disclosed in part'],
  'refused-state-secret': ['不予公开:属于国家秘密', 'Refused: state secret'],
  'refused-law': ['不予公开:其他法律行政法规禁止公开', 'Refused: forbidden by another law'],
  'refused-security': ['不予公开:危及“三安全一稳定”', 'Refused: endangers security or stability'],
  'refused-third-party': ['不予公开:保护第三方合法权益', 'Refused: rights of a third party'],
  'refused-internal': ['不予公开:属于三类内部事务信息', 'Refused: internal affairs'],
  'refused-process': ['不予公开:属于四类过程性信息', 'Refused: process information'],
  'refused-enforcement-file': ['不予公开:属于行政执法案卷', 'Refused: enforcement case file'],
  'refused-query': ['不予公开:属于行政查询事项', 'Refused: matter of administrative inquiry'],
  'unavailable-not-held': ['无法提供:本机关不掌握相关政府信息', 'Not available: not held'],
  'unavailable-to-be-made': ['无法提供:没有现成信息需要另行制作', 'Not available: would have to be made'],
  'unavailable-unclear': ['无法提供:补正后申请内容仍不明确', 'Not available: unclear after the supplement'],
  'unprocessed-petition': ['不予处理:信访举报投诉类申请', 'Not processed: petition or complaint'],
  'unprocessed-repeat': ['不予处理:重复申请', 'Not processed: repeated request'],
  'unprocessed-publication': ['不予处理:要求提供公开出版物', 'Not processed: public publication'],
  'unprocessed-excessive': [
    '不予处理:无正当理由大量反复申请',
    'Not processed: excessive without good reason',
  ],
  'unprocessed-confirm': [
    '不予处理:要求确认或重新出具已获取信息',
    'Not processed: asks to confirm what was given',
  ],
  'other-supplement-lapsed': ['其他处理:申请人无正当理由逾期不补正', 'Other: not supplemented in time'],
  'other-fee-lapsed': ['其他处理:申请人逾期未按收费通知要求缴费', 'Other: fee not paid in time'],
  other: ['其他处理:其他', 'Other'],
} as const;

export type DisclosureDecision = keyof typeof DISCLOSURE_DECISIONS;

/** Who asks: the six columns of table 2 of the yearly report. */
export const APPLICANT_KINDS = {
  natural: ['自然人', 'Natural person'],
  business: ['商业企业', 'Business'],
  research: ['科研机构', 'Research institution'],
  welfare: ['社会公益组织', 'Public welfare organisation'],
  'legal-service': ['法律服务机构', 'Legal service'],
  other: ['其他', 'Other'],
} as const;

/** Whether the decision withholds something and therefore must name its legal ground (条例第三十六条). */
export function needsGround(decision: DisclosureDecision): boolean {
  return decision === 'partly' || /^(refused|unprocessed|unavailable)-/.test(decision);
}

/** The words of a decision. */
export function decisionText(decision: DisclosureDecision): LocalText {
  const [zh, en] = DISCLOSURE_DECISIONS[decision];
  return { zh, en };
}
