import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ListLinksInput } from '@gongkai/domain/published-link';
import type { Database } from '@gongkai/db';
import { openTestDatabase } from '@gongkai/db/testing';
import type { FetchPage, PageAnswer } from '../core/index.ts';
import { saveRecord } from '../ledger/index.ts';
import { collectFacts } from '../evaluation/index.ts';
import { contextFor, makeOffice, makePlan, type TestOffice, type TestUser } from '../testing/index.ts';
import { checkLinks, listLinks } from './index.ts';
import { visitPage } from './visit-page.ts';

const URL_OF_PAGE = 'https://zrzy.example.gov.cn/a';
const found = (status: number, location: string | null = null): PageAnswer => ({
  kind: 'answered',
  status,
  location,
});
const lost = (detail: string): PageAnswer => ({ kind: 'unreachable', detail });

/** A web of answers by `METHOD url`; all else is an unknown name. Keeps what was asked. */
function webOf(answers: Record<string, PageAnswer>): { fetchPage: FetchPage; asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    fetchPage: ({ method, url }) => {
      asked.push(`${method} ${url}`);
      return Promise.resolve(answers[`${method} ${url}`] ?? lost('dns'));
    },
  };
}

describe('visitPage', () => {
  it('asks by HEAD and then by GET', async () => {
    const { fetchPage, asked } = webOf({
      [`HEAD ${URL_OF_PAGE}`]: found(405),
      [`GET ${URL_OF_PAGE}`]: found(200),
    });
    expect(await visitPage(fetchPage, URL_OF_PAGE)).toMatchObject({ state: 'ok', detail: null });
    expect(asked).toEqual([`HEAD ${URL_OF_PAGE}`, `GET ${URL_OF_PAGE}`]);
  });

  it('follows redirects, relative ones as well', async () => {
    const { fetchPage } = webOf({
      [`HEAD ${URL_OF_PAGE}`]: found(302, '/b'),
      'HEAD https://zrzy.example.gov.cn/b': found(301, 'https://www.example.gov.cn/c'),
      'HEAD https://www.example.gov.cn/c': found(200),
    });
    expect(await visitPage(fetchPage, URL_OF_PAGE)).toMatchObject({ state: 'ok' });
  });

  it.each(['http://127.0.0.1/', 'http://169.254.169.254/latest/', 'http://oa/', 'file:///etc/passwd'])(
    'never asks %s where a redirect leads inward',
    async (inward) => {
      const { fetchPage, asked } = webOf({ [`HEAD ${URL_OF_PAGE}`]: found(302, inward) });
      expect((await visitPage(fetchPage, URL_OF_PAGE)).state).toBe('refused');
      expect(asked).toEqual([`HEAD ${URL_OF_PAGE}`]);
    },
  );

  it('gives up after five redirects', async () => {
    const { fetchPage, asked } = webOf({ [`HEAD ${URL_OF_PAGE}`]: found(302, URL_OF_PAGE) });
    expect(await visitPage(fetchPage, URL_OF_PAGE)).toMatchObject({
      state: 'broken',
      detail: 'too-many-redirects',
    });
    expect(asked).toHaveLength(6);
  });
});

