/** Site furniture after (or around) a notice: once seen, only a fresh numbering opens text again. */
const HARD =
  /^(?:【?\s?(?:打\s?印|关\s?闭)|(?:打印|关闭)(?:本页|窗口|此页)|附件下载|相关(?:链接|文件|解读|信息|阅读|附件|新闻|稿件|政策)|上一[篇条]|下一[篇条]|扫一扫|分享(?:[到至]|\s?:)|版权所有|主办(?:单位)?:|主管(?:单位)?:|承办(?:单位)?:|技术支持|网站标识码|网站地图|Copyright|©|[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]ICP备|[^\s]{0,4}公网安备|返回(?:顶部|首页|列表)|我要纠错|联系我们|关于我们|收藏本|您是第|字号:|当前位置|您(?:当前|现在)?的位置|首页\s?>|无障碍|政府网站找错|友情链接|编辑:|责任编辑)/i;
/** Closing lines of a document: attachments, copies, contacts, remarks in brackets. */
const SOFT =
  /^(?:\(?(?:此件|本件)[^()]{0,20}公开[^()]{0,10}\)?$|抄\s?[送报]\s?:|主题词\s?:|印发机关|\(?联系人|联系电话|\(?联系方式|[^。]{2,40}办公室\s+(?:19|20)\d{2}年\d{1,2}月\d{1,2}日印发$|\(?信息公开(?:选项|形式|类别)|公开(?:方式|属性)\s?:|\(此页无正文\)|校对:|特此通知。?$|(?:注|备注|说明|填表人)\s?:)/;
const ATTACHMENTS = /^附\s?(?:件|表)\s?\d{0,2}\s?:/;
const ATTACHMENT_ALONE = /^附\s?(?:件|表)\s?[\d一二三四五]{0,2}\s?$/;
const ORGAN =
  /^[\u4e00-\u9fffXx×*()、\s]{2,40}(?:局|办公室|办公厅|政府|委员会|厅|院|部|领导小组|管委会|街道办事处|中心|委|党组|办)$/;
const GREETING = /^(?:各|本|局|市|县|区|省|厅|机关|镇|街|驻|直属|有关|全|委)[^。;]{1,200}:$/;
const DOCUMENT_NUMBER =
  /^[(]?[\u4e00-\u9fffA-Za-z]{1,20}\s?[〔[(【<]\s?(?:19|20)\d{2}\s?[〕\])】>]\s?第?\s?\d{1,5}\s?号[)]?(?:\s*签发人\s?:.{0,12})?$/;
const NAVIGATION =
  /[>»]|当前位置|您的位置|来源:|浏览|点击|字号|字体|打印|分享|关闭|责任编辑|首页|视力保护|无障碍|\.gov\.cn/;

export type TrailingKind = 'hard' | 'soft' | 'attachments';

/** Whether a trimmed, width-folded line ends the text of the plan, and how firmly; null when it does not. */
export function trailingKind(text: string): TrailingKind | null {
  if (HARD.test(text)) return 'hard';
  if (ATTACHMENTS.test(text)) return 'attachments';
  return SOFT.test(text) || ATTACHMENT_ALONE.test(text) ? 'soft' : null;
}

/** 各处室、各直属单位： */
export function isGreeting(text: string): boolean {
  return GREETING.test(text);
}

/** A line that is only a body's name, as in a signature. */
export function isOrgan(text: string): boolean {
  return text.length <= 40 && ORGAN.test(text);
}

/** A line that is only a document number, such as 泰自然资办〔2021〕5号. */
export function isDocumentNumber(text: string): boolean {
  return text.length <= 90 && DOCUMENT_NUMBER.test(text);
}

/** Breadcrumbs, buttons and counters of a page. */
export function isNavigation(text: string): boolean {
  return NAVIGATION.test(text) || HARD.test(text);
}
