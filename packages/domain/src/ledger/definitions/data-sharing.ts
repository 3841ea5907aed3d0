import { defineLedger } from '../define-ledger.ts';
import { choice, files, integer, longText, moment, text } from '../fields.ts';
import { fail, open, pass } from '../record.ts';

/** Item 10: the log of data shared with the city's platform (系统对接与数据共享日志). */
export const dataSharing = defineLedger({
  key: 'data-sharing',
  name: { zh: '数据共享日志', en: 'Data-sharing log' },
  purpose: {
    zh: '登记与市政府信息公开平台对接、同步数据的每次记录；日志留存不少于六个月（网络安全法第二十一条）。',
    en: 'Each exchange with the city’s platform; kept for six months at least (Cybersecurity Law, art. 21).',
  },
  items: [10],
  groups: {},
  fields: {
    system: text('对接系统', 'System', { required: true }),
    dataset: text('数据内容', 'Data', { required: true }),
    direction: choice('方向', 'Direction', { out: ['推送', 'Sent'], in: ['接收', 'Received'] }),
    startedAt: moment('开始时间', 'Started at', { required: true }),
    endedAt: moment('结束时间', 'Ended at'),
    entries: integer('条数', 'Entries', { unit: { zh: '条', en: 'entries' } }),
    result: choice('结果', 'Result', {
      done: ['成功', 'Done'],
      partly: ['部分成功', 'Done in part'],
      failed: ['失败', 'Failed'],
    }),
    handling: longText('异常处理', 'What was done about failures'),
    attachments: files('日志文件', 'Log files'),
  },
  publications: {},
  label: 'dataset',
  identity: ['system', 'dataset', 'startedAt'],
  period: ['startedAt'],
  columns: ['system', 'dataset', 'direction', 'startedAt', 'entries', 'result'],
  order: [['startedAt', 'endedAt']],
  deadlines: {},
  checks: {
    synchronised: {
      name: { zh: '同步成功', en: 'Synchronised' },
      formula: { zh: '成功次数 ÷ 同步次数', en: 'successful ÷ all' },
      source: { zh: '工作要点（十）', en: 'Plan, item 10' },
      reasons: {
        running: { zh: '尚无结果', en: 'No result yet' },
        incomplete: { zh: '失败或部分成功', en: 'Failed, or done in part' },
      },
      judge: ({ values }) => {
        if (values.result === null) return open('running', null);
        return values.result === 'done' ? pass() : fail('incomplete');
      },
    },
    'failure-handled': {
      name: { zh: '异常已处理', en: 'Failures dealt with' },
      formula: { zh: '已处理次数 ÷ 异常次数', en: 'dealt with ÷ failures' },
      source: { zh: '工作要点（十）', en: 'Plan, item 10' },
      reasons: {
        running: { zh: '尚无结果', en: 'No result yet' },
        'not-handled': { zh: '没有处理说明', en: 'Nothing was noted' },
      },
      judge: ({ values }) => {
        if (values.result === null) return open('running', null);
        return values.result === 'done' || values.handling !== null ? pass() : fail('not-handled');
      },
    },
  },
});
