import type { NoticeTemplateKey } from './notice.ts';

/** Every place that a template may have, with what stands there. The name is written in braces: {申请人}. */
export const PLACEHOLDERS = {
  机关名称: ['本机关全称', 'name of the authority'],
  文号: ['发文字号', 'number of the document'],
  落款日期: ['登记簿中该环节的日期', 'day of the step in the register'],
  登记编号: ['申请的登记编号', 'number of the request'],
  申请人: ['申请人姓名或名称', 'applicant'],
  申请事项: ['申请事项概括', 'subject of the request'],
  申请内容: ['申请内容全文', 'the request in full'],
  收到日期: ['收到申请之日（条例第三十一条）', 'day of receipt (art. 31)'],
  受文单位: ['第三方或共同制作机关', 'third party or co-author'],
  补正内容: ['需要补正的内容', 'what is to be supplemented'],
  补正期限: ['补正的最后一日', 'last day for the supplement'],
  意见期限: ['提出意见的期限', 'period for the opinion'],
  延期理由: ['延长的理由', 'why it takes longer'],
  延长天数: ['延长的工作日数', 'working days added'],
  答复期限: ['延长后的最后答复日', 'last day to reply after the extension'],
  收费依据: ['收费依据和条款', 'law and article of the fee'],
  收费方式: ['按件或按量', 'by item or by page'],
  收费明细: ['逐档数量、单价、金额', 'bands with counts, rates and amounts'],
  收费金额: ['应缴金额（元）', 'amount in yuan'],
  缴费期限: ['缴费期限', 'period for payment'],
  办理结果: ['办理结果', 'decision'],
  依据条款: ['法律依据', 'legal ground'],
  答复内容: ['答复正文', 'text of the reply'],
  救济途径: ['复议和诉讼的途径、期限', 'remedies and their periods'],
} as const;

export type Placeholder = keyof typeof PLACEHOLDERS;

const SIGNED: readonly Placeholder[] = ['机关名称', '落款日期'];
const HEAD: readonly Placeholder[] = [...SIGNED, '文号', '登记编号', '申请事项', '申请内容', '收到日期'];
const TO_APPLICANT: readonly Placeholder[] = [...HEAD, '申请人'];

type Places = { must: readonly Placeholder[]; may: readonly Placeholder[] };

const reply = (must: readonly Placeholder[], may: readonly Placeholder[] = []): Places => ({
  must: [...SIGNED, '申请人', '申请事项', '救济途径', ...must],
  may: [...TO_APPLICANT, '办理结果', '依据条款', '答复内容', ...may],
});

// A letter to others names the applicant nowhere: who asks is none of their business.
const letter: Places = { must: [...SIGNED, '受文单位', '申请事项', '意见期限'], may: HEAD };

/** What a template must have, and what it may have besides. */
const PLACES: Readonly<Record<NoticeTemplateKey, Places>> = {
  supplement: {
    must: [...SIGNED, '申请人', '申请事项', '补正内容', '补正期限'],
    may: TO_APPLICANT,
  },
  'third-party': letter,
  'co-author': letter,
  extension: {
    must: [...SIGNED, '申请人', '申请事项', '延长天数', '答复期限'],
    may: [...TO_APPLICANT, '延期理由'],
  },
  fee: {
    must: [...SIGNED, '申请人', '申请事项', '收费依据', '收费明细', '收费金额', '缴费期限'],
    may: [...TO_APPLICANT, '收费方式'],
  },
  'reply-granted': reply([]),
  'reply-partly': reply(['依据条款']),
  'reply-refused': reply(['依据条款']),
  'reply-unavailable': reply(['依据条款']),
  'reply-unprocessed': reply(['依据条款']),
  'reply-other': reply(['办理结果']),
};

/** The places of a template: those it must have, and all it may have. */
export function placesOf(template: NoticeTemplateKey): {
  must: readonly Placeholder[];
  known: readonly Placeholder[];
} {
  const { must, may } = PLACES[template];
  return { must, known: [...new Set([...must, ...may])] };
}

/** What is wrong with the places found in an office's own template; both empty when nothing is. */
export function checkPlaces(
  template: NoticeTemplateKey,
  found: readonly string[],
): { unknown: string[]; missing: Placeholder[] } {
  const { must, known } = placesOf(template);
  const names: readonly string[] = known;
  return {
    unknown: [...new Set(found)].filter((name) => !names.includes(name)),
    missing: must.filter((name) => !found.includes(name)),
  };
}
