import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { officialCalendar } from '../calendar/index.ts';
import {
  chargeByMonth,
  computeFee,
  feeBands,
  feeStanding,
  MAX_FEE_COUNT,
  prepareFeeNotice,
  type Fee,
  type FeeBasis,
} from './index.ts';

const calendar = officialCalendar();

function fee(basis: FeeBasis, count: number, earlier = 0): Fee {
  const computed = computeFee({ basis, count, earlier });
  if (!computed.ok) throw new Error(computed.refusal);
  return computed.value;
}

/** The rate of the nth unit in yuan, read off the text of art. 4 and 5, one unit at a time. */
function slowRate(basis: FeeBasis, n: number): number {
  if (basis === 'page') {
    if (n <= 30) return 0;
    if (n <= 100) return 10;
    return n <= 200 ? 20 : 40;
  }
  if (n <= 10) return 0;
  if (n <= 30) return 100;
  let rate = 200;
  for (let bandEnd = 40; n > bandEnd; bandEnd += 10) rate += 100;
  return rate;
}

describe('the fee', () => {
  it.each(['item', 'page'] as const)('by %s is exact for every count from 0 to 1,000', (basis) => {
    let slow = 0;
    for (let count = 0; count <= 1000; count += 1) {
      if (count > 0) slow += slowRate(basis, count) * 100;
      const { amount, bands } = fee(basis, count);
      expect([count, amount]).toEqual([count, slow]);
      expect(bands.reduce((sum, band) => sum + band.count, 0)).toBe(count);
      expect(bands.every((band) => band.amount === band.count * band.rate)).toBe(true);
    }
  });

  it.each([
    ['item', 0, 0],
    ['item', 10, 0],
    ['item', 11, 100],
    ['item', 30, 2000],
    ['item', 31, 2200],
    ['item', 40, 4000],
    ['item', 45, 5500],
    ['item', 51, 7400],
    ['page', 30, 0],
    ['page', 31, 10],
    ['page', 100, 700],
    ['page', 101, 720],
    ['page', 200, 2700],
    ['page', 201, 2740],
    ['page', 250, 4700],
  ] as const)('by %s for %i is %i yuan', (basis, count, yuan) => {
    expect(fee(basis, count).amount).toBe(yuan * 100);
  });

  it('shows every band that applies, the free one included', () => {
    expect(fee('item', 45).bands).toEqual([
      { from: 1, to: 10, rate: 0, count: 10, amount: 0 },
      { from: 11, to: 30, rate: 10_000, count: 20, amount: 200_000 },
      { from: 31, to: 40, rate: 20_000, count: 10, amount: 200_000 },
      { from: 41, to: 50, rate: 30_000, count: 5, amount: 150_000 },
    ]);
    expect(fee('page', 201).bands.at(-1)).toEqual({
      from: 201,
      to: null,
      rate: 4000,
      count: 1,
      amount: 4000,
    });
    expect(fee('item', 0).bands).toEqual([]);
  });

  it('bands follow each other without a gap', () => {
    for (const basis of ['item', 'page'] as const) {
      const bands = [...feeBands(basis).take(50)];
      for (const [index, band] of bands.entries()) expect(band.from).toBe((bands[index - 1]?.to ?? 0) + 1);
    }
  });

  it('of one request follows the month’s earlier count', () => {
    expect(fee('item', 1, 10)).toEqual({
      amount: 10_000,
      unit: 'fen',
      bands: [{ from: 11, to: 30, rate: 10_000, count: 1, amount: 10_000 }],
    });
    expect(fee('item', 3, 39).bands.map(({ from, count }) => [from, count])).toEqual([
      [31, 1],
      [41, 2],
    ]);
  });

  it('is additive over a month, whatever the split', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), (earlier, count) => {
        const parts = fee('item', earlier).amount + fee('item', count, earlier).amount;
        expect(parts).toBe(fee('item', earlier + count).amount);
      }),
    );
  });

  it.each([
    ['item', -1, 0, 'count-invalid'],
    ['item', 1.5, 0, 'count-invalid'],
    ['item', Number.NaN, 0, 'count-invalid'],
    ['item', 1, -1, 'count-invalid'],
    ['item', MAX_FEE_COUNT + 1, 0, 'count-invalid'],
    ['item', 1, MAX_FEE_COUNT, 'count-invalid'],
    ['page', 5, 1, 'earlier-only-by-item'],
  ] as const)('by %s for %d after %d is refused: %s', (basis, count, earlier, refusal) => {
    expect(computeFee({ basis, count, earlier })).toMatchObject({ ok: false, refusal });
  });

  it('stays an exact integer at the largest count', () => {
    expect(Number.isSafeInteger(fee('item', MAX_FEE_COUNT).amount)).toBe(true);
  });
});

