import { defineLedger } from '../define-ledger.ts';
import { choice, day, files, longText, text, url } from '../fields.ts';
import { fail, open, pass } from '../record.ts';

/** Item 10: error reports on the site (我为政府网站找错), answered within three working days. */
export const siteError = defineLedger({
  key: 'site-error',
  name: { zh: '网站找错', en: 'Site error reports' },
  purpose: {
    zh: '登记“我为政府网站找错”留言的收到、核实、整改和答复。',
    en: 'Error reports on the government site: received, checked, mended, answered.',
  },
  items: [10],
  groups: {
    report: { zh: '留言', en: 'Report' },
    answer: { zh: '办理', en: 'Handling' },
  },
  fields: {
    code: text('编号', 'Number', { required: true, max: 60, group: 'report' }),
    receivedOn: day('收到日期', 'Received on', { required: true, group: 'report' }),
    page: url('出错网页', 'Page', { group: 'report' }),
    kind: choice(
      '错误类型',
      'Kind',
      {
        unavailable: ['打不开', 'Cannot be opened'],
        wording: ['错别字、表述错误', 'Wrong wording'],
        outdated: ['内容过时', 'Out of date'],
        link: ['链接失效', 'Broken link'],
        other: ['其他', 'Other'],
      },
      { group: 'report' },
    ),
    description: longText('问题描述', 'Description', { required: true, max: 1000, group: 'report' }),
    isTrue: choice(
      '核实结果',
      'Finding',
      { confirmed: ['属实', 'Confirmed'], unfounded: ['不属实', 'Unfounded'] },
      { group: 'answer' },
    ),
    mendedOn: day('整改日期', 'Mended on', { group: 'answer' }),
    repliedOn: day('答复日期', 'Answered on', { group: 'answer' }),
    reply: longText('答复内容', 'Answer', { group: 'answer' }),
    attachments: files('整改截图', 'Screenshots', { images: true, group: 'answer' }),
  },
  publications: {},
  label: 'description',
  identity: ['code'],
  period: ['receivedOn'],
  columns: ['code', 'description', 'kind', 'receivedOn', 'isTrue', 'mendedOn', 'repliedOn'],
  order: [
    ['receivedOn', 'mendedOn'],
    ['receivedOn', 'repliedOn'],
  ],
  deadlines: {
    'answered-on-time': {
      name: { zh: '3 个工作日内答复', en: 'Answered within 3 working days' },
      rule: 'site-error.reply',
      from: 'receivedOn',
      done: 'repliedOn',
    },
  },
  checks: {
    mended: {
      name: { zh: '属实问题已整改', en: 'Confirmed errors mended' },
      formula: { zh: '已整改件数 ÷ 属实件数', en: 'mended ÷ confirmed' },
      source: { zh: '工作要点（十）', en: 'Plan, item 10' },
      reasons: {
        unchecked: { zh: '尚未核实', en: 'Not checked yet' },
        'not-mended': { zh: '属实但未整改', en: 'Confirmed and not mended' },
      },
      judge: ({ values }) => {
        if (values.isTrue === null) return open('unchecked', null);
        return values.isTrue === 'unfounded' || values.mendedOn !== null ? pass() : fail('not-mended');
      },
    },
  },
});
