import { defineLedger } from '../define-ledger.ts';
import { choice, day, decimal, integer, longText, text } from '../fields.ts';
import { filledIn, planItem } from '../named-checks.ts';
import { fail, notApplicable, pass } from '../record.ts';

const COMPETITIVE: readonly (string | null)[] = ['tender', 'auction', 'listing'];

const fields = {
  title: text('矿业权名称', 'Name of the right', { required: true, public: true, max: 300, group: 'right' }),
  kind: choice(
    '矿业权类型',
    'Kind',
    { exploration: ['探矿权', 'Exploration'], mining: ['采矿权', 'Mining'] },
    { required: true, public: true, group: 'right' },
  ),
  matter: choice(
    '办理事项',
    'Matter',
    {
      new: ['新立（含出让）', 'New (with its grant)'],
      renewal: ['延续', 'Renewal'],
      change: ['变更', 'Change'],
      transfer: ['转让', 'Transfer'],
      reservation: ['保留', 'Reservation'],
      cancellation: ['注销', 'Cancellation'],
    },
    { required: true, public: true, group: 'right' },
  ),
  year: integer('办理年度', 'Year', { required: true, public: true, group: 'right', min: 1986, max: 2099 }),
  holder: text('矿业权人', 'Holder', { public: true, group: 'right' }),
  mineral: text('矿种', 'Mineral', { public: true, group: 'right' }),
  location: text('矿区位置', 'Where', { public: true, group: 'right' }),
  area: decimal('矿区（勘查）面积', 'Area', 4, {
    public: true,
    group: 'right',
    min: 1,
    unit: { zh: '平方公里', en: 'km²' },
  }),
  grantMethod: choice(
    '出让方式',
    'Way of grant',
    {
      tender: ['招标', 'Tender'],
      auction: ['拍卖', 'Auction'],
      listing: ['挂牌', 'Listing'],
      agreement: ['协议', 'Agreement'],
      none: ['不涉及出让', 'No grant'],
    },
    {
      public: true,
      group: 'grant',
      help: {
        zh: '竞争方式出让的，事先公告出让条件（矿产资源法第十九条）。',
        en: 'Before a competitive grant its terms are announced (Mineral Resources Law, art. 19).',
      },
    },
  ),
  grantedOn: day('出让日期', 'Granted on', {
    public: true,
    group: 'grant',
    help: {
      zh: '成交确认或者签订出让合同之日；结果自该日起 20 个工作日内公开（政府信息公开条例第二十六条）。',
      en: 'The sale or contract; its result is public within 20 working days (Disclosure Regulations, art. 26).',
    },
  }),
  acceptedOn: day('受理日期', 'Application accepted on', {
    public: true,
    group: 'acceptance',
    help: {
      zh: '登记申请受理之日；受理信息自该日起 20 个工作日内公开（政府信息公开条例第二十六条）。',
      en: 'Acceptance is public within 20 working days (Disclosure Regulations, art. 26).',
    },
  }),
  registeredOn: day('登记（发证）日期', 'Registered on', {
    public: true,
    group: 'registration',
    help: {
      zh: '登记结果自该日起 7 个工作日内公开（国办发〔2018〕118号（六））。',
      en: 'Registration is public within 7 working days (国办发〔2018〕118号, 6).',
    },
  }),
  licenceNumber: text('许可证号', 'Licence number', { public: true, max: 80, group: 'registration' }),
  validFrom: day('有效期起', 'Valid from', { public: true, group: 'registration' }),
  validUntil: day('有效期止', 'Valid until', { public: true, group: 'registration' }),
  note: longText('备注', 'Note'),
};