describe('a month', () => {
  const request = (id: string, applicant: string, receivedOn: string, items = 1) => ({
    id,
    applicant,
    receivedOn,
    items,
  });

  it('is counted for each applicant, from its first day to its last, in order of receipt', () => {
    const charged = chargeByMonth([
      request('late', 'a', '2021-11-30', 2),
      request('first', 'a', '2021-11-01', 10),
      request('other', 'b', '2021-11-15', 1),
      request('next month', 'a', '2021-12-01', 1),
    ]);
    const rows = charged.ok
      ? charged.value.map(({ id, earlier, fee: { amount } }) => [id, earlier, amount])
      : [];
    expect(rows).toEqual([
      ['first', 0, 0],
      ['other', 0, 0],
      ['late', 10, 20_000],
      ['next month', 0, 0],
    ]);
  });

  it('adds up to the fee of its total', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 30 }), (items) => {
        const charged = chargeByMonth(
          items.map((count, index) => request(`${index}`, 'a', '2021-11-08', count)),
        );
        const sum = charged.ok ? charged.value.reduce((total, one) => total + one.fee.amount, 0) : -1;
        expect(sum).toBe(
          fee(
            'item',
            items.reduce((total, count) => total + count, 0),
          ).amount,
        );
      }),
    );
  });

  it('refuses a count that is none', () => {
    expect(chargeByMonth([request('x', 'a', '2021-11-08', -1)])).toMatchObject({ refusal: 'count-invalid' });
  });
});

describe('the notice', () => {
  it('says the sum, its lines, the article, and what follows', () => {
    const notice = prepareFeeNotice({ basis: 'item', count: 1, earlier: 10, requestedOn: '2021-11-08' });
    expect(notice).toMatchObject({
      ok: true,
      value: { article: '4', earlier: 10, fee: { amount: 10_000 }, statements: { length: 6 } },
    });
  });

  it.each([
    [{ basis: 'item', count: 10, requestedOn: '2021-11-08' }, 'fee-is-zero'],
    [{ basis: 'item', count: 20, requestedOn: '2020-12-31' }, 'fee-schedule-not-in-force'],
    [{ basis: 'page', count: -1, requestedOn: '2021-11-08' }, 'count-invalid'],
  ] as const)('for %j is refused: %s', (question, refusal) => {
    expect(prepareFeeNotice(question)).toMatchObject({ ok: false, refusal });
  });
});

describe('payment', () => {
  const sentOn = '2021-09-02';
  const receivedOn = '2021-09-03';

  it.each([
    [null, null, '2021-12-01', 'sent', null],
    [null, '2021-09-10', '2021-12-01', 'paid', '2021-09-10'],
    [receivedOn, null, '2021-10-08', 'awaiting-payment', null],
    [receivedOn, null, '2021-10-09', 'lapsed', null],
    [receivedOn, '2021-10-08', '2021-12-01', 'paid', '2021-10-08'],
    [receivedOn, '2021-10-09', '2021-12-01', 'lapsed', null],
  ] as const)('received %s, paid %s, on %s: %s', (received, paidOn, today, state, replyFrom) => {
    const standing = feeStanding({ sentOn, receivedOn: received, paidOn }, today, calendar);
    expect(standing).toMatchObject({ ok: true, value: { state, replyFrom } });
  });

  it('is due 30 days from the day after receipt, moved over 国庆节, or as the office sets it', () => {
    const facts = { sentOn, receivedOn, paidOn: null };
    expect(feeStanding(facts, receivedOn, calendar)).toMatchObject({
      value: { payBy: { due: '2021-10-08' } },
    });
    const overrides = { 'fee.payment': { amount: 15, unit: null, basis: '收费办法第六条' } };
    expect(feeStanding(facts, receivedOn, calendar, overrides)).toMatchObject({
      value: { payBy: { due: '2021-09-18' } },
    });
  });

  it.each([
    [{ sentOn, receivedOn: '2021-09-01', paidOn: null }, 'fee-received-before-sent'],
    [{ sentOn, receivedOn, paidOn: '2021-09-01' }, 'fee-paid-before-notice'],
  ])('%j is refused: %s', (facts, refusal) => {
    expect(feeStanding(facts, '2021-12-01', calendar)).toMatchObject({ ok: false, refusal });
  });
});
