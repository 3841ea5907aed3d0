import { afterAll, beforeAll, expect, it } from 'vitest';
import { indexFacts, measure, metricByKey } from '@gongkai/domain/metric';
import type { Database } from '@gongkai/db';
import { openTestDatabase } from '@gongkai/db/testing';
import { linkItemLedgers, listItemLedgers, saveRecord } from '../ledger/index.ts';
import { contextFor, makeOffice, makePlan } from '../testing/index.ts';
import { collectFacts } from './collect-facts.ts';

let db: Database;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ db, close } = await openTestDatabase());
});
afterAll(() => close());

it('counts each check by department and by work item, as of the day, over the plan’s year', async () => {
  const office = await makeOffice(db);
  const { planId, itemId } = await makePlan(db, office);
  const ctx = contextFor(db, office.office);
  const [, law, planning] = office.departments.map(({ id }) => id);
  const days: [string, string | undefined][] = [
    ['2021-09-01', law],
    ['2021-11-01', law],
    ['2021-09-02', planning],
    ['2020-09-01', law],
  ];
  for (const [madeOn, departmentId = ''] of days)
    await saveRecord(ctx, {
      ledger: 'normative-document',
      departmentId,
      values: { title: `${madeOn}办法`, madeOn },
    });
  await linkItemLedgers(ctx, { itemId, ledgers: ['normative-document'] });
  expect(await listItemLedgers(ctx, { planId })).toEqual([{ itemId, ledgers: ['normative-document'] }]);

  const key = 'ledger.normative-document.published-on-time';
  const figure = async (today: string, kind: 'department' | 'item', id: string) => {
    const facts = await collectFacts(db, contextFor(db, office.office, { today }), planId);
    const { numerator, denominator, failing, state } = measure(indexFacts(facts), key, { kind, id });
    return [numerator, denominator, failing.map(({ label }) => label), state];
  };
  expect(await figure('2021-11-08', 'department', law ?? '')).toEqual([
    0,
    1,
    ['#1 2021-09-01办法'],
    'measured',
  ]);
  expect(await figure('2021-11-30', 'department', law ?? '')).toEqual([
    0,
    2,
    ['#1 2021-09-01办法', '#2 2021-11-01办法'],
    'measured',
  ]);
  expect((await figure('2021-11-08', 'item', itemId)).slice(0, 2)).toEqual([0, 2]);
  expect(await figure('2021-09-03', 'department', law ?? '')).toEqual([0, 0, [], 'not-applicable']);
  expect(metricByKey(key)).toMatchObject({ family: 'ledger', subjects: ['department', 'item'] });
});

it('counts every failing record although it names only the first', async () => {
  const office = await makeOffice(db);
  const { planId } = await makePlan(db, office);
  const [, law] = office.departments.map(({ id }) => id);
  for (let number = 1; number <= 22; number += 1)
    await saveRecord(contextFor(db, office.office), {
      ledger: 'normative-document',
      departmentId: law ?? '',
      values: { title: `第${number}号`, madeOn: '2021-09-01' },
    });
  const facts = await collectFacts(db, contextFor(db, office.office, { today: '2021-11-08' }), planId);
  const figure = measure(indexFacts(facts), 'ledger.normative-document.published-on-time', {
    kind: 'department',
    id: law ?? '',
  });
  expect([figure.denominator, figure.failingCount, figure.failing.length]).toEqual([22, 22, 20]);
});

it('counts what has to stay right over documents of earlier years too, and what is still to come in no year', async () => {
  const office = await makeOffice(db);
  const { planId } = await makePlan(db, office);
  const ctx = contextFor(db, office.office);
  const law = office.departments[1]?.id ?? '';
  const made = [['2016-03-01'], ['2021-03-01', '无替代'], ['2022-03-01']];
  for (const [madeOn = '', replacedByNumber = null] of made)
    await saveRecord(ctx, {
      ledger: 'normative-document',
      departmentId: law,
      values: { title: `${madeOn}办法`, madeOn, validity: 'repealed', endReason: 'review', replacedByNumber },
    });
  const facts = await collectFacts(db, ctx, planId);
  const figure = (check: string) => {
    const key = `ledger.normative-document.${check}`;
    const { numerator, denominator } = measure(indexFacts(facts), key, { kind: 'department', id: law });
    return [numerator, denominator];
  };
  expect(figure('ending-explained')).toEqual([1, 2]);
  expect(figure('published-on-time')).toEqual([0, 1]);
});
