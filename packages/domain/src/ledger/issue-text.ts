import type { LocalText } from '../indicator/text.ts';
import type { Ledger } from './define-ledger.ts';

/** A field that was refused, with the figures of its words. */
export type Issue = { field: string; code: string; details?: Readonly<Record<string, string | number>> };

/** Words for every code by which a field of a record is refused. `{name}` stands for a figure of the details. */
export const ISSUE_TEXTS: Readonly<Record<string, LocalText>> = {
  required: { zh: '必填', en: 'Must be filled in' },
  'too-long': { zh: '文字过长', en: 'The text is too long' },
  'too-small': { zh: '数值过小', en: 'The number is too small' },
  'too-large': { zh: '数值过大', en: 'The number is too large' },
  'not-a-text': { zh: '应为文字', en: 'Must be text' },
  'not-a-number': { zh: '应为数字，或小数位过多', en: 'Must be a number, or it has too many decimals' },
  'not-a-day': { zh: '不是有效日期，应如 2021-03-01', en: 'Not a date; write it like 2021-03-01' },
  'not-a-moment': {
    zh: '不是有效时间，应如 2021-03-01 09:30',
    en: 'Not a time; write it like 2021-03-01 09:30',
  },
  'day-out-of-range': { zh: '日期超出范围（1949—2200 年）', en: 'The day lies outside 1949 to 2200' },
  'not-a-choice': { zh: '不在可选项中，见“填写说明”', en: 'Not one of the choices; see the help sheet' },
  'not-a-flag': { zh: '应填“是”或“否”', en: 'Must be Yes or No' },
  'not-a-public-address': { zh: '应为 http 或 https 网址', en: 'Must be an http or https address' },
  'not-a-department': { zh: '没有这个处室', en: 'There is no such department' },
  'not-a-record': { zh: '没有这条记录', en: 'There is no such record' },
  'not-a-file': { zh: '没有这个文件', en: 'There is no such file' },
  'not-a-place': {
    zh: '应为“经度, 纬度”，如 119.92, 32.46',
    en: 'Must be “longitude, latitude”, such as 119.92, 32.46',
  },
  'not-a-point': {
    zh: '不是点（Point），或坐标超出范围；坐标应为“经度, 纬度”，WGS 84',
    en: 'Not a point, or out of range; coordinates are longitude, latitude in WGS 84',
  },
  'record-not-named': {
    zh: '没有写明是哪条记录：请在属性 number 里写记录编号',
    en: 'It names no record: give the record’s number in the property “number”',
  },
  'no-such-record': {
    zh: '没有这条记录，或不由您登记',
    en: 'There is no such record, or it is not yours to keep',
  },
  'too-many-files': { zh: '文件过多', en: 'Too many files' },
  'unknown-field': { zh: '本台账没有这一项', en: 'This ledger has no such field' },
  'unknown-department': {
    zh: '没有这个处室，请填全称或简称',
    en: 'There is no such department; write its full or short name',
  },
  'unknown-file': { zh: '没有这个文件，请重新上传', en: 'There is no such file; upload it again' },
  'unknown-record': {
    zh: '没有找到所指的记录，请填“#编号”或名称',
    en: 'The record is not found; write “#number” or its name',
  },
  'classified-text': {
    zh: '内容中出现密级标识“{mark}”，本系统严禁处理涉密信息，没有保存；确属公开内容的，请申请安全管理员放行',
    en: 'It carries the secrecy mark “{mark}”: this system must not hold secrets, and nothing was kept. If the text is open, ask the security administrator to let it pass',
  },
  'record-exists': { zh: '已有同一记录，编号 {number}', en: 'This record exists already as no. {number}' },
  'row-twice': { zh: '与第 {row} 行是同一记录', en: 'The same record as row {row}' },
  'identity-missing': { zh: '须填写能区分记录的项目', en: 'Fill in what tells this record from the others' },
  'replacement-loop': { zh: '替代关系绕回了自身', en: 'The chain of replacements comes back to itself' },
  'day-before': { zh: '不能早于 {on}（{otherName}）', en: 'Must not be before {on} ({otherName})' },
  'published-without-review': {
    zh: '公开前没有已批准的保密审查（先审查、后公开），或批准日期晚于公开日期',
    en: 'No approved secrecy review stands before this publication, or it was approved later',
  },
  'published-in-future': {
    zh: '公开日期不能晚于今天',
    en: 'The day of publication cannot lie in the future',
  },
  'review-exists': {
    zh: '这一公开事项已有保密审查，不能另行补录',
    en: 'This publication has its secrecy review already',
  },
  'review-incomplete': {
    zh: '保密审查须有拟稿人、初审人及日期、批准人及日期',
    en: 'A review needs drafter, first reviewer and day, approver and day',
  },
  'review-second-incomplete': { zh: '复审人和复审日期须同时填写', en: 'Second reviewer and day go together' },
  'review-days-order': {
    zh: '初审、复审、批准日期须依次',
    en: 'First review, second review and approval must follow in time',
  },
  'review-in-future': { zh: '审查日期不能晚于今天', en: 'The review cannot lie in the future' },
  'reviewer-is-drafter': { zh: '审查人不得为拟稿人', en: 'Nobody reviews what he drafted' },
  'reviewer-twice': {
    zh: '初审、复审、批准须为不同的人',
    en: 'First reviewer, second reviewer and approver must be three people',
  },
  'record-voided': { zh: '这条记录已作废', en: 'This record is void' },
  'department-not-yours': { zh: '不能替其他处室登记', en: 'You cannot keep records of another department' },
  'version-conflict': {
    zh: '这条记录刚被他人修改，请刷新后再试',
    en: 'Somebody else has just changed this record; load it again',
  },
};

/** The name of a field of a refusal, as the form and the sheet call it. */
export function issueFieldName(ledger: Ledger, field: string): LocalText {
  if (field === 'departmentId') return { zh: '责任处室', en: 'Department in charge' };
  const publication = ledger.publications.find(({ key }) => field === `publication:${key}`);
  if (publication !== undefined) return publication.name;
  return ledger.fields.find(({ key }) => key === field)?.field.label ?? { zh: field, en: field };
}

/** A refusal in words: what is wrong with which field. */
export function issueText(
  ledger: Ledger,
  { field, code, details = {} }: Issue,
  language: keyof LocalText,
): string {
  const words = (ledger.refusals[code] ?? ISSUE_TEXTS[code])?.[language] ?? code;
  const other =
    typeof details['other'] === 'string' ? issueFieldName(ledger, details['other'])[language] : '';
  const figures: Record<string, string | number> = { ...details, otherName: other };
  const text = words.replaceAll(/\{(\w+)\}/gu, (_, key: string) => String(figures[key] ?? ''));
  return `${issueFieldName(ledger, field)[language]}${language === 'zh' ? '：' : ': '}${text}`;
}
