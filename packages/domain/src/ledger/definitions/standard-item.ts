import { defineLedger } from '../define-ledger.ts';
import { choice, longText, several, text } from '../fields.ts';
import { fail, pass } from '../record.ts';

/** Item 11: an entry of the standard catalogue for grassroots openness (基层政务公开标准目录). */
export const standardItem = defineLedger({
  key: 'standard-item',
  name: { zh: '标准目录', en: 'Standard catalogue' },
  purpose: {
    zh: '自然资源领域基层政务公开标准目录：每一公开事项的内容、依据、时限、主体、渠道、对象、方式、层级。',
    en: 'The catalogue of what grassroots offices publish: content, basis, limit, who, where, for whom, how, level.',
  },
  items: [11],
  groups: {
    matter: { zh: '公开事项', en: 'Matter' },
    standard: { zh: '公开标准', en: 'Standard' },
  },
  fields: {
    code: text('序号', 'Number', { required: true, max: 40, public: true, group: 'matter' }),
    topLevel: text('一级事项', 'First level', { required: true, public: true, group: 'matter' }),
    secondLevel: text('二级事项', 'Second level', { required: true, public: true, group: 'matter' }),
    content: longText('公开内容（要素）', 'Content', { public: true, group: 'matter' }),
    basis: longText('公开依据', 'Basis', { public: true, group: 'standard' }),
    timeLimit: text('公开时限', 'Time limit', { public: true, group: 'standard' }),
    responsible: text('公开主体', 'Who publishes', { public: true, group: 'standard' }),
    channels: several(
      '公开渠道和载体',
      'Channels',
      {
        site: ['政府网站', 'Government site'],
        gazette: ['政府公报', 'Gazette'],
        'new-media': ['两微一端', 'New media'],
        press: ['发布会/听证会', 'Press conference or hearing'],
        broadcast: ['广播电视', 'Broadcast'],
        paper: ['纸质媒体', 'Press'],
        archive: ['公开查阅点', 'Reading place'],
        hall: ['政务服务中心', 'Service hall'],
        kiosk: ['便民服务站', 'Service station'],
        board: ['社区/企事业单位/村公示栏', 'Notice board'],
        'at-site': ['入户/现场', 'On site'],
        other: ['其他', 'Other'],
      },
      { public: true, group: 'standard' },
    ),
    audience: choice(
      '公开对象',
      'For whom',
      { everyone: ['全社会', 'Everyone'], group: ['特定群体', 'A group'] },
      { public: true, group: 'standard' },
    ),
    method: choice(
      '公开方式',
      'How',
      { proactive: ['主动公开', 'Proactively'], request: ['依申请公开', 'On request'] },
      { public: true, group: 'standard' },
    ),
    levels: several(
      '公开层级',
      'Level',
      { county: ['县级', 'County'], township: ['乡级', 'Township'] },
      { public: true, group: 'standard' },
    ),
    note: longText('备注', 'Note'),
  },
  publications: { main: { name: { zh: '目录公开', en: 'Catalogue published' } } },
  label: 'secondLevel',
  identity: ['code'],
  period: ['publication:main'],
  columns: ['code', 'topLevel', 'secondLevel', 'timeLimit', 'responsible', 'levels'],
  order: [],
  deadlines: {},
  standing: ['complete'],
  checks: {
    complete: {
      name: { zh: '公开要素齐全', en: 'All elements stated' },
      formula: { zh: '要素齐全事项数 ÷ 目录事项数', en: 'complete ÷ entries' },
      source: { zh: '自然资源领域基层政务公开标准指引', en: 'Standard guide for natural resources' },
      reasons: { incomplete: { zh: '要素不齐全', en: 'Elements missing' } },
      judge: ({ values }) => {
        const { content, basis, timeLimit, responsible, channels, audience, method, levels } = values;
        const elements = [content, basis, timeLimit, responsible, channels, audience, method, levels];
        return elements.includes(null) ? fail('incomplete') : pass();
      },
    },
  },
});
