import { defineLedger } from '../define-ledger.ts';
import { choice, day, longText, personal, text } from '../fields.ts';
import { fail, open, pass } from '../record.ts';
import { openWithin } from '../standard-checks.ts';

const PLAN = { zh: '工作要点（九）', en: 'Plan, item 9' };

/** Item 9: suggestions and messages on the site (网上建议留言). The limit is the office's own setting. */
export const webMessage = defineLedger({
  key: 'web-message',
  name: { zh: '网上留言', en: 'Web messages' },
  purpose: {
    zh: '登记网上建议留言的收到、承办、答复和公开；全国没有统一期限，按本单位设置计算。',
    en: 'Messages on the site: received, handled, answered, published. The limit is the office’s own.',
  },
  items: [9],
  groups: {
    message: { zh: '留言', en: 'Message' },
    answer: { zh: '答复', en: 'Answer' },
  },
  fields: {
    code: text('编号', 'Number', { required: true, max: 60, group: 'message' }),
    subject: text('主题', 'Subject', { required: true, public: true, max: 300, group: 'message' }),
    receivedOn: day('收到日期', 'Received on', { required: true, public: true, group: 'message' }),
    category: choice(
      '类别',
      'Kind',
      {
        suggestion: ['建议', 'Suggestion'],
        question: ['咨询', 'Question'],
        complaint: ['投诉', 'Complaint'],
        help: ['求助', 'Call for help'],
      },
      { public: true, group: 'message' },
    ),
    complexity: choice(
      '难易',
      'Complexity',
      { simple: ['简单事项', 'Simple'], complex: ['复杂事项', 'Complex'] },
      { group: 'message' },
    ),
    content: longText('留言内容', 'Message', { group: 'message' }),
    sender: personal('留言人', 'Sender', 'name', { max: 60, group: 'message' }),
    contact: personal('联系方式', 'Contact', 'phone', { max: 60, group: 'message' }),
    repliedOn: day('答复日期', 'Answered on', { public: true, group: 'answer' }),
    reply: longText('答复内容', 'Answer', { public: true, group: 'answer' }),
    satisfaction: choice(
      '满意度',
      'Satisfaction',
      {
        satisfied: ['满意', 'Satisfied'],
        neutral: ['基本满意', 'Mostly satisfied'],
        dissatisfied: ['不满意', 'Dissatisfied'],
      },
      { group: 'answer' },
    ),
    note: longText('备注', 'Note'),
  },
  publications: { main: { name: { zh: '公开答复', en: 'Answer published' } } },
  label: 'subject',
  identity: ['code'],
  period: ['receivedOn'],
  columns: ['code', 'subject', 'category', 'receivedOn', 'repliedOn', 'satisfaction', 'publication:main'],
  order: [
    ['receivedOn', 'repliedOn'],
    ['repliedOn', 'publication:main'],
  ],
  refusals: {
    'replied-without-reply': {
      text: {
        zh: '填了答复日期，请同时填写答复内容。',
        en: 'There is a day of answer: fill in the answer as well.',
      },
      field: 'reply',
      when: ({ values }) => values.repliedOn !== null && values.reply === null,
    },
  },
  deadlines: {
    'answered-on-time': {
      name: { zh: '按期答复', en: 'Answered on time' },
      rule: 'message.reply',
      from: 'receivedOn',
      done: 'repliedOn',
      variant: ({ values }) => values.complexity ?? undefined,
    },
  },
  checks: {
    answered: {
      name: { zh: '答复率', en: 'Answered' },
      formula: {
        zh: '已答复件数 ÷（已答复件数 + 到期未答复件数）',
        en: 'answered ÷ (answered + due and not answered)',
      },
      source: PLAN,
      reasons: { waiting: { zh: '尚未答复', en: 'Not answered yet' } },
      judge: ({ values }, { countLimit }) => {
        if (values.repliedOn !== null) return pass();
        const { receivedOn, complexity } = values;
        const due =
          receivedOn === null ? null : countLimit('message.reply', receivedOn, complexity ?? undefined);
        return openWithin(due, 'waiting');
      },
    },
    satisfied: {
      name: { zh: '满意率', en: 'Satisfied' },
      formula: { zh: '满意和基本满意件数 ÷ 已评价件数', en: 'satisfied or mostly ÷ rated' },
      source: PLAN,
      reasons: {
        unrated: { zh: '尚未评价', en: 'Not rated' },
        dissatisfied: { zh: '不满意', en: 'Dissatisfied' },
      },
      judge: ({ values }) => {
        if (values.satisfaction === null) return open('unrated', null);
        return values.satisfaction === 'dissatisfied' ? fail('dissatisfied') : pass();
      },
    },
  },
});
