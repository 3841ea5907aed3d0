import { defineLedger } from '../define-ledger.ts';
import { choice, day, decimal, files, longText, money, reference, text } from '../fields.ts';
import { filledIn, planItem } from '../named-checks.ts';
import { fail, notApplicable, pass } from '../record.ts';
import { openWithin } from '../standard-checks.ts';

/** Ways of supply that begin with an announcement of the sale (招拍挂). */
const BY_SALE: readonly (string | null)[] = ['tender', 'auction', 'listing'];

const fields = {
  parcel: text('宗地编号', 'Plot', {
    required: true,
    public: true,
    max: 80,
    group: 'plot',
    help: {
      zh: '重新出让的宗地在编号后注明次数，如“2021-05（二次）”。',
      en: 'A plot offered again carries the count after its number, as in 2021-05(二次).',
    },
  }),
  location: text('宗地位置', 'Where', { public: true, group: 'plot' }),
  area: decimal('宗地面积', 'Area', 2, {
    public: true,
    group: 'plot',
    min: 1,
    unit: { zh: '平方米', en: 'm²' },
  }),
  use: text('土地用途', 'Use', { public: true, group: 'plot' }),
  method: choice(
    '供应方式',
    'Way of supply',
    {
      tender: ['招标', 'Tender'],
      auction: ['拍卖', 'Auction'],
      listing: ['挂牌', 'Listing'],
      agreement: ['协议', 'Agreement'],
      allocation: ['划拨', 'Allocation'],
      lease: ['租赁', 'Lease'],
    },
    { public: true, group: 'plot' },
  ),
  planned: reference('列入的供应计划', 'In the supply plan', 'supply-plan', {
    public: true,
    group: 'plan',
    help: {
      zh: '该宗地列入的年度供应计划（土地管理法实施条例第十六条）。',
      en: 'The yearly plan with this plot (Implementing Regulations of the Land Law, art. 16).',
    },
  }),
  noticeNumber: text('公告号', 'Number of the notice', { public: true, max: 80, group: 'notice' }),
  saleStartsOn: day('招标、拍卖、挂牌开始日', 'Sale starts on', {
    public: true,
    group: 'notice',
    help: {
      zh: '出让公告应在开始日前发布，时间见期限表（国土资源部令第39号）。公告日登记在“出让公告”公开环节。',
      en: 'The notice stands before this day as long as the table of limits says (Order 39), from its publication.',
    },
  }),
  listingUntil: day('挂牌截止日', 'Listing until', {
    public: true,
    group: 'notice',
    help: {
      zh: '挂牌时间见期限表（国土资源部令第39号）。只用于挂牌。',
      en: 'For listings: how long is in the table of limits (Order 39).',
    },
  }),
  dealOn: day('成交（签约、批准）日期', 'Deal on', {
    public: true,
    group: 'deal',
    help: {
      zh: '成交确认之日；协议、租赁为签订合同之日，划拨为批准之日。供应结果自该日起按期限表公布（国土资源部令第39号）。',
      en: 'The sale, the contract, or the decision to allocate. The result is due from it (table of limits; Order 39).',
    },
  }),
  transferee: text('受让人（用地单位）', 'Transferee', { public: true, group: 'deal' }),
  price: money('成交价款', 'Price', { public: true, group: 'deal' }),
  contractNumber: text('合同（决定书）编号', 'Contract number', { public: true, max: 80, group: 'deal' }),
  attachments: files('公告、公示文本', 'Notices', { public: true, group: 'notice' }),
  note: longText('备注', 'Note'),
};

