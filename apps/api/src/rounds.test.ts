import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { fromDbDate, toDbDate, type Database } from '@gongkai/db';
import { openTestDatabase } from '@gongkai/db/testing';
import type { ServiceDependencies } from '@gongkai/services/account';
import type { FetchPage } from '@gongkai/services/core';
import { saveRecord } from '@gongkai/services/ledger';
import { contextFor, makeIssuedTask, makeOffice, makePlan, type TestOffice } from '@gongkai/services/testing';
import { createRounds, runRound } from './rounds.ts';

let db: Database;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ db, close } = await openTestDatabase());
});
afterAll(() => close());

/** An office with a broken link and a deadline that has passed. */
async function officeWithWork(): Promise<TestOffice> {
  const office = await makeOffice(db);
  await saveRecord(contextFor(db, office.office, { today: '2021-11-08' }), {
    ledger: 'normative-document',
    departmentId: office.departments[1]!.id,
    values: { title: '甲', madeOn: '2021-11-01', sourceUrl: 'https://www.example.gov.cn/a' },
  });
  const plan = await makePlan(db, office);
  await db.plan.update({ where: { id: plan.planId }, data: { status: 'active' } });
  await makeIssuedTask(db, office, plan);
  return office;
}

async function daysKept({ organisationId }: TestOffice): Promise<string[]> {
  const rows = await db.evaluationSnapshot.findMany({ where: { organisationId, kind: 'daily' } });
  return rows.map(({ asOf }) => fromDbDate(asOf));
}

function dependencies(office: TestOffice, at: string, fetchPage: FetchPage): ServiceDependencies {
  const { live, files, vault } = contextFor(db, office.office);
  return { db, live, files, vault, fetchPage, now: () => new Date(at) };
}

async function noticesTo(office: TestOffice): Promise<string[]> {
  const rows = await db.notification.findMany({ where: { userId: office.departments[1]!.lead.id } });
  return rows.map(({ kind }) => kind).toSorted();
}

function fail(error: unknown): never {
  throw error;
}

const gone: FetchPage = () => Promise.resolve({ kind: 'answered', status: 410, location: null });

it('keeps the day’s scores, reminds and checks links once a day, two processes at once included', async () => {
  const office = await officeWithWork();
  const deps = dependencies(office, '2021-12-01T01:00:00Z', gone);
  await Promise.all([runRound(deps, fail), runRound(deps, fail)]);
  await runRound(deps, fail);
  expect(await noticesTo(office)).toEqual(['link-broken', 'record-overdue']);
  expect(await daysKept(office)).toEqual(['2021-12-01']);
  await db.organisation.update({
    where: { id: office.organisationId },
    data: { sampleToday: toDbDate('2021-12-31') },
  });
});

it('leaves offices on a fixed day alone', async () => {
  const office = await officeWithWork();
  await db.organisation.update({
    where: { id: office.organisationId },
    data: { sampleToday: toDbDate('2021-12-31') },
  });
  const fetchPage = vi.fn<FetchPage>(gone);
  await runRound(dependencies(office, '2021-12-01T01:00:00Z', fetchPage), fail);
  expect([await noticesTo(office), fetchPage.mock.calls, await daysKept(office)]).toEqual([[], [], []]);
});

it('goes on after a failure, and says what failed', async () => {
  const office = await officeWithWork();
  const errors: unknown[] = [];
  const deps = dependencies(office, '2021-12-01T01:00:00Z', () =>
    Promise.reject(new Error('no network card')),
  );
  await runRound(deps, (error) => errors.push(error));
  expect(errors.map(String)).toEqual(['Error: no network card']);
  expect(await noticesTo(office)).toEqual(['record-overdue']);
});

it('comes round by itself, and stops at once in the middle of a slow page', async () => {
  const office = await officeWithWork();
  const asked = Promise.withResolvers<undefined>();
  const errors: unknown[] = [];
  const deps = dependencies(office, '2021-12-01T01:00:00Z', () => {
    asked.resolve(undefined);
    return Promise.withResolvers<never>().promise;
  });
  const rounds = createRounds(deps, (error) => errors.push(error), {
    firstAfterMilliseconds: 1,
    everyMilliseconds: 60_000,
  });
  rounds.start();
  await asked.promise;
  await rounds.stop();
  expect(errors).toEqual([]);
  const links = await db.publishedLink.findMany({ where: { organisationId: office.organisationId } });
  expect(links.map(({ state }) => state)).toEqual(['unchecked']);
});

it('judges ledger records anew once where the checks changed, in sample offices as well', async () => {
  const office = await officeWithWork();
  await db.organisation.update({
    where: { id: office.organisationId },
    data: { checksVersion: 'of an older program', sampleToday: toDbDate('2021-12-01') },
  });
  const where = { organisationId: office.organisationId, key: 'published-on-time' };
  await db.ledgerOutcome.updateMany({ where, data: { outcome: 'pass', failsOn: null } });
  const deps = dependencies(office, '2021-12-01T01:00:00Z', gone);
  await runRound(deps, fail);
  const { checksVersion } = await db.organisation.findUniqueOrThrow({ where: { id: office.organisationId } });
  expect(checksVersion).toMatch(/^[0-9a-f]{64}$/);
  expect((await db.ledgerOutcome.findFirst({ where }))?.outcome).not.toBe('pass');
  await db.ledgerOutcome.updateMany({ where, data: { outcome: 'pass', failsOn: null } });
  await runRound(deps, fail);
  expect((await db.ledgerOutcome.findFirst({ where }))?.outcome).toBe('pass');
});