describe('links of records', () => {
  let db: Database;
  let close: () => Promise<void>;
  let office: TestOffice;

  beforeAll(async () => {
    ({ db, close } = await openTestDatabase());
  });
  afterAll(() => close());
  beforeEach(async () => {
    office = await makeOffice(db);
    const values = { title: '甲办法', sourceUrl: URL_OF_PAGE };
    await saveRecord(contextFor(db, office.office), {
      ledger: 'normative-document',
      departmentId: office.departments[1]!.id,
      values,
    });
  });

  const on = (today: string, answer: PageAnswer) =>
    contextFor(db, office.office, { today, fetchPage: () => Promise.resolve(answer) });
  const first = async (today = '2021-11-08') =>
    (await listLinks(on(today, lost('dns')), ListLinksInput.parse({}))).links[0];

  it('tell the owner on the first failure, once, and count after the days of grace', async () => {
    const told: number[] = [];
    for (const day of ['2021-11-08', '2021-11-08', '2021-11-09'])
      told.push((await checkLinks(on(day, found(404)))).told);
    expect(told).toEqual([1, 0, 0]);
    expect(await first()).toMatchObject({
      state: 'broken',
      detail: 'status-404',
      failingSince: '2021-11-08',
      ownerToldOn: '2021-11-08',
      countsFrom: '2021-11-16',
    });
    const notices = await db.notification.findMany({
      where: { userId: office.departments[1]!.lead.id, kind: 'link-broken' },
    });
    expect(notices.map(({ params }) => params)).toEqual([
      { label: '甲办法', url: URL_OF_PAGE, countsFrom: '2021-11-16' },
    ]);
    const trail = await db.auditEntry.findMany({
      where: { organisationId: office.organisationId, action: 'link.check' },
    });
    expect(trail).toHaveLength(1);
  });

  it('count in the score of their department only once the days of grace are over', async () => {
    const owner = office.departments[1]!.id;
    const { planId } = await makePlan(db, office);
    const figure = async (today: string) => {
      const facts = await collectFacts(db, on(today, lost('dns')), planId);
      return facts.given.find(({ metric, subject }) => metric === 'link.reachable' && subject.id === owner);
    };
    expect(await figure('2021-11-08')).toBeUndefined();
    await checkLinks(on('2021-11-08', found(404)));
    expect(await figure('2021-11-15')).toBeUndefined();
    expect(await figure('2021-11-16')).toMatchObject({
      numerator: 0,
      denominator: 1,
      failingCount: 1,
      failing: [{ kind: 'record', label: `#1 甲办法 ${URL_OF_PAGE}` }],
    });
    await checkLinks(on('2021-11-17', found(200)));
    expect(await figure('2021-11-17')).toMatchObject({ numerator: 1, denominator: 1, failing: [] });
  });

  it('are whole again once they open, and then wait for their next turn', async () => {
    await checkLinks(on('2021-11-08', lost('timeout')));
    expect(await checkLinks(on('2021-11-09', found(200)))).toMatchObject({ checked: 1, ok: 1, told: 0 });
    expect(await first()).toMatchObject({ state: 'ok', detail: null, failingSince: null, countsFrom: null });
    expect((await checkLinks(on('2021-12-08', found(200)))).checked).toBe(0);
    expect((await checkLinks(on('2021-12-09', found(200)))).checked).toBe(1);
  });

  it('that turn programs away are nobody’s failure', async () => {
    expect(await checkLinks(on('2021-11-08', found(403)))).toMatchObject({ refused: 1, told: 0 });
    expect(await first()).toMatchObject({ state: 'refused', failingSince: null, countsFrom: null });
  });

  it('are left alone where nothing on the internet answers', async () => {
    await saveRecord(contextFor(db, office.office), {
      ledger: 'normative-document',
      departmentId: office.departments[2]!.id,
      values: { title: '乙办法', sourceUrl: 'https://www.example.gov.cn/' },
    });
    expect(await checkLinks(on('2021-11-08', lost('dns')))).toMatchObject({ checked: 0, isOffline: true });
    expect(await first()).toMatchObject({ state: 'unchecked', checkedAt: null });
  });

  it('are checked by two processes at once without telling twice', async () => {
    const runs = await Promise.all([0, 1].map(() => checkLinks(on('2021-11-08', found(410)))));
    expect(runs.reduce((sum, { told }) => sum + told, 0)).toBe(1);
  });

  it('are checked at once when somebody asks for one, whenever it was opened last', async () => {
    await checkLinks(on('2021-11-08', found(404)));
    const linkId = (await first())?.id ?? '';
    expect(await checkLinks(on('2021-11-08', found(200)))).toMatchObject({ checked: 0 });
    expect(await checkLinks(on('2021-11-08', found(200)), { linkId })).toMatchObject({ checked: 1, ok: 1 });
    expect(await first()).toMatchObject({ state: 'ok', failingSince: null });
    const elsewhere = await makeOffice(db);
    await expect(checkLinks(contextFor(db, elsewhere.office), { linkId })).rejects.toMatchObject({
      reason: 'published-link-not-found',
    });
  });

  it('are seen by their own department, counted by state', async () => {
    const [, own, theirs] = office.departments;
    await saveRecord(contextFor(db, office.office), {
      ledger: 'normative-document',
      departmentId: theirs!.id,
      values: { title: '乙办法', sourceUrl: 'https://www.example.gov.cn/' },
    });
    await checkLinks(on('2021-11-08', found(404)), { linkId: (await first())?.id ?? '' });
    const seen = async (user: TestUser, asked: object) => {
      const { links, counts } = await listLinks(contextFor(db, user), ListLinksInput.parse(asked));
      return [links.map(({ label }) => label).join(), counts.broken, counts.unchecked];
    };
    const departmentId = theirs!.id;
    expect(await seen(office.office, {})).toEqual(['乙办法,甲办法', 1, 1]);
    expect(await seen(office.office, { state: 'broken' })).toEqual(['乙办法', 1, 1]);
    expect(await seen(office.office, { departmentId })).toEqual(['乙办法', 1, 0]);
    expect(await seen(own!.staff, {})).toEqual(['甲办法', 0, 1]);
    expect(await seen(own!.staff, { departmentId })).toEqual(['', 0, 0]);
  });

  it('are the office’s to check, and no other office’s', async () => {
    await expect(checkLinks(contextFor(db, office.departments[1]!.lead))).rejects.toMatchObject({
      code: 'forbidden',
    });
    const elsewhere = await makeOffice(db);
    expect((await listLinks(contextFor(db, elsewhere.office), ListLinksInput.parse({}))).links).toEqual([]);
  });
});
