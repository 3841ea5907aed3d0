import { describe, expect, test } from 'vitest';
import { verdictOf } from '../record.ts';
import { testContext } from '../testing/context.ts';
import { outcomesOf } from '../testing/record.ts';
import { judge, recordWith, refusalsOf } from '../testing/judge.ts';
import { dataSharing } from './data-sharing.ts';
import { platformColumn } from './platform-column.ts';
import { siteError } from './site-error.ts';
import { standardImplementation } from './standard-implementation.ts';
import { standardItem } from './standard-item.ts';

describe('sites and columns', () => {
  const base = { site: '局门户网站', name: '通知公告' };

  test.each([
    ['weekly', '2021-12-08'],
    ['fortnightly', '2021-12-15'],
    ['monthly', '2022-01-01'],
    ['quarterly', '2022-03-03'],
    ['half-yearly', '2022-06-03'],
    ['yearly', '2022-12-02'],
  ])('a %s column updated on 30 November is stale from %s', (frequency, stale) => {
    const record = recordWith(platformColumn, { ...base, frequency, lastUpdatedOn: '2021-11-30' });
    const fresh = outcomesOf(platformColumn, record, testContext())['fresh'];
    if (fresh === undefined) throw new Error('no outcome');
    expect(fresh).toEqual({ outcome: 'pass', failsOn: stale, reason: 'stale' });
    expect(verdictOf(fresh, '2021-12-01')).toBe('pass');
    expect(verdictOf(fresh, stale)).toBe('fail');
  });

  test('without frequency or update, empty, apart', () => {
    expect(judge(platformColumn, base)).toEqual({
      fresh: 'not-applicable no-frequency',
      filled: 'not-applicable unchecked',
      integrated: 'not-applicable unknown',
    });
    expect(
      judge(platformColumn, { ...base, frequency: 'weekly', isEmpty: true, integration: 'apart' }),
    ).toEqual({ fresh: 'fail never-updated', filled: 'fail empty', integrated: 'fail apart' });
    expect(judge(platformColumn, { ...base, isEmpty: false, integration: 'integrated' })).toMatchObject({
      filled: 'pass',
      integrated: 'pass',
    });
    expect(refusalsOf(platformColumn, { ...base, isEmpty: true, entries: 3 })).toEqual([
      'isEmpty empty-with-entries',
    ]);
  });
});

describe('site error reports (3 working days)', () => {
  const base = { code: 'Z-1', description: '链接打不开', receivedOn: '2021-02-08' };

  test.each([
    // Monday; the Spring Festival holidays run from 11 to 17 February.
    ['2021-02-18', 'pass'],
    ['2021-02-19', 'fail late'],
    [null, 'open pending 2021-02-19'],
  ])('answered %s: %s', (repliedOn, outcome) => {
    expect(judge(siteError, { ...base, repliedOn })['answered-on-time']).toBe(outcome);
  });

  test('confirmed errors are mended', () => {
    const mended = (values: Record<string, string>) => judge(siteError, { ...base, ...values })['mended'];
    expect(mended({})).toBe('open unchecked never');
    expect(mended({ isTrue: 'unfounded' })).toBe('pass');
    expect(mended({ isTrue: 'confirmed' })).toBe('fail not-mended');
    expect(mended({ isTrue: 'confirmed', mendedOn: '2021-02-09' })).toBe('pass');
    expect(refusalsOf(siteError, { ...base, mendedOn: '2021-02-07' })).toEqual(['mendedOn day-before']);
  });
});

test('the log of shared data: failures are dealt with', () => {
  const base = { system: '市信息公开平台', dataset: '土地出让公告', startedAt: '2021-11-01T02:00' };
  expect(judge(dataSharing, base)).toEqual({
    synchronised: 'open running never',
    'failure-handled': 'open running never',
  });
  expect(judge(dataSharing, { ...base, result: 'done' })).toEqual({
    synchronised: 'pass',
    'failure-handled': 'pass',
  });
  expect(judge(dataSharing, { ...base, result: 'failed' })).toEqual({
    synchronised: 'fail incomplete',
    'failure-handled': 'fail not-handled',
  });
  expect(judge(dataSharing, { ...base, result: 'partly', handling: '次日补传。' })['failure-handled']).toBe(
    'pass',
  );
  expect(refusalsOf(dataSharing, { ...base, endedAt: '2021-11-01T01:59' })).toEqual(['endedAt day-before']);
});

test('a catalogue entry states every element', () => {
  const base = { code: '1', topLevel: '土地征收', secondLevel: '征收公告' };
  expect(judge(standardItem, base)['complete']).toBe('fail incomplete');
  const whole = {
    ...base,
    content: '公告正文',
    basis: '土地管理法实施条例',
    timeLimit: '收到批准文件之日起 15 个工作日内',
    responsible: '县级自然资源主管部门',
    channels: ['site', 'board'],
    audience: 'everyone',
    method: 'proactive',
    levels: ['county'],
  };
  expect(judge(standardItem, whole)['complete']).toBe('pass');
  expect(judge(standardItem, { ...whole, channels: [] })['complete']).toBe('fail incomplete');
});

describe('the catalogue in practice', () => {
  const base = {
    entry: '018f4d3c-5b7a-7c3e-9d2f-1a2b3c4d5e6f',
    entryName: '征收公告',
    county: '甲县',
    level: 'county',
  };

  test.each([
    [{}, {}, 'open unchecked never', 'not-applicable nothing-found'],
    [{ finding: 'absent' }, {}, 'fail not-public', 'fail waiting'],
    [{ finding: 'whole' }, {}, 'fail not-public', 'not-applicable nothing-found'],
    [{ finding: 'whole' }, { main: '2021-06-01' }, 'pass', 'not-applicable nothing-found'],
    [{ finding: 'lacking', missing: '依据' }, { main: '2021-06-01' }, 'fail lacking', 'fail waiting'],
    [{ finding: 'lacking', missing: '依据', mendedOn: '2021-07-01' }, { main: '2021-06-01' }, 'pass', 'pass'],
  ])('%j %j', (values, days, implemented, mended) => {
    expect(judge(standardImplementation, { ...base, ...values }, days)).toMatchObject({
      implemented,
      mended,
    });
  });

  test('a township has a name, missing elements are named', () => {
    expect(refusalsOf(standardImplementation, { ...base, level: 'township', finding: 'lacking' })).toEqual([
      'township township-without-name',
      'missing lacking-without-elements',
    ]);
  });
});
