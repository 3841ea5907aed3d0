import { defineLedger } from '../define-ledger.ts';
import { choice, day, files, longText, reference, text } from '../fields.ts';
import { fail, notApplicable, pass } from '../record.ts';

const PLAN = { zh: '工作要点（十四）', en: 'Plan, item 14' };
const UNPUBLISHED = { zh: '尚未发布', en: 'Not published yet' };

/** Item 14: posts on new media with drafter, reviewer and publisher, three distinct people (三审三校). */
export const newMediaPost = defineLedger({
  key: 'new-media-post',
  name: { zh: '新媒体稿件', en: 'New-media posts' },
  purpose: {
    zh: '登记政务新媒体稿件的拟稿人、审核人、发布人；转载的标注信息来源和审核人。',
    en: 'Posts with drafter, reviewer and publisher; reprints with their source and reviewer.',
  },
  items: [14],
  groups: {
    post: { zh: '稿件', en: 'Post' },
    people: { zh: '拟稿、审核、发布', en: 'Drafter, reviewer, publisher' },
    reprint: { zh: '转载', en: 'Reprint' },
  },
  fields: {
    title: text('标题', 'Title', { required: true, public: true, max: 300, group: 'post' }),
    account: reference('发布账号', 'Account', 'new-media-account', { group: 'post' }),
    accountName: text('账号名称', 'Name of the account', { public: true, group: 'post' }),
    draftedOn: day('拟稿日期', 'Drafted on', { group: 'post' }),
    kind: choice(
      '原创或转载',
      'Original or reprint',
      { original: ['原创', 'Original'], reprint: ['转载', 'Reprint'] },
      { required: true, public: true, group: 'post' },
    ),
    drafter: text('拟稿人', 'Drafter', { public: true, max: 60, group: 'people' }),
    reviewer: text('审核人', 'Reviewer', { public: true, max: 60, group: 'people' }),
    publisher: text('发布人', 'Publisher', { public: true, max: 60, group: 'people' }),
    firstReview: text('一审一校', 'First review', { max: 120, group: 'people' }),
    secondReview: text('二审二校', 'Second review', { max: 120, group: 'people' }),
    thirdReview: text('三审三校', 'Third review', { max: 120, group: 'people' }),
    source: text('信息来源', 'Source', { public: true, group: 'reprint' }),
    reprintReviewer: text('转载审核人', 'Reviewer of the reprint', {
      public: true,
      max: 60,
      group: 'reprint',
    }),
    attachments: files('截图', 'Screenshots', { images: true }),
    note: longText('备注', 'Note'),
  },
  publications: { main: { name: { zh: '发布', en: 'Publication' } } },
  label: 'title',
  identity: ['title', 'accountName', 'draftedOn'],
  period: ['publication:main', 'draftedOn'],
  columns: ['title', 'accountName', 'kind', 'drafter', 'reviewer', 'publisher', 'publication:main'],
  order: [['draftedOn', 'publication:main']],
  refusals: {
    'published-without-people': {
      text: {
        zh: '发布前须填写拟稿人、审核人、发布人。',
        en: 'Before it is published, fill in drafter, reviewer and publisher.',
      },
      field: 'publication:main',
      when: ({ values, publications }) =>
        publications['main'] != null &&
        (values.drafter === null || values.reviewer === null || values.publisher === null),
    },
    'reprint-without-source': {
      text: {
        zh: '转载稿件发布前须填写信息来源和转载审核人。',
        en: 'Before a reprint is published, fill in its source and reviewer.',
      },
      field: 'publication:main',
      when: ({ values, publications }) =>
        publications['main'] != null &&
        values.kind === 'reprint' &&
        (values.source === null || values.reprintReviewer === null),
    },
    'same-person': {
      text: {
        zh: '拟稿人、审核人、发布人须为不同的人。',
        en: 'Drafter, reviewer and publisher must be three different people.',
      },
      field: 'reviewer',
      when: ({ values }) => {
        const named = [values.drafter, values.reviewer, values.publisher].filter((name) => name !== null);
        return new Set(named).size < named.length;
      },
    },
  },
  deadlines: {},
  checks: {
    labelled: {
      name: { zh: '标注拟稿人、审核人、发布人', en: 'People named' },
      formula: { zh: '标注齐全稿件数 ÷ 已发布稿件数', en: 'with all three ÷ published' },
      source: PLAN,
      reasons: { 'not-yet': UNPUBLISHED, missing: { zh: '标注不齐', en: 'Somebody is missing' } },
      judge: ({ values, publications }) => {
        if (publications['main'] == null) return notApplicable('not-yet');
        const people = [values.drafter, values.reviewer, values.publisher];
        return people.includes(null) ? fail('missing') : pass();
      },
    },
    sourced: {
      name: { zh: '转载标注来源和审核人', en: 'Reprints sourced' },
      formula: { zh: '标注齐全转载数 ÷ 已发布转载数', en: 'sourced ÷ reprints' },
      source: PLAN,
      reasons: {
        'not-yet': UNPUBLISHED,
        original: { zh: '原创稿件', en: 'Original' },
        missing: { zh: '来源或审核人未标注', en: 'Source or reviewer missing' },
      },
      judge: ({ values, publications }) => {
        if (publications['main'] == null) return notApplicable('not-yet');
        if (values.kind !== 'reprint') return notApplicable('original');
        return values.source === null || values.reprintReviewer === null ? fail('missing') : pass();
      },
    },
    'three-reviews': {
      name: { zh: '三审三校', en: 'Three reviews' },
      formula: { zh: '三审三校记录齐全稿件数 ÷ 已发布稿件数', en: 'with three reviews ÷ published' },
      source: { zh: '国办发〔2018〕123号', en: 'State Council General Office 2018/123' },
      reasons: { 'not-yet': UNPUBLISHED, incomplete: { zh: '三审三校记录不齐', en: 'A review is missing' } },
      judge: ({ values, publications }) => {
        if (publications['main'] == null) return notApplicable('not-yet');
        const reviews = [values.firstReview, values.secondReview, values.thirdReview];
        return reviews.includes(null) ? fail('incomplete') : pass();
      },
    },
  },
});
