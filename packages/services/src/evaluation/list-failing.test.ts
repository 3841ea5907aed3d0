import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FAILING_PAGE } from '@gongkai/domain/evaluation';
import { indexFacts, measure } from '@gongkai/domain/metric';
import type { Database } from '@gongkai/db';
import { openTestDatabase } from '@gongkai/db/testing';
import { linkItemLedgers, saveRecords } from '../ledger/index.ts';
import {
  contextFor,
  makeIssuedTask,
  makeOffice,
  makePlan,
  type TestOffice,
  type TestPlan,
} from '../testing/index.ts';
import { collectFacts, listFailing } from './index.ts';

const METRIC = 'ledger.normative-document.published-on-time';
const DUE_PASSED = 120;

let db: Database;
let close: () => Promise<void>;
let office: TestOffice;
let plan: TestPlan;
let planId: string;
let itemId: string;

beforeAll(async () => {
  ({ db, close } = await openTestDatabase());
});
afterAll(() => close());
beforeEach(async () => {
  office = await makeOffice(db);
  plan = await makePlan(db, office);
  ({ planId, itemId } = plan);
});

function own(): { kind: 'department'; id: string } {
  return { kind: 'department', id: office.departments[1]!.id };
}

/** So many documents of one department whose publication is overdue, and one that is not due yet. */
async function makeOverdue(count: number): Promise<void> {
  const days = [...Array.from({ length: count }, () => '2021-09-01'), '2021-11-05'];
  await saveRecords(
    contextFor(db, office.office),
    days.map((madeOn, index) => ({
      ledger: 'normative-document' as const,
      departmentId: own().id,
      values: { title: `办法${index + 1}`, madeOn },
    })),
    'form',
  );
}

describe('failing records of a ledger figure', () => {
  it('are all listed, page by page, each with reason and day, as many as the figure counts', async () => {
    await makeOverdue(DUE_PASSED);
    const ctx = contextFor(db, office.office);
    const ask = async (page: number) =>
      await listFailing(ctx, { planId, subject: own(), metric: METRIC, asOf: null, page });
    const pages = [await ask(1), await ask(2), await ask(3)];
    const rows = pages.flatMap((page) => page.rows);
    expect(pages.map((page) => page.rows.length)).toEqual([
      FAILING_PAGE,
      FAILING_PAGE,
      DUE_PASSED - 2 * FAILING_PAGE,
    ]);
    expect(new Set(rows.map(({ record }) => record.id)).size).toBe(DUE_PASSED);
    expect(pages[0]).toMatchObject({ total: DUE_PASSED, pages: 3, metric: { key: METRIC } });
    expect(rows[0]).toMatchObject({ ledger: 'normative-document', reason: { zh: '尚未完成' } });
    expect(rows.every(({ since }) => since !== null && since <= ctx.today)).toBe(true);
    const figure = measure(indexFacts(await collectFacts(db, ctx, planId)), METRIC, own());
    expect(figure.denominator - figure.numerator).toBe(DUE_PASSED);
    // The figure names the first ones of the very same list.
    expect(rows.slice(0, figure.failing.length).map(({ record }) => record)).toEqual(figure.failing);
    expect((await ask(4)).rows).toEqual([]);
  });

  it('depend on the day, and on the ledgers of a work item', async () => {
    await makeOverdue(1);
    const ctx = contextFor(db, office.office);
    const total = async (subject: { kind: 'department' | 'item'; id: string }, asOf: string | null) =>
      (await listFailing(ctx, { planId, subject, metric: METRIC, asOf, page: 1 })).total;
    expect(await total(own(), '2021-09-02')).toBe(0);
    expect(await total(own(), '2021-12-31')).toBe(2);
    expect(await total({ kind: 'item', id: itemId }, null)).toBe(0);
    await linkItemLedgers(ctx, { itemId, ledgers: ['normative-document'] });
    expect(await total({ kind: 'item', id: itemId }, null)).toBe(1);
  });
});

describe('failing records of a counted figure', () => {
  it('come from today’s facts, and from no other day’s', async () => {
    const { taskId } = await makeIssuedTask(db, office, plan, {
      departmentIds: [own().id],
      status: 'in-progress',
      percent: 30,
      dueOn: '2021-11-01',
    });
    const ctx = contextFor(db, office.office);
    const asked = { planId, subject: own(), metric: 'overdue-tasks', page: 1 };
    const { rows, total } = await listFailing(ctx, { ...asked, asOf: null });
    expect([total, rows.map(({ record }) => record.taskId)]).toEqual([1, [taskId]]);
    // Said from the facts that were counted: how late, since when, and whose it is.
    expect(rows[0]).toMatchObject({
      reason: { zh: expect.stringMatching(/^逾期 \d+ 个工作日未办结$/) },
      since: '2021-11-02',
      department: office.departments[1]!.shortName,
    });
    await expect(listFailing(ctx, { ...asked, asOf: '2021-10-01' })).rejects.toMatchObject({
      reason: 'metric-only-today',
    });
  });

  it('are a department’s own, of a metric and a plan that exist', async () => {
    const asked = { planId, metric: 'overdue-tasks', asOf: null, page: 1 };
    const other = contextFor(db, office.departments[0]!.lead);
    await expect(listFailing(other, { ...asked, subject: own() })).rejects.toMatchObject({
      code: 'forbidden',
      reason: 'score-of-others',
    });
    const lead = contextFor(db, office.departments[1]!.lead);
    expect((await listFailing(lead, { ...asked, subject: own() })).total).toBe(0);
    await expect(listFailing(lead, { ...asked, subject: own(), metric: 'no-such' })).rejects.toMatchObject({
      reason: 'metric-unknown',
    });
    const stranger = contextFor(db, (await makeOffice(db)).office);
    await expect(listFailing(stranger, { ...asked, subject: own() })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});
