import { defineLedger } from '../define-ledger.ts';
import { choice, day, department, longText, text } from '../fields.ts';
import { fail, notApplicable, open, pass, passUntil } from '../record.ts';
import { addDays } from '../../common/index.ts';

const RULES = { zh: '国办发〔2018〕123号', en: 'State Council General Office 2018/123' };

/** Item 14: the bureau's accounts on new media (政务新媒体账号), filed when opened, changed and closed. */
export const newMediaAccount = defineLedger({
  key: 'new-media-account',
  name: { zh: '新媒体账号', en: 'New-media accounts' },
  purpose: {
    zh: '登记政务新媒体账号的开设、变更、注销备案和更新情况；一个单位在同一平台只开设一个账号。',
    en: 'Accounts with their filing and upkeep; one account on a platform for one office.',
  },
  items: [14],
  groups: {
    account: { zh: '账号', en: 'Account' },
    upkeep: { zh: '备案与维护', en: 'Filing and upkeep' },
  },
  fields: {
    name: text('账号名称', 'Account', { required: true, public: true, group: 'account' }),
    platform: choice(
      '平台',
      'Platform',
      {
        wechat: ['微信', 'WeChat'],
        weibo: ['微博', 'Weibo'],
        video: ['短视频平台', 'Short video'],
        app: ['移动客户端', 'App'],
        other: ['其他', 'Other'],
      },
      { required: true, public: true, group: 'account' },
    ),
    platformName: text('平台名称', 'Name of the platform', { public: true, max: 60, group: 'account' }),
    openedOn: day('开设日期', 'Opened on', { group: 'account' }),
    closedOn: day('注销日期', 'Closed on', { group: 'account' }),
    runBy: department('运营处室', 'Run by', { group: 'account' }),
    filingNumber: text('备案号', 'Filing number', { public: true, max: 80, group: 'upkeep' }),
    filedOn: day('备案日期', 'Filed on', { group: 'upkeep' }),
    lastPostOn: day('最近发布', 'Last post', { group: 'upkeep' }),
    dutyRota: text('值班值守', 'Duty rota', { group: 'upkeep' }),
    note: longText('备注', 'Note'),
  },
  publications: {},
  label: 'name',
  identity: ['name', 'platform'],
  period: ['openedOn'],
  columns: ['name', 'platform', 'filingNumber', 'openedOn', 'lastPostOn', 'closedOn'],
  order: [
    ['openedOn', 'closedOn'],
    ['openedOn', 'lastPostOn'],
  ],
  deadlines: {},
  standing: ['filed', 'alive'],
  checks: {
    filed: {
      name: { zh: '账号已备案', en: 'Filed' },
      formula: { zh: '已备案账号数 ÷ 账号数', en: 'filed ÷ accounts' },
      source: RULES,
      reasons: {
        'not-filed': { zh: '没有备案号', en: 'No filing number' },
        closed: { zh: '已注销', en: 'Closed' },
      },
      judge: ({ values }) => {
        if (values.filingNumber !== null) return pass();
        return values.closedOn === null ? fail('not-filed') : notApplicable('closed');
      },
    },
    alive: {
      name: { zh: '账号持续更新', en: 'Kept alive' },
      formula: { zh: '按期更新账号数 ÷ 在用账号数', en: 'updated in time ÷ in use' },
      source: { zh: '国办秘函〔2019〕19号', en: 'Inspection indicators, 2019/19' },
      reasons: {
        silent: { zh: '停更超过期限', en: 'Silent for longer than allowed' },
        closed: { zh: '已注销', en: 'Closed' },
        unknown: { zh: '未填最近发布日期', en: 'Last post not stated' },
        'no-rule': { zh: '当时没有生效的间隔规定', en: 'No limit was in force on that day' },
      },
      judge: ({ values }, { countLimit }) => {
        if (values.closedOn !== null) return notApplicable('closed');
        if (values.lastPostOn === null) return open('unknown', null);
        const due = countLimit('media.silence', values.lastPostOn);
        return due === null ? notApplicable('no-rule') : passUntil(addDays(due.on, 1), 'silent');
      },
    },
  },
});
