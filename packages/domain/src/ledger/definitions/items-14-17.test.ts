import { describe, expect, test } from 'vitest';
import { judge, refusalsOf } from '../testing/judge.ts';
import { disclosureCatalogue } from './disclosure-catalogue.ts';
import { inspection } from './inspection.ts';
import { liaisonOfficer } from './liaison-officer.ts';
import { newMediaAccount } from './new-media-account.ts';
import { newMediaPost } from './new-media-post.ts';
import { opennessMeeting } from './openness-meeting.ts';

const ID = '018f4d3c-5b7a-7c3e-9d2f-1a2b3c4d5e6f';

describe('new-media accounts', () => {
  const base = { name: '泰然之声', platform: 'wechat' };

  test.each([
    [{}, 'fail not-filed', 'open unknown never'],
    [{ filingNumber: '苏备-1', closedOn: '2021-12-01' }, 'pass', 'not-applicable closed'],
  ])('%j', (values, filed, alive) => {
    expect(judge(newMediaAccount, { ...base, ...values })).toEqual({ filed, alive });
  });

  test('two weeks of silence are too long (国办秘函〔2019〕19号)', () => {
    const posted = { ...base, lastPostOn: '2021-12-01' };
    expect(judge(newMediaAccount, posted)['alive']).toBe('pass until 2021-12-16 silent');
    const unruled = { calendar: { years: {} }, countLimit: () => null };
    expect(judge(newMediaAccount, posted, {}, unruled)['alive']).toBe('not-applicable no-rule');
  });
});

describe('new-media posts', () => {
  const base = { title: '土地日宣传', kind: 'original' };
  const people = { drafter: '甲', reviewer: '乙', publisher: '丙' };
  const reviews = { firstReview: '甲 6月20日', secondReview: '乙 6月21日', thirdReview: '丙 6月22日' };
  const days = { main: '2021-06-25' };

  test('nothing counts before it is published', () => {
    expect(judge(newMediaPost, base)).toMatchObject({
      labelled: 'not-applicable not-yet',
      sourced: 'not-applicable not-yet',
      'three-reviews': 'not-applicable not-yet',
    });
  });

  test('three people, three reviews', () => {
    expect(judge(newMediaPost, { ...base, drafter: '甲' }, days)).toMatchObject({
      labelled: 'fail missing',
      'three-reviews': 'fail incomplete',
    });
    expect(judge(newMediaPost, { ...base, ...people, ...reviews }, days)).toMatchObject({
      labelled: 'pass',
      sourced: 'not-applicable original',
      'three-reviews': 'pass',
    });
  });

  test('reprints name source and reviewer', () => {
    const reprint = { ...base, ...people, kind: 'reprint' };
    expect(judge(newMediaPost, { ...reprint, source: '省厅网站' }, days)['sourced']).toBe('fail missing');
    expect(
      judge(newMediaPost, { ...reprint, source: '省厅网站', reprintReviewer: '丁' }, days)['sourced'],
    ).toBe('pass');
    expect(refusalsOf(newMediaPost, reprint, days)).toEqual(['publication:main reprint-without-source']);
  });

  test('published without its people, or by one person, is refused', () => {
    expect(refusalsOf(newMediaPost, { ...base, drafter: '甲' }, days)).toEqual([
      'publication:main published-without-people',
    ]);
    expect(refusalsOf(newMediaPost, { ...base, ...people, reviewer: '甲' })).toEqual([
      'reviewer same-person',
    ]);
    expect(refusalsOf(newMediaPost, { ...base, ...people }, days)).toEqual([]);
  });
});

test('liaison officers have a deputy who is somebody else', () => {
  const base = { department: ID, officer: '甲', appointedOn: '2021-01-15' };
  expect(judge(liaisonOfficer, base)['with-deputy']).toBe('fail no-deputy');
  expect(judge(liaisonOfficer, { ...base, deputy: '乙' })['with-deputy']).toBe('pass');
  expect(judge(liaisonOfficer, { ...base, endedOn: '2021-06-30' })['with-deputy']).toBe(
    'not-applicable ended',
  );
  expect(refusalsOf(liaisonOfficer, { ...base, deputy: '甲' })).toEqual(['deputy own-deputy']);
});

