import { choice, day, longText, personal, several, text } from '../fields.ts';

/** The fields of an enforcement decision; the ledger of them is in `enforcement-decision.ts`. */
export const enforcementDecisionFields = {
  decisionNumber: text('决定书文号', 'Decision number', {
    required: true,
    public: true,
    max: 80,
    group: 'decision',
  }),
  subject: text('案由或事项', 'Matter', { public: true, max: 300, group: 'decision' }),
  kind: choice(
    '执法类别',
    'Kind',
    {
      penalty: ['行政处罚', 'Penalty'],
      permit: ['行政许可', 'Permit'],
      compulsion: ['行政强制', 'Compulsion'],
      levy: ['行政征收', 'Levy'],
      inspection: ['行政检查', 'Inspection'],
      confirmation: ['行政确认', 'Confirmation'],
      other: ['其他', 'Other'],
    },
    {
      required: true,
      public: true,
      group: 'decision',
      help: {
        zh: '行政处罚、行政许可自决定之日起 7 个工作日内公开，其他执法决定 20 个工作日内公开（国办发〔2018〕118号（六））。',
        en: 'Penalties and permits are public within 7 working days, others within 20 (国办发〔2018〕118号, 6).',
      },
    },
  ),
  decidedOn: day('决定日期', 'Decided on', { public: true, group: 'decision' }),
  penaltyKinds: several(
    '处罚种类',
    'Penalties',
    {
      warning: ['警告、通报批评', 'Warning, public criticism'],
      fine: ['罚款、没收', 'Fine, confiscation'],
      licence: ['暂扣、降低、吊销许可证件', 'Licence suspended or revoked'],
      business: ['限制、责令停止从业或生产经营', 'Business restricted or stopped'],
      detention: ['行政拘留', 'Detention'],
      other: ['法律、行政法规规定的其他处罚', 'Other'],
    },
    { public: true, group: 'decision' },
  ),
  conclusion: longText('结论', 'Conclusion', { public: true, group: 'decision' }),
  basis: text('法律依据', 'Legal basis', { public: true, max: 500, group: 'decision' }),
  caseFile: choice(
    '案卷信息公开',
    'Case file',
    {
      full: ['公开决定书全文', 'Whole decision public'],
      summary: ['公开摘要信息', 'Summary public'],
      withheld: ['案卷依法不予公开', 'File withheld by law'],
    },
    {
      public: true,
      group: 'decision',
      help: {
        zh: '行政执法案卷信息可以不予公开（政府信息公开条例第十六条），法律、法规、规章规定应当公开的从其规定。',
        en: 'Files of enforcement may be withheld (Disclosure Regulations, art. 16) unless a law says otherwise.',
      },
    },
  ),
  partyKind: choice(
    '行政相对人类别',
    'Kind of party',
    {
      person: ['自然人', 'Natural person'],
      legal: ['法人', 'Legal person'],
      other: ['其他组织', 'Other organisation'],
    },
    { public: true, group: 'party' },
  ),
  party: text('法人或者其他组织名称', 'Organisation', { public: true, group: 'party' }),
  person: personal('自然人姓名', 'Natural person', 'name', {
    group: 'party',
    help: {
      zh: '属个人信息，加密保存；公开时按规定隐去。',
      en: 'Personal data: kept encrypted, left out of what is made public.',
    },
  }),
  withheld: choice(
    '依法不予公开',
    'Withheld by law',
    {
      'state-secret': ['涉及国家秘密', 'State secret'],
      'trade-secret': ['涉及商业秘密', 'Trade secret'],
      privacy: ['涉及个人隐私', 'Privacy'],
      other: ['其他法定情形', 'Other ground in law'],
    },
    {
      group: 'party',
      help: {
        zh: '应当公开的留空。不予公开的选择情形（政府信息公开条例第十四条、第十五条），不得写入涉密内容。',
        en: 'Blank when it is to be public. Otherwise the ground (Disclosure Regulations, art. 14 and 15).',
      },
    },
  ),
  endKind: choice(
    '决定变动情形',
    'What became of it',
    {
      changed: ['依法变更', 'Changed'],
      revoked: ['撤销', 'Revoked'],
      unlawful: ['确认违法', 'Found unlawful'],
      void: ['确认无效', 'Found void'],
    },
    { public: true, group: 'end' },
  ),
  endedOn: day('变动日期', 'Ended on', {
    public: true,
    group: 'end',
    help: {
      zh: '公开的行政处罚决定被依法变更、撤销、确认违法或者无效的，三个工作日内撤回决定信息并公开说明理由（行政处罚法第四十八条、第八十五条）。',
      en: 'A published penalty that is changed, revoked, unlawful or void is withdrawn with its reason within 3 working days (Administrative Penalty Law, art. 48 and 85).',
    },
  }),
  withdrawnOn: day('撤回日期', 'Withdrawn on', { public: true, group: 'end' }),
  withdrawalReason: longText('撤回理由', 'Reason for withdrawal', { public: true, group: 'end' }),
  note: longText('备注', 'Note'),
};
