import { addDays } from '../../common/index.ts';
import { planItem } from '../named-checks.ts';
import { fail, notApplicable, pass, passUntil } from '../record.ts';
import { choice, day, files, longText, reference, text, url } from '../fields.ts';
import { defineLedger } from '../define-ledger.ts';

const PLAN = planItem(1);

/** Item 1: normative documents (行政规范性文件) with validity, reason and replacement. */
export const normativeDocument = defineLedger({
  key: 'normative-document',
  name: { zh: '规范性文件', en: 'Normative documents' },
  purpose: {
    zh: '登记局发规范性文件的有效性：有效的集中公开，失效、废止的标明原因和替代文件及文号。',
    en: 'Every normative document with its validity; one that is no longer valid states why and what replaced it.',
  },
  items: [1],
  groups: {
    document: { zh: '文件', en: 'Document' },
    validity: { zh: '有效性', en: 'Validity' },
  },
  fields: {
    title: text('文件名称', 'Title', { required: true, public: true, max: 300, group: 'document' }),
    documentNumber: text('文号', 'Document number', { public: true, max: 80, group: 'document' }),
    registrationNumber: text('统一编号', 'Registration number', { public: true, max: 80, group: 'document' }),
    madeOn: day('成文日期', 'Made on', { public: true, group: 'document' }),
    effectiveOn: day('施行日期', 'In force from', { public: true, group: 'document' }),
    validUntil: day('有效期至', 'Valid until', { public: true, group: 'document' }),
    attachments: files('文本下载', 'Text for download', { public: true, group: 'document' }),
    validity: choice(
      '有效性',
      'Validity',
      {
        valid: ['有效', 'Valid'],
        amended: ['部分修改（仍有效）', 'Amended in part (still valid)'],
        expired: ['失效', 'Expired'],
        repealed: ['废止', 'Repealed'],
        'not-yet': ['尚未生效', 'Not yet in force'],
      },
      { public: true, group: 'validity' },
    ),
    endedOn: day('失效或废止日期', 'Ended on', { public: true, group: 'validity' }),
    endReason: choice(
      '失效或废止原因',
      'Why it ended',
      {
        term: ['有效期满', 'Term ended'],
        replaced: ['被替代', 'Replaced'],
        review: ['清理', 'Clean-up review'],
        'higher-law': ['上位法修改', 'Higher law changed'],
      },
      { public: true, group: 'validity' },
    ),
    endBasis: text('依据文件', 'Basis', { public: true, group: 'validity' }),
    replacedBy: reference('替代文件', 'Replaced by', 'normative-document', {
      public: true,
      group: 'validity',
    }),
    replacedByNumber: text('替代文件及文号', 'Replacing document and number', {
      public: true,
      group: 'validity',
      help: {
        zh: '替代文件不在本台账时填写；没有替代文件的写“无替代”。',
        en: 'When it is not in this ledger; write 无替代 when nothing replaced it.',
      },
    }),
    sourceUrl: url('原文网址', 'Address of the text', { public: true, group: 'document' }),
    note: longText('备注', 'Note'),
  },
  publications: { main: { name: { zh: '公开', en: 'Publication' } } },
  label: 'title',
  identity: ['title', 'documentNumber'],
  period: ['madeOn', 'publication:main'],
  columns: ['title', 'documentNumber', 'madeOn', 'validity', 'validUntil', 'publication:main'],
  order: [
    ['madeOn', 'publication:main'],
    ['madeOn', 'endedOn'],
    ['effectiveOn', 'validUntil'],
  ],
  deadlines: {
    'published-on-time': {
      name: { zh: '形成之日起 20 个工作日内公开', en: 'Published within 20 working days' },
      rule: 'proactive.publish',
      from: 'madeOn',
      done: 'publication:main',
    },
  },
  standing: ['labelled', 'ending-explained', 'label-current'],
  checks: {
    labelled: {
      name: { zh: '标注有效性', en: 'Validity labelled' },
      formula: { zh: '已标注有效性件数 ÷ 已公开件数', en: 'labelled ÷ published' },
      source: PLAN,
      reasons: {
        'not-published': { zh: '尚未公开', en: 'Not published yet' },
        unlabelled: { zh: '已公开但未标注有效性', en: 'Published without a validity label' },
      },
      judge: ({ values, publications }) => {
        if (publications['main'] == null) return notApplicable('not-published');
        return values.validity === null ? fail('unlabelled') : pass();
      },
    },
    'ending-explained': {
      name: { zh: '失效废止标明原因和替代文件', en: 'Ending explained' },
      formula: { zh: '标明原因和替代文件件数 ÷ 失效、废止件数', en: 'explained ÷ no longer valid' },
      source: PLAN,
      reasons: {
        'still-valid': { zh: '仍然有效', en: 'Still valid' },
        'without-reason': { zh: '未标明失效或废止原因', en: 'No reason given' },
        'without-replacement': { zh: '未标明替代文件及文号', en: 'No replacing document or number given' },
      },
      judge: ({ values }) => {
        if (values.validity !== 'expired' && values.validity !== 'repealed')
          return notApplicable('still-valid');
        if (values.endReason === null) return fail('without-reason');
        const replaced = values.replacedBy !== null || values.replacedByNumber !== null;
        return replaced ? pass() : fail('without-replacement');
      },
    },
    'label-current': {
      name: { zh: '有效性标注与期限一致', en: 'Label agrees with the term' },
      formula: { zh: '标注与期限一致件数 ÷ 已标注件数', en: 'labels that agree ÷ labelled' },
      source: PLAN,
      reasons: {
        unlabelled: { zh: '未标注有效性', en: 'No validity label' },
        'past-its-term': { zh: '有效期已满，仍标注有效', en: 'Past its term, still labelled valid' },
        'in-force-by-now': {
          zh: '已到施行日期，仍标注尚未生效',
          en: 'In force by now, still labelled not yet',
        },
      },
      // Time enough to assess it and to make it public anew, and a last call.
      warns: { 'past-its-term': [{ months: 6 }, { days: 30 }] },
      // The label turns wrong by itself on a day that is known beforehand: whoever is to be warned reads that day.
      judge: ({ values: { validity, validUntil, effectiveOn } }) => {
        if (validity === null) return notApplicable('unlabelled');
        const isValid = validity === 'valid' || validity === 'amended';
        if (isValid && validUntil !== null) return passUntil(addDays(validUntil, 1), 'past-its-term');
        if (validity === 'not-yet' && effectiveOn !== null) return passUntil(effectiveOn, 'in-force-by-now');
        return pass();
      },
    },
  },
  chain: 'replacedBy',
});
