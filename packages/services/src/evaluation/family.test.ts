import { afterAll, beforeAll, expect, it } from 'vitest';
import { firstIndicatorSystem, IndicatorSystemDefinition } from '@gongkai/domain/indicator';
import { evaluateOne, resultLeaves } from '@gongkai/domain/scoring';
import type { Database } from '@gongkai/db';
import { openTestDatabase } from '@gongkai/db/testing';
import { linkItemLedgers, saveRecords } from '../ledger/index.ts';
import { contextFor, makeOffice, makePlan } from '../testing/index.ts';
import { collectFacts, listFailing, readStake, readSubject } from './index.ts';

let db: Database;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ db, close } = await openTestDatabase());
});
afterAll(() => close());

const LATE = 'ledger.normative-document.published-on-time';
const ENDED = 'ledger.normative-document.ending-explained';
/** More than a figure names. */
const BOTH = 27;
const LATE_ONLY = 5;

function leaf(key: string, weight: number, metric: string, perRecord: number, family: string | null) {
  const text = { zh: `指标${key}`, en: key };
  const rule = { kind: 'deduction' as const, perRecord, floor: 'own' as const };
  return { type: 'leaf' as const, key, name: text, formula: text, weight, metric, rule, family };
}

/** A published system in which a document that is late and not explained loses points once: where it costs more. */
function familySystem(family: string | null) {
  return IndicatorSystemDefinition.parse({
    ...firstIndicatorSystem,
    key: 'families',
    nodes: [leaf('late', 4_000, LATE, 50, family), leaf('ended', 6_000, ENDED, 100, family)],
  });
}

async function scene(family: string | null = 'documents') {
  const office = await makeOffice(db);
  const plan = await makePlan(db, office);
  const ctx = contextFor(db, office.office, { today: '2021-12-20' });
  const departmentId = office.departments[1]!.id;
  const definition = familySystem(family);
  await db.indicatorSystem.create({
    data: {
      organisationId: office.organisationId,
      key: definition.key,
      subjectKind: 'department',
      name: '测试体系',
      status: 'published',
      publishedAt: ctx.now,
      definition,
    },
  });
  const values = Array.from({ length: BOTH + LATE_ONLY }, (_, at) => ({
    title: `办法${at}`,
    madeOn: '2021-09-01',
    ...(at < BOTH ? { validity: 'repealed', endReason: 'review', replacedByNumber: null } : {}),
  }));
  const { recordIds } = await saveRecords(
    ctx,
    values.map((one) => ({ ledger: 'normative-document' as const, departmentId, values: one })),
    'form',
  );
  const subject = { kind: 'department' as const, id: departmentId };
  return { ctx, planId: plan.planId, itemId: plan.itemId, subject, recordIds, definition };
}

it('a record that two figures count loses its points once, also where neither names it', async () => {
  const { ctx, planId, subject } = await scene();
  const { sheet } = await readSubject(ctx, { planId, subject });
  const [late, ended] = resultLeaves(sheet.nodes);
  expect(late).toMatchObject({ points: 4_000 - LATE_ONLY * 50, failingCount: LATE_ONLY });
  expect(ended).toMatchObject({ points: 6_000 - BOTH * 100, failingCount: BOTH });
  const named = late?.countedElsewhere?.length ?? 0;
  const more = late?.countedElsewhereMore?.reduce((sum, { count }) => sum + count, 0) ?? 0;
  expect(named + more).toBe(BOTH);
  expect(more).toBeGreaterThan(0);
});

it('every page of an indicator says which of its records lost their points elsewhere', async () => {
  const { ctx, planId, subject } = await scene();
  const ask = (leafKey: string, metric: string) =>
    listFailing(ctx, { planId, subject, metric, leaf: leafKey, asOf: null, page: 1 });
  const late = await ask('late', LATE);
  expect(late.total).toBe(BOTH + LATE_ONLY);
  expect(late.rows.filter(({ elsewhere }) => elsewhere?.key === 'ended')).toHaveLength(BOTH);
  expect(late.rows.filter(({ elsewhere }) => elsewhere === undefined)).toHaveLength(LATE_ONLY);
  const ended = await ask('ended', ENDED);
  expect(ended.rows.every(({ elsewhere }) => elsewhere === undefined)).toBe(true);
});

it('the facts count shared records by combination, for a work item over all departments', async () => {
  const { ctx, planId, itemId, subject } = await scene();
  await linkItemLedgers(ctx, { itemId, ledgers: ['normative-document'] });
  const facts = await collectFacts(db, ctx, planId);
  for (const wanted of [subject, { kind: 'item' as const, id: itemId }]) {
    const figure = facts.given.find((one) => one.metric === LATE && one.subject.id === wanted.id);
    expect(figure?.failing.length).toBeLessThanOrEqual(20);
    expect(figure?.shared).toMatchObject([{ metrics: [ENDED, LATE], count: BOTH }]);
  }
  // Checks that no family asks for carry nothing.
  const others = facts.given.filter(({ metric }) => metric !== LATE && metric !== ENDED);
  expect(others.length).toBeGreaterThan(0);
  expect(others.every(({ shared }) => shared === undefined)).toBe(true);
});

it('what putting one record right wins is what the score becomes when it really is', async () => {
  const { ctx, planId, subject, recordIds } = await scene();
  const rows = await readStake(ctx, { planId, subject });
  // Putting the ending right moves the record's loss to the other indicator: 1.00 off becomes 0.50 off.
  const row = rows.find(({ record }) => record.id === recordIds[0]);
  expect(row).toMatchObject({ kind: 'record', gain: 50 });
  await db.ledgerOutcome.updateMany({
    where: { recordId: recordIds[0]!, key: 'ending-explained' },
    data: { outcome: 'pass', reason: null, failsOn: null },
  });
  const { sheet } = await readSubject(ctx, { planId, subject });
  expect(sheet.score).toBe(row?.done);
});

it('a draft that was never saved is tried with its own families', async () => {
  const { ctx, planId, subject } = await scene(null);
  const draft = familySystem('documents');
  const without = await collectFacts(db, ctx, planId);
  const withDraft = await collectFacts(db, ctx, planId, undefined, [draft]);
  const lost = BOTH * 100 + LATE_ONLY * 50;
  expect(evaluateOne(draft, withDraft, subject)?.score).toBe(10_000 - lost);
  expect(evaluateOne(draft, without, subject)?.score).toBeLessThan(10_000 - lost);
});