/** Item 4: mining rights by stage: grant, acceptance, registration. */
export const miningRight = defineLedger({
  key: 'mining-right',
  name: { zh: '矿业权出让登记', en: 'Mining rights' },
  purpose: {
    zh: '登记矿业权出让、受理、登记各环节结果的公开。',
    en: 'Mining rights with the publication of their grant, acceptance and registration.',
  },
  items: [4],
  groups: {
    right: { zh: '矿业权', en: 'Right' },
    grant: { zh: '出让', en: 'Grant' },
    acceptance: { zh: '受理', en: 'Acceptance' },
    registration: { zh: '登记', en: 'Registration' },
  },
  fields,
  publications: {
    terms: { name: { zh: '出让公告', en: 'Terms announced' } },
    grant: { name: { zh: '出让结果公开', en: 'Grant published' } },
    acceptance: { name: { zh: '受理信息公开', en: 'Acceptance published' } },
    registration: { name: { zh: '登记结果公开', en: 'Registration published' } },
  },
  label: 'title',
  identity: ['title', 'kind', 'matter', 'year'],
  period: ['registeredOn', 'acceptedOn', 'grantedOn', 'publication:terms'],
  columns: [
    'title',
    'kind',
    'matter',
    'holder',
    'licenceNumber',
    'publication:grant',
    'publication:acceptance',
    'publication:registration',
  ],
  order: [
    ['publication:terms', 'publication:grant'],
    ['grantedOn', 'publication:grant'],
    ['acceptedOn', 'publication:acceptance'],
    ['acceptedOn', 'registeredOn'],
    ['registeredOn', 'publication:registration'],
    ['validFrom', 'validUntil'],
  ],
  refusals: {
    'grant-without-grant': {
      text: {
        zh: '出让方式为“不涉及出让”，不能填出让日期。',
        en: 'There was no grant, so there is no day of a grant.',
      },
      field: 'grantedOn',
      when: ({ values }) => values.grantMethod === 'none' && values.grantedOn !== null,
    },
  },
  deadlines: {
    'grant-on-time': {
      name: { zh: '出让结果 20 个工作日内公开', en: 'Grant published within 20 working days' },
      rule: 'proactive.publish',
      from: 'grantedOn',
      done: 'publication:grant',
    },
    'acceptance-on-time': {
      name: { zh: '受理信息 20 个工作日内公开', en: 'Acceptance published within 20 working days' },
      rule: 'proactive.publish',
      from: 'acceptedOn',
      done: 'publication:acceptance',
    },
    'registration-on-time': {
      name: { zh: '登记结果 7 个工作日内公开', en: 'Registration published within 7 working days' },
      rule: 'enforcement.permit',
      from: 'registeredOn',
      done: 'publication:registration',
    },
  },
  checks: {
    'terms-announced': {
      name: { zh: '竞争出让事先公告', en: 'Terms announced before a competitive grant' },
      formula: { zh: '事先公告件数 ÷ 竞争方式出让件数', en: 'announced before ÷ competitive grants' },
      source: {
        zh: '矿产资源法第十九条；工作要点（四）',
        en: 'Mineral Resources Law, art. 19; plan, item 4',
      },
      reasons: {
        'not-competitive': { zh: '不属于竞争方式出让', en: 'Not a competitive grant' },
        'not-granted': { zh: '尚未出让', en: 'Not granted yet' },
        unannounced: { zh: '未发布出让公告', en: 'Terms were not announced' },
        'announced-late': { zh: '出让之后才公告', en: 'Announced only after the grant' },
      },
      judge: ({ values, publications }) => {
        if (!COMPETITIVE.includes(values.grantMethod)) return notApplicable('not-competitive');
        if (values.grantedOn === null) return notApplicable('not-granted');
        const terms = publications['terms'] ?? null;
        if (terms === null) return fail('unannounced');
        return terms.on < values.grantedOn ? pass() : fail('announced-late');
      },
    },
    'licence-complete': filledIn(
      fields,
      ['licenceNumber', 'holder', 'mineral', 'validFrom', 'validUntil'],
      {
        name: { zh: '登记要素齐全', en: 'Facts of the licence complete' },
        formula: { zh: '要素齐全件数 ÷ 已登记件数', en: 'complete ÷ registered' },
        source: planItem(4),
      },
      {
        when: ({ values }) => values.registeredOn !== null && values.matter !== 'cancellation',
        otherwise: ['not-registered', { zh: '尚未登记或已注销', en: 'Not registered, or cancelled' }],
      },
    ),
  },
});