test('meetings are held as planned and minuted', () => {
  const base = { title: '政务公开部署会', plannedOn: '2021-03-10' };
  expect(judge(opennessMeeting, base)).toEqual({
    'held-as-planned': 'open pending 2021-03-11',
    held: 'open waiting 2021-03-11',
    minuted: 'not-applicable waiting',
  });
  expect(judge(opennessMeeting, { ...base, heldOn: '2021-03-11' })).toEqual({
    'held-as-planned': 'fail late',
    held: 'pass',
    minuted: 'fail no-minutes',
  });
  expect(judge(opennessMeeting, { ...base, heldOn: '2021-03-10', minutes: [ID] })).toEqual({
    'held-as-planned': 'pass',
    held: 'pass',
    minuted: 'pass',
  });
});

describe('inspections', () => {
  const base = {
    code: 'J-1',
    inspectedOn: '2021-06-01',
    department: ID,
    finding: '栏目空白',
    mendBy: '2021-06-15',
  };

  test('mended by its day, proven, closed by somebody', () => {
    expect(judge(inspection, base)).toEqual({
      'mended-on-time': 'open pending 2021-06-16',
      closed: 'open open 2021-06-16',
      'not-grave': 'open unrated never',
      proven: 'open waiting never',
    });
    const mended = { ...base, mendedOn: '2021-06-16' };
    expect(judge(inspection, mended)).toMatchObject({
      'mended-on-time': 'fail late',
      closed: 'open verifying never',
      proven: 'fail no-proof',
    });
    expect(
      judge(inspection, {
        ...mended,
        mendedOn: '2021-06-15',
        proof: [ID],
        closedOn: '2021-06-18',
        closedBy: '乙',
        severity: 'serious',
      }),
    ).toEqual({ 'mended-on-time': 'pass', closed: 'pass', 'not-grave': 'pass', proven: 'pass' });
    expect(judge(inspection, { ...base, severity: 'grave' })['not-grave']).toBe('fail grave');
  });

  test('no closure without mending and a verifier', () => {
    expect(refusalsOf(inspection, { ...base, closedOn: '2021-06-18' })).toEqual([
      'closedOn closed-without-mending',
    ]);
    expect(refusalsOf(inspection, { ...base, mendBy: '2021-05-31' })).toEqual(['mendBy day-before']);
  });
});

describe('documents to disclose (条例第二十六条: 20 working days)', () => {
  const base = { title: '关于加强耕地保护的通知', madeOn: '2021-09-08' };

  test.each([
    [{}, {}, 'fail undecided', 'open undecided never', 'not-applicable not-required'],
    [{ attribute: 'none' }, {}, 'fail without-basis', 'not-applicable other', 'not-applicable not-required'],
    [
      { attribute: 'request', attributeBasis: '第十六条' },
      {},
      'pass',
      'not-applicable other',
      'not-applicable not-required',
    ],
    [{ attribute: 'proactive' }, {}, 'pass', 'open missing 2021-10-13', 'open pending 2021-10-13'],
    [{ attribute: 'proactive' }, { main: '2021-10-12' }, 'pass', 'pass', 'pass'],
    [{ attribute: 'proactive' }, { main: '2021-10-13' }, 'pass', 'pass', 'fail late'],
  ])('%j %j', (values, days, decided, where, onTime) => {
    expect(judge(disclosureCatalogue, { ...base, ...values }, days)).toMatchObject({
      decided,
      'published-where-due': where,
      'published-on-time': onTime,
    });
  });

  test('withheld and public at once is refused', () => {
    expect(
      refusalsOf(
        disclosureCatalogue,
        { ...base, attribute: 'none', attributeBasis: '第十四条' },
        { main: '2021-10-12' },
      ),
    ).toEqual(['publication:main withheld-and-public']);
  });
});
