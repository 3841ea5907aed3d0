import { defineLedger } from '../define-ledger.ts';
import { choice, files, flag, longText, moment, text } from '../fields.ts';
import { fail, notApplicable, open, pass } from '../record.ts';

/** Item 9: public opinion on the bureau's affairs (政务舆情) and the response to it, by the clock. */
export const publicOpinion = defineLedger({
  key: 'public-opinion',
  name: { zh: '舆情回应', en: 'Public opinion' },
  purpose: {
    zh: '登记政务舆情的发现、研判、回应：重大突发事件 5 小时内发布信息、24 小时内举行发布会，其他 48 小时内回应。',
    en: 'Events of public opinion: found, assessed, answered within 5, 24 or 48 hours.',
  },
  items: [9],
  groups: {
    event: { zh: '舆情', en: 'Event' },
    response: { zh: '回应', en: 'Response' },
  },
  fields: {
    title: text('舆情事项', 'Event', { required: true, max: 300, group: 'event' }),
    level: choice(
      '级别',
      'Level',
      {
        major: ['特别重大、重大突发事件', 'Major emergency'],
        other: ['其他政务舆情', 'Other event'],
      },
      { group: 'event', required: true },
    ),
    happenedAt: moment('事件发生时间', 'Happened at', {
      group: 'event',
      help: {
        zh: '重大突发事件的 5 小时、24 小时自此起算。',
        en: 'The 5 and 24 hours of a major emergency count from here.',
      },
    }),
    foundAt: moment('发现时间', 'Found at', { required: true, group: 'event' }),
    source: text('来源', 'Source', { group: 'event' }),
    assessment: longText('研判意见', 'Assessment', { group: 'event' }),
    respondedAt: moment('首次回应时间', 'First response at', { group: 'response' }),
    conferenceAt: moment('新闻发布会时间', 'Press conference at', { group: 'response' }),
    measures: longText('解决问题的具体措施', 'Measures taken', {
      group: 'response',
      help: {
        zh: '以解决问题的具体措施实质性回应社会关切。',
        en: 'A response of substance names what is being done.',
      },
    }),
    promised: flag('作出公开承诺', 'Promises were made', {
      group: 'response',
      help: {
        zh: '作出承诺的，逐项登记到“承诺事项”台账。',
        en: 'Enter each promise in the ledger of promises.',
      },
    }),
    attachments: files('回应材料', 'Material', { group: 'response' }),
    note: longText('备注', 'Note'),
  },
  publications: { main: { name: { zh: '公开回应', en: 'Response published' } } },
  label: 'title',
  identity: ['title', 'foundAt'],
  period: ['foundAt', 'happenedAt'],
  columns: ['title', 'level', 'foundAt', 'respondedAt', 'promised', 'publication:main'],
  order: [
    ['happenedAt', 'foundAt'],
    ['happenedAt', 'respondedAt'],
    ['foundAt', 'publication:main'],
    ['happenedAt', 'conferenceAt'],
  ],
  deadlines: {
    'major-in-5-hours': {
      name: { zh: '重大突发事件 5 小时内发布权威信息', en: 'Major emergency: information within 5 hours' },
      rule: 'opinion.major',
      from: 'happenedAt',
      done: 'respondedAt',
      applies: ({ values }) => values.level === 'major',
    },
    'conference-in-24-hours': {
      name: {
        zh: '重大突发事件 24 小时内举行新闻发布会',
        en: 'Major emergency: press conference within 24 hours',
      },
      rule: 'opinion.conference',
      from: 'happenedAt',
      done: 'conferenceAt',
      applies: ({ values }) => values.level === 'major',
    },
    'other-in-48-hours': {
      name: { zh: '其他政务舆情 48 小时内回应', en: 'Other events: response within 48 hours' },
      rule: 'opinion.other',
      from: 'foundAt',
      done: 'respondedAt',
      applies: ({ values }) => values.level === 'other',
    },
  },
  checks: {
    substantive: {
      name: { zh: '实质性回应', en: 'Answered in substance' },
      formula: { zh: '写明具体措施件数 ÷ 已回应件数', en: 'with measures ÷ answered' },
      source: { zh: '工作要点（九）', en: 'Plan, item 9' },
      reasons: {
        waiting: { zh: '尚未回应', en: 'Not answered yet' },
        'no-measures': { zh: '已回应但没有具体措施', en: 'Answered without measures' },
      },
      judge: ({ values }) => {
        if (values.respondedAt === null) return open('waiting', null);
        return values.measures === null ? fail('no-measures') : pass();
      },
    },
    assessed: {
      name: { zh: '研判到位', en: 'Assessed' },
      formula: { zh: '有研判意见件数 ÷ 全部件数', en: 'assessed ÷ all' },
      source: { zh: '国办发〔2016〕61号', en: 'State Council General Office 2016/61' },
      reasons: {
        waiting: { zh: '尚未回应', en: 'Not answered yet' },
        'not-assessed': { zh: '没有研判意见', en: 'No assessment' },
      },
      judge: ({ values }) => {
        if (values.assessment !== null) return pass();
        return values.respondedAt === null ? notApplicable('waiting') : fail('not-assessed');
      },
    },
  },
});
