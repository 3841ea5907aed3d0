import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LEDGER_KEYS, type LedgerKey } from '@gongkai/domain/ledger';
import type { Database } from '@gongkai/db';
import { openTestDatabase } from '@gongkai/db/testing';
import { verifyAudit } from '@gongkai/services/audit';
import { createLocalLiveBus, createVault, type ServiceContext } from '@gongkai/services/core';
import { listLedgers, listRecords, readRecord, recordHistory } from '@gongkai/services/ledger';
import { reviewQueue } from '@gongkai/services/secrecy-review';
import { foundSampleOffice, ledgerDeeds, SAMPLE_TODAY } from '../../../prisma/seed/index.ts';

let db: Database;
let close: () => Promise<void>;
let as: (username: string) => Promise<ServiceContext>;

// The whole year is played through the verbs, which takes long on a busy machine.
beforeAll(async () => {
  ({ db, close } = await openTestDatabase());
  const files = new Map<string, Uint8Array>();
  const store = {
    put: async (key: string, bytes: Uint8Array) => void files.set(key, bytes),
    get: async (key: string) => files.get(key) ?? new Uint8Array(),
  };
  const { people } = await foundSampleOffice({
    db,
    live: createLocalLiveBus(),
    files: store,
    vault: createVault('a secret for tests only'),
    fetchPage: () => Promise.reject(new Error('Tests do not fetch pages.')),
    now: () => new Date('2021-11-09T01:00:00Z'),
  });
  for (const { play } of ledgerDeeds({ db, people })) await play();
  as = async (username) => await people.as(username, SAMPLE_TODAY);
}, 600_000);
afterAll(() => close());

describe('the sample’s ledgers on the sample’s day', () => {
  it('all hold records, also of late, open and failing ones', async () => {
    const { ledgers } = await listLedgers(await as('office'));
    expect(ledgers.filter(({ total }) => total < 5).map(({ key }) => key)).toEqual([]);
    expect(ledgers).toHaveLength(LEDGER_KEYS.length);
    expect(ledgers.filter(({ failing }) => failing === 0).map(({ key }) => key)).toEqual([]);
  });

  it.each<[LedgerKey, number, number, number, number, number]>([
    ['normative-document', 13, 2, 1, 0, 3],
    ['land-acquisition', 8, 2, 1, 1, 4],
    ['enforcement-decision', 16, 3, 1, 2, 5],
    ['budget-disclosure', 11, 1, 1, 0, 4],
    ['promise', 9, 4, 1, 2, 5],
    ['web-message', 12, 4, 3, 1, 2],
    ['disclosure-request', 23, 2, 1, 1, 6],
    ['inspection', 10, 4, 1, 2, 4],
  ])(
    '%s: %i records, %i open, %i near, %i overdue, %i failing',
    async (key, total, open, near, overdue, failing) => {
      const { ledgers } = await listLedgers(await as('office'));
      expect(ledgers.find((one) => one.key === key)).toMatchObject({ total, open, near, overdue, failing });
    },
  );

  async function find(ledger: LedgerKey, search: string) {
    const office = await as('office');
    const { rows } = await listRecords(office, { ledger, search });
    expect(rows).toHaveLength(1);
    return await readRecord(office, { recordId: rows[0]?.id ?? '' });
  }

  it('show a chain of documents replaced by newer ones', async () => {
    const oldest = await find('normative-document', '示例市不动产登记暂行规程');
    const middle = await find('normative-document', '示例市不动产登记便民服务办法');
    const newest = await find('normative-document', '示例市不动产登记便民服务规定');
    expect([oldest.values['replacedBy'], middle.values['replacedBy']]).toEqual([middle.id, newest.id]);
  });

  it('have reviews at every step, and one that was refused', async () => {
    const office = await as('office');
    const running = await reviewQueue(office, { view: 'asked', cursor: null, limit: 200 });
    const ended = await reviewQueue(office, { view: 'ended', cursor: null, limit: 200 });
    expect(new Set(running.reviews.map(({ state }) => state))).toEqual(
      new Set(['initial', 'second', 'approval']),
    );
    expect(ended.reviews.filter(({ state }) => state === 'refused')).toHaveLength(1);
    const leader = await reviewQueue(await as('leader'), { view: 'mine', cursor: null, limit: 200 });
    expect(leader.waiting).toBe(2);
  });

  it('keep the history of what changed, and an unbroken trail', async () => {
    const { id: recordId } = await find('disclosure-request', '双柳镇商服地块竞买资料');
    const history = await recordHistory(await as('office'), { recordId });
    expect(history.map(({ action }) => action)).toEqual(['ledger.update', 'ledger.update', 'ledger.create']);
    expect(await verifyAudit(await as('auditor'))).toMatchObject({ brokenAt: null });
  });
});
