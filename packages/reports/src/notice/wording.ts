import type { NoticeTemplateKey, Placeholder } from '@gongkai/domain/disclosure-request';

/** A text with places in braces; every name in braces must be a placeholder. */
type Text = string;

/** A notice as it is laid out: title, addressee, paragraphs. Number, signature and date stand in all of them. */
export type Wording = { title: string; addressee: Placeholder; paragraphs: readonly Text[] };

const REGULATIONS = '《中华人民共和国政府信息公开条例》';
const RECEIVED = `你（单位）提出的政府信息公开申请（登记编号：{登记编号}），本机关于{收到日期}收到。申请事项：{申请事项}。`;
const REMEDY = '{救济途径}';

function reply(title: string, ...paragraphs: Text[]): Wording {
  return { title, addressee: '申请人', paragraphs: [RECEIVED, ...paragraphs, REMEDY, '特此告知。'] };
}

/** The built-in wording of every notice (依申请公开文书). An office may replace each by its own template. */
export const WORDINGS: Readonly<Record<NoticeTemplateKey, Wording>> = {
  supplement: {
    title: '政府信息公开申请补正告知书',
    addressee: '申请人',
    paragraphs: [
      RECEIVED,
      `经审查，你（单位）的申请内容不明确。根据${REGULATIONS}第二十九条、第三十条的规定，请就以下内容作出补正：`,
      '{补正内容}',
      '请于{补正期限}前将补正材料送达本机关。答复期限自本机关收到补正的申请之日起计算。无正当理由逾期不补正的，视为放弃申请，本机关不再处理该政府信息公开申请。',
      '特此告知。',
    ],
  },
  'third-party': {
    title: '政府信息公开征求意见书',
    addressee: '受文单位',
    paragraphs: [
      '本机关收到政府信息公开申请，申请公开的信息为：{申请事项}。经审查，该信息公开可能损害你（单位）的合法权益。',
      `根据${REGULATIONS}第三十二条的规定，现书面征求你（单位）意见。请{意见期限}，书面告知本机关是否同意公开；不同意公开的，请说明理由。`,
      '逾期未提出意见的，由本机关依照条例的规定决定是否公开。你（单位）不同意公开且有合理理由的，本机关不予公开；本机关认为不公开可能对公共利益造成重大影响的，可以决定予以公开，并将决定公开的政府信息内容和理由书面告知你（单位）。',
    ],
  },
  'co-author': {
    title: '政府信息公开征求意见函',
    addressee: '受文单位',
    paragraphs: [
      '本机关收到政府信息公开申请，申请公开的信息为：{申请事项}。该信息由本机关牵头与你单位共同制作。',
      `根据${REGULATIONS}第三十四条的规定，现征求你单位意见。请{意见期限}，书面回复是否同意公开；不同意公开的，请说明理由和依据。`,
      '逾期未提出意见的，视为同意公开。',
    ],
  },
  extension: {
    title: '政府信息公开申请延期答复告知书',
    addressee: '申请人',
    paragraphs: [
      RECEIVED,
      `{延期理由}根据${REGULATIONS}第三十三条的规定，经本机关政府信息公开工作机构负责人同意，对你（单位）的申请延长{延长天数}个工作日答复，最迟于{答复期限}前作出答复。`,
      '特此告知。',
    ],
  },
  fee: {
    title: '政府信息公开信息处理费收费通知书',
    addressee: '申请人',
    paragraphs: [
      RECEIVED,
      `根据${REGULATIONS}第四十二条和{收费依据}的规定，本机关对该申请收取信息处理费，{收费方式}，计算如下：`,
      '{收费明细}',
      '应缴金额合计：{收费金额}。',
      '请{缴费期限}按本机关指定的方式缴纳，所收款项全额上缴国库。逾期未缴纳的，视为放弃申请，本机关不再处理该政府信息公开申请。你（单位）按要求缴费后，答复期限自缴费完成次日起重新计算。',
      '对收取信息处理费的决定有异议的，可以在收到本机关对该申请的答复后，连同答复一并依法申请行政复议或者提起行政诉讼。',
      '特此通知。',
    ],
  },
  'reply-granted': reply(
    '政府信息公开申请答复书（予以公开）',
    `经审查，你（单位）申请的信息属于可以公开的政府信息。根据${REGULATIONS}第三十六条的规定，本机关决定予以公开。`,
    '{答复内容}',
  ),
  'reply-partly': reply(
    '政府信息公开申请答复书（部分公开）',
    `经审查，你（单位）申请的信息中含有不应当公开的内容，能够作区分处理。根据${REGULATIONS}第三十七条的规定，本机关向你（单位）提供可以公开的内容；其余内容依据{依据条款}不予公开。`,
    '{答复内容}',
  ),
  'reply-refused': reply(
    '政府信息公开申请答复书（不予公开）',
    `经审查，你（单位）申请的信息{办理结果}。依据{依据条款}，根据${REGULATIONS}第三十六条第（三）项的规定，本机关决定不予公开。`,
    '{答复内容}',
  ),
  'reply-unavailable': reply(
    '政府信息公开申请答复书（无法提供）',
    '经审查、检索，对你（单位）的申请办理结果为：{办理结果}。依据{依据条款}，本机关无法提供。',
    '{答复内容}',
  ),
  'reply-unprocessed': reply(
    '政府信息公开申请答复书（不予处理）',
    '经审查，对你（单位）的申请办理结果为：{办理结果}。依据{依据条款}，本机关不予处理。',
    '{答复内容}',
  ),
  'reply-other': reply(
    '政府信息公开申请答复书',
    '经审查，对你（单位）的申请办理结果为：{办理结果}。',
    '{依据条款}{答复内容}',
  ),
};

/** What a notice is called, for its file. */
export function noticeTitle(key: NoticeTemplateKey): string {
  return WORDINGS[key].title;
}
