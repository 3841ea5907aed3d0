import { defineLedger } from '../define-ledger.ts';
import { enforcementDecisionFields as fields } from './enforcement-decision-fields.ts';
import { filledIn, NOT_PUBLISHED, planItem } from '../named-checks.ts';
import { fail, notApplicable, pass, type RecordView } from '../record.ts';
import { openWithin } from '../standard-checks.ts';

const NOTICE = { zh: '国办发〔2018〕118号（六）', en: '国办发〔2018〕118号, 6' };

type Decision = RecordView<typeof fields>;
const isOf = (kind: 'penalty' | 'permit') => (record: Decision) =>
  record.values.kind === kind && record.values.withheld === null;
const isPublished = ({ publications }: Decision) => publications['main'] != null;
const isPublishedPenalty = (record: Decision) => record.values.kind === 'penalty' && isPublished(record);

/** Item 6: enforcement decisions with publication and withdrawal. */
export const enforcementDecision = defineLedger({
  key: 'enforcement-decision',
  name: { zh: '行政执法决定公示', en: 'Enforcement decisions' },
  purpose: {
    zh: '登记行政处罚、行政许可等执法决定的公开，以及变更、撤销后的撤回和说明理由。',
    en: 'Penalties, permits and other decisions, their publication, and their withdrawal with the reason.',
  },
  items: [6],
  groups: {
    decision: { zh: '决定', en: 'Decision' },
    party: { zh: '行政相对人', en: 'Party' },
    end: { zh: '变动和撤回', en: 'Change and withdrawal' },
  },
  fields,
  publications: {
    main: { name: { zh: '决定公开', en: 'Decision published' } },
    withdrawal: { name: { zh: '撤回理由公开', en: 'Reason for withdrawal published' } },
  },
  label: 'decisionNumber',
  identity: ['decisionNumber'],
  period: ['decidedOn', 'publication:main'],
  columns: ['decisionNumber', 'subject', 'kind', 'decidedOn', 'publication:main', 'endKind', 'withdrawnOn'],
  order: [
    ['decidedOn', 'publication:main'],
    ['decidedOn', 'endedOn'],
    ['endedOn', 'withdrawnOn'],
    ['publication:main', 'withdrawnOn'],
    ['endedOn', 'publication:withdrawal'],
    ['publication:main', 'publication:withdrawal'],
  ],
  refusals: {
    'withheld-but-public': {
      text: {
        zh: '选了依法不予公开，不能同时登记决定公开；请改正其中一项。',
        en: 'A decision withheld by law cannot be published as well: correct one of the two.',
      },
      field: 'withheld',
      when: (record) => record.values.withheld !== null && isPublished(record),
    },
    'organisation-is-person': {
      text: {
        zh: '行政相对人为自然人的，姓名填在“自然人姓名”，不填“法人或者其他组织名称”。',
        en: 'A natural person is named in the field for persons, not as an organisation.',
      },
      field: 'party',
      when: ({ values }) => values.partyKind === 'person' && values.party !== null,
    },
    'penalties-without-penalty': {
      text: { zh: '只有行政处罚才填处罚种类。', en: 'Only a penalty has kinds of penalty.' },
      field: 'penaltyKinds',
      when: ({ values }) => values.kind !== 'penalty' && values.penaltyKinds !== null,
    },
  },
  deadlines: {
    'penalty-on-time': {
      name: { zh: '行政处罚决定 7 个工作日内公开', en: 'Penalty published within 7 working days' },
      rule: 'penalty.publish',
      from: 'decidedOn',
      done: 'publication:main',
      applies: isOf('penalty'),
    },
    'permit-on-time': {
      name: { zh: '行政许可决定 7 个工作日内公开', en: 'Permit published within 7 working days' },
      rule: 'enforcement.permit',
      from: 'decidedOn',
      done: 'publication:main',
      applies: isOf('permit'),
    },
    'decision-on-time': {
      name: { zh: '其他执法决定 20 个工作日内公开', en: 'Other decisions within 20 working days' },
      rule: 'enforcement.decision',
      from: 'decidedOn',
      done: 'publication:main',
      applies: ({ values }) =>
        values.kind !== 'penalty' && values.kind !== 'permit' && values.withheld === null,
    },
    'withdrawn-on-time': {
      name: { zh: '处罚决定变动后 3 个工作日内撤回', en: 'Penalty withdrawn within 3 working days' },
      rule: 'penalty.withdraw',
      from: 'endedOn',
      done: 'withdrawnOn',
      applies: isPublishedPenalty,
    },
    'withdrawal-explained-on-time': {
      name: { zh: '撤回处罚决定 3 个工作日内公开说明理由', en: 'Reason published within 3 working days' },
      rule: 'penalty.withdraw',
      from: 'endedOn',
      done: 'publication:withdrawal',
      applies: isPublishedPenalty,
    },
  },
  checks: {
    'taken-down': {
      name: { zh: '变动的执法决定已撤下并写明理由', en: 'Ended decisions taken down with a reason' },
      formula: { zh: '已撤下并写明理由件数 ÷ 公开后变动件数', en: 'taken down with reason ÷ ended' },
      source: NOTICE,
      reasons: {
        'not-published': NOT_PUBLISHED[1],
        'still-in-force': { zh: '决定没有变动', en: 'Still in force' },
        'still-up': { zh: '决定已变动，尚未撤下', en: 'Ended, but still up' },
        'without-reason': { zh: '撤下但未写明理由', en: 'Taken down without a reason' },
      },
      judge: (record, { countLimit }) => {
        if (!isPublished(record)) return notApplicable('not-published');
        const { kind, endedOn, endKind, withdrawnOn, withdrawalReason } = record.values;
        if (endedOn === null && endKind === null) return notApplicable('still-in-force');
        // A penalty may stay up while its three working days run; nothing gives other decisions a number of days.
        const runs = kind === 'penalty' && endedOn !== null;
        const due = runs ? countLimit('penalty.withdraw', endedOn) : null;
        if (withdrawnOn === null) return openWithin(due, 'still-up');
        return withdrawalReason === null ? fail('without-reason') : pass();
      },
    },
    'elements-complete': filledIn(
      fields,
      ['subject', 'decidedOn', 'partyKind', 'conclusion', 'basis'],
      {
        name: { zh: '公示要素齐全', en: 'Facts of the decision complete' },
        formula: { zh: '要素齐全件数 ÷ 已公开件数', en: 'complete ÷ published' },
        source: planItem(6),
      },
      { when: isPublished, otherwise: NOT_PUBLISHED },
    ),
    'party-named': {
      name: { zh: '行政相对人明确', en: 'Party named' },
      formula: { zh: '相对人明确件数 ÷ 决定件数', en: 'party named ÷ decisions' },
      source: NOTICE,
      reasons: {
        'without-party': { zh: '未填行政相对人', en: 'No party' },
        'without-kind': { zh: '未填行政相对人类别', en: 'Kind of party is blank' },
      },
      judge: ({ values }) => {
        if (values.partyKind === null) return fail('without-kind');
        const name = values.partyKind === 'person' ? values.person : values.party;
        return name === null ? fail('without-party') : pass();
      },
    },
  },
});
