import { addDays } from '../../common/index.ts';
import { defineLedger } from '../define-ledger.ts';
import { choice, day, files, longText, text } from '../fields.ts';
import { fail, notApplicable, open, pass } from '../record.ts';

const PLAN = { zh: '工作要点（十五）', en: 'Plan, item 15' };

/** Item 15: meetings on openness (部署、研究会议), with agenda and minutes. */
export const opennessMeeting = defineLedger({
  key: 'openness-meeting',
  name: { zh: '工作会议', en: 'Meetings' },
  purpose: {
    zh: '登记政务公开部署、研究会议的时间、议题和纪要。',
    en: 'Meetings on openness: day, agenda, minutes.',
  },
  items: [15],
  groups: {},
  fields: {
    title: text('会议名称', 'Meeting', { required: true, max: 300 }),
    kind: choice('类别', 'Kind', {
      deployment: ['部署会议', 'Deployment'],
      study: ['专题研究', 'Study'],
      promotion: ['推进会', 'Follow-up'],
    }),
    plannedOn: day('计划日期', 'Planned for', { required: true }),
    heldOn: day('召开日期', 'Held on'),
    chair: text('主持人', 'Chaired by', { max: 60 }),
    agenda: longText('议题', 'Agenda'),
    minutes: files('会议纪要', 'Minutes'),
    note: longText('备注', 'Note'),
  },
  publications: {},
  label: 'title',
  identity: ['title', 'plannedOn'],
  period: ['plannedOn'],
  columns: ['title', 'kind', 'plannedOn', 'heldOn', 'chair'],
  order: [],
  deadlines: {},
  clock: ({ values }) =>
    values.plannedOn === null
      ? []
      : [
          {
            key: 'held-as-planned',
            rule: 'own-date',
            from: values.plannedOn,
            due: { on: values.plannedOn, at: null, state: 'official' },
            done: values.heldOn,
          },
        ],
  clockNames: { 'held-as-planned': { zh: '按计划召开', en: 'Held as planned' } },
  checks: {
    held: {
      name: { zh: '会议召开', en: 'Held' },
      formula: { zh: '已召开次数 ÷ 计划次数', en: 'held ÷ planned' },
      source: PLAN,
      reasons: {
        waiting: { zh: '尚未召开', en: 'Not held yet' },
        'no-day': { zh: '未填计划日期', en: 'No day was planned' },
      },
      judge: ({ values }) => {
        if (values.heldOn !== null) return pass();
        return values.plannedOn === null
          ? notApplicable('no-day')
          : open('waiting', addDays(values.plannedOn, 1));
      },
    },
    minuted: {
      name: { zh: '有会议纪要', en: 'Minuted' },
      formula: { zh: '有纪要次数 ÷ 已召开次数', en: 'with minutes ÷ held' },
      source: PLAN,
      reasons: {
        waiting: { zh: '尚未召开', en: 'Not held yet' },
        'no-minutes': { zh: '没有纪要', en: 'No minutes' },
      },
      judge: ({ values }) => {
        if (values.heldOn === null) return notApplicable('waiting');
        return values.minutes === null ? fail('no-minutes') : pass();
      },
    },
  },
});