/** Item 5: each plot of land from plan over notice and deal to result. */
export const landSupply = defineLedger({
  key: 'land-supply',
  name: { zh: '土地供应', en: 'Land supply' },
  purpose: {
    zh: '按宗地登记供应计划、出让公告、成交公示和供应结果四个环节。',
    en: 'Every plot with its four stages: plan, notice, deal, result.',
  },
  items: [5],
  groups: {
    plot: { zh: '宗地', en: 'Plot' },
    plan: { zh: '供应计划', en: 'Plan' },
    notice: { zh: '出让公告', en: 'Notice' },
    deal: { zh: '成交', en: 'Deal' },
  },
  fields,
  publications: {
    notice: { name: { zh: '出让公告', en: 'Notice of sale' } },
    deal: { name: { zh: '成交公示', en: 'Deal published' } },
    result: { name: { zh: '供应结果公布', en: 'Result published' } },
  },
  label: 'parcel',
  identity: ['parcel'],
  period: ['dealOn', 'publication:notice', 'saleStartsOn'],
  columns: [
    'parcel',
    'method',
    'publication:notice',
    'saleStartsOn',
    'dealOn',
    'publication:deal',
    'publication:result',
  ],
  order: [
    ['publication:notice', 'saleStartsOn'],
    ['saleStartsOn', 'listingUntil'],
    ['saleStartsOn', 'dealOn'],
    ['dealOn', 'publication:deal'],
    ['dealOn', 'publication:result'],
  ],
  refusals: {
    'listing-end-without-listing': {
      text: {
        zh: '只有挂牌才有挂牌截止日，请改正供应方式或删去该日期。',
        en: 'Only a listing ends: correct the way of supply or clear the day.',
      },
      field: 'listingUntil',
      when: ({ values }) =>
        values.listingUntil !== null && values.method !== null && values.method !== 'listing',
    },
    'price-without-deal': {
      text: { zh: '填了成交价款但没有成交日期。', en: 'A price without a day of the deal.' },
      field: 'price',
      when: ({ values }) => values.price !== null && values.dealOn === null,
    },
  },
  deadlines: {
    'result-on-time': {
      name: { zh: '按时公布供应结果', en: 'Result published in time' },
      rule: 'auction.result',
      from: 'dealOn',
      done: 'publication:result',
      applies: ({ values }) => BY_SALE.includes(values.method),
    },
    'other-result-on-time': {
      name: { zh: '非招拍挂供应结果 20 个工作日内公开', en: 'Other supply published within 20 working days' },
      rule: 'proactive.publish',
      from: 'dealOn',
      done: 'publication:result',
      applies: ({ values }) => !BY_SALE.includes(values.method),
    },
  },
  periods: {
    'notice-stood': {
      name: { zh: '出让公告时间足够', en: 'Notice stood long enough' },
      rule: 'auction.notice',
      from: 'publication:notice',
      until: 'saleStartsOn',
      applies: ({ values }) => BY_SALE.includes(values.method),
    },
    'listing-stood': {
      name: { zh: '挂牌时间足够', en: 'Listing stood long enough' },
      rule: 'auction.listing',
      from: 'saleStartsOn',
      until: 'listingUntil',
      applies: ({ values }) => values.method === 'listing',
    },
  },
  checks: {
    'all-stages': {
      name: { zh: '四个环节齐全', en: 'All four stages' },
      formula: { zh: '计划、公告、成交、结果齐全宗数 ÷ 已供应宗数', en: 'all four stages ÷ plots supplied' },
      source: planItem(5),
      reasons: {
        'not-supplied': { zh: '尚未供应', en: 'Not supplied yet' },
        'without-plan': { zh: '未列入供应计划', en: 'Not in a supply plan' },
        'without-notice': { zh: '未发布出让公告', en: 'No notice of sale' },
        'without-deal': { zh: '未公示成交', en: 'Deal not published' },
        'without-result': { zh: '未公布供应结果', en: 'Result not published' },
      },
      judge: ({ values, publications }, { countLimit }) => {
        if (values.dealOn === null) return notApplicable('not-supplied');
        if (values.planned === null) return fail('without-plan');
        const isSale = BY_SALE.includes(values.method);
        if (isSale && publications['notice'] == null) return fail('without-notice');
        // Deal and result are due within the limit of the result: until then they are not missing yet.
        const due = countLimit(isSale ? 'auction.result' : 'proactive.publish', values.dealOn);
        if (publications['deal'] == null) return openWithin(due, 'without-deal');
        return publications['result'] == null ? openWithin(due, 'without-result') : pass();
      },
    },
    'deal-complete': filledIn(
      fields,
      ['location', 'area', 'use', 'method', 'transferee', 'price'],
      {
        name: { zh: '成交要素齐全', en: 'Facts of the deal complete' },
        formula: { zh: '要素齐全宗数 ÷ 有偿供应宗数', en: 'complete ÷ plots sold or leased' },
        source: planItem(5),
      },
      {
        when: ({ values }) => values.dealOn !== null && values.method !== 'allocation',
        otherwise: ['not-sold', { zh: '尚未成交或划拨供应', en: 'Not sold, or allocated' }],
      },
    ),
  },
});
