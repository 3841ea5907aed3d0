import { addDays } from '../../common/index.ts';
import { defineLedger } from '../define-ledger.ts';
import { choice, day, files, flag, longText, reference, several, text } from '../fields.ts';
import { fail, notApplicable, open, pass } from '../record.ts';

const PLAN = { zh: '工作要点（八）', en: 'Plan, item 8' };
const DRAFT = { zh: '草稿：尚未发布解读', en: 'Not interpreted yet' };

/** Item 8: the interpretation (政策解读) of each policy document, with the document or within three working days. */
export const policyInterpretation = defineLedger({
  key: 'policy-interpretation',
  name: { zh: '政策解读', en: 'Policy interpretation' },
  purpose: {
    zh: '登记政策文件的解读：与文件同步起草、同步审签、同步发布，多种形式，负责人带头解读。',
    en: 'How each policy document was interpreted: drafted, signed and published together with it, in several forms.',
  },
  items: [8],
  groups: {
    document: { zh: '政策文件', en: 'Policy document' },
    interpretation: { zh: '解读', en: 'Interpretation' },
  },
  fields: {
    documentTitle: text('政策文件名称', 'Policy document', {
      required: true,
      public: true,
      max: 300,
      group: 'document',
    }),
    document: reference('规范性文件台账中的文件', 'Document in the ledger', 'normative-document', {
      group: 'document',
    }),
    documentReleasedOn: day('文件公开日期', 'Document published on', { public: true, group: 'document' }),
    needed: flag('需要解读', 'Needs an interpretation', {
      group: 'document',
      help: {
        zh: '不涉及公众权利义务、无需解读的选“否”并在备注写明理由。',
        en: 'No, with the reason in the note, where it concerns nobody outside.',
      },
    }),
    forms: several(
      '解读形式',
      'Forms',
      {
        text: ['文字解读', 'Text'],
        chart: ['图解', 'Chart'],
        video: ['视频', 'Video'],
        questions: ['问答', 'Questions and answers'],
        press: ['新闻发布会', 'Press conference'],
      },
      { public: true, group: 'interpretation' },
    ),
    interpreter: choice(
      '解读人',
      'Interpreted by',
      {
        leader: ['主要负责人', 'Head of the bureau'],
        expert: ['专家', 'Expert'],
        drafter: ['起草处室', 'Drafting department'],
      },
      { public: true, group: 'interpretation' },
    ),
    draftedTogether: flag('与文件同步起草', 'Drafted with the document', { group: 'interpretation' }),
    signedTogether: flag('与文件同步审签', 'Signed with the document', { group: 'interpretation' }),
    linked: flag('文件与解读相互链接', 'Document and interpretation link to each other', {
      group: 'interpretation',
    }),
    consultation: text('咨询方式', 'Where to ask', { public: true, group: 'interpretation' }),
    attachments: files('解读材料', 'Material', { public: true, group: 'interpretation' }),
    note: longText('备注', 'Note'),
  },
  publications: { main: { name: { zh: '发布解读', en: 'Interpretation published' } } },
  label: 'documentTitle',
  identity: ['documentTitle', 'documentReleasedOn'],
  period: ['documentReleasedOn', 'publication:main'],
  columns: ['documentTitle', 'documentReleasedOn', 'needed', 'forms', 'interpreter', 'publication:main'],
  order: [['documentReleasedOn', 'publication:main']],
  deadlines: {
    'interpreted-on-time': {
      name: { zh: '文件公开后 3 个工作日内发布解读', en: 'Interpreted within 3 working days' },
      rule: 'interpretation.publish',
      from: 'documentReleasedOn',
      done: 'publication:main',
      applies: ({ values }) => values.needed !== false,
    },
  },
  checks: {
    interpreted: {
      name: { zh: '应解读尽解读', en: 'Interpreted where needed' },
      formula: { zh: '已解读件数 ÷ 需解读件数', en: 'interpreted ÷ needing it' },
      source: PLAN,
      reasons: {
        'not-needed': { zh: '无需解读', en: 'Not needed' },
        'not-yet': DRAFT,
        uninterpreted: { zh: '需解读而未解读', en: 'Needed and missing' },
      },
      judge: ({ values, publications }, { countLimit }) => {
        if (values.needed === false) return notApplicable('not-needed');
        if (publications['main'] != null) return pass();
        const { documentReleasedOn } = values;
        if (documentReleasedOn === null) return open('not-yet', null);
        const due = countLimit('interpretation.publish', documentReleasedOn);
        return due === null ? fail('uninterpreted') : open('not-yet', addDays(due.on, 1));
      },
    },
    'several-forms': {
      name: { zh: '多种形式解读', en: 'Several forms' },
      formula: { zh: '两种以上形式件数 ÷ 已解读件数', en: 'two forms or more ÷ interpreted' },
      source: PLAN,
      reasons: {
        'not-yet': DRAFT,
        'one-form': { zh: '只有一种形式或未填形式', en: 'One form only, or none stated' },
      },
      judge: ({ values, publications }) => {
        if (publications['main'] == null) return notApplicable('not-yet');
        return (values.forms ?? []).length >= 2 ? pass() : fail('one-form');
      },
    },
    together: {
      name: { zh: '同步起草、同步审签', en: 'Drafted and signed together' },
      formula: { zh: '同步起草且同步审签件数 ÷ 已解读件数', en: 'both together ÷ interpreted' },
      source: { zh: '国办发〔2016〕80号', en: 'State Council General Office 2016/80' },
      reasons: {
        'not-yet': DRAFT,
        unknown: { zh: '未填是否同步', en: 'Not stated' },
        apart: { zh: '未同步起草或审签', en: 'Drafted or signed apart' },
      },
      judge: ({ values, publications }) => {
        if (publications['main'] == null) return notApplicable('not-yet');
        if (values.draftedTogether === null || values.signedTogether === null) return fail('unknown');
        return values.draftedTogether && values.signedTogether ? pass() : fail('apart');
      },
    },
    'by-leader': {
      name: { zh: '主要负责人解读', en: 'Interpreted by the head' },
      formula: { zh: '主要负责人解读件数 ÷ 已解读件数', en: 'by the head ÷ interpreted' },
      source: PLAN,
      reasons: {
        'not-yet': DRAFT,
        other: { zh: '由其他人解读或未填', en: 'By others, or not stated' },
      },
      judge: ({ values, publications }) => {
        if (publications['main'] == null) return notApplicable('not-yet');
        return values.interpreter === 'leader' ? pass() : fail('other');
      },
    },
  },
});
