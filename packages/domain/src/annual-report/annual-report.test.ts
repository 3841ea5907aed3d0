import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../common/index.ts';
import { DISCLOSURE_DECISIONS } from '../disclosure-request/index.ts';
import {
  annualReportForm,
  APPLICANT_COLUMNS,
  countFigures,
  DECISION_ROWS,
  FIGURE_KEYS,
  fillAnnualReport,
  narrativeDrafts,
  OverrideFigureInput,
  recordsBehind,
  SaveNarrativeInput,
  type AnnualReportFacts,
  type DisputeFact,
  type DocumentFact,
  type FigureOverride,
  type ReportRecord,
  type RequestFact,
} from './index.ts';

let number = 0;
function record(ledger: string, on: string | null): ReportRecord {
  number += 1;
  return { id: `r${number}`, ledger, number, label: `第${number}号`, on };
}

function request(given: Partial<RequestFact> = {}): RequestFact {
  const receivedOn = given.receivedOn === undefined ? '2021-03-01' : given.receivedOn;
  return {
    record: record('disclosure-request', receivedOn),
    applicantKind: 'natural',
    arrivedOn: receivedOn,
    decision: null,
    repliedOn: null,
    withdrawnOn: null,
    feeAmount: null,
    feePaidOn: null,
    ...given,
    receivedOn,
  };
}

function dispute(given: Partial<DisputeFact> = {}): DisputeFact {
  const receivedOn = given.receivedOn ?? '2021-05-01';
  const own = { kind: 'reconsideration', decidedOn: null, result: null } as const;
  return { record: record('dispute-case', receivedOn), ...own, ...given, receivedOn };
}

function document(given: Partial<DocumentFact> = {}): DocumentFact {
  return {
    record: record('normative-document', '2021-06-10'),
    madeOn: '2021-06-10',
    effectiveOn: '2021-07-15',
    validUntil: '2026-07-14',
    validity: 'valid',
    endedOn: null,
    ...given,
  };
}

const NO_ACT = { yearly: null, yearlyRecords: [], registered: null };

function facts(given: Partial<AnnualReportFacts> = {}): AnnualReportFacts {
  return {
    year: 2021,
    asOf: '2022-01-20',
    requests: [],
    disputes: [],
    documents: [],
    acts: { permit: NO_ACT, penalty: NO_ACT, compulsion: NO_ACT },
    ...given,
  };
}

function valuesOf(given: Partial<AnnualReportFacts>, overrides: Record<string, FigureOverride> = {}) {
  const report = fillAnnualReport(facts(given), overrides);
  return { report, at: (key: string) => report.figures[key]?.value };
}

function correction(value: number): FigureOverride {
  return { value, reason: '按卷宗更正', byName: '办公室专办', on: '2022-01-20' };
}

describe('the form', () => {
  it('has every place of 国办公开办函〔2021〕30号: 6 + 3 + 1, 25 rows by 7, 3 by 5, and the fees', () => {
    expect(FIGURE_KEYS).toHaveLength(6 + 3 + 1 + 25 * 7 + 15 + 2);
    expect(new Set(FIGURE_KEYS).size).toBe(FIGURE_KEYS.length);
    expect(DECISION_ROWS).toEqual(Object.keys(DISCLOSURE_DECISIONS));
    expect(DECISION_ROWS).toHaveLength(21);
  });

  it.each([
    [2020, { refusal: 'annual-report-too-early', details: { year: 2020, first: 2021 } }],
    [2021, { ok: true }],
    [2022, { ok: true }],
    [2023, { refusal: 'annual-report-year-ahead', details: { year: 2023, current: 2022 } }],
  ])('for %d', (year, expected) => {
    expect(annualReportForm(year, 2022)).toMatchObject(expected);
  });
});

describe('table 2: how a request counts', () => {
  it.each<[string, Partial<RequestFact>, string[]]>([
    [
      'received and answered in the year',
      { repliedOn: '2021-03-20', decision: 'granted' },
      ['new', 'granted'],
    ],
    ['received on 1 January', { receivedOn: '2021-01-01' }, ['new', 'pending']],
    ['received on 31 December', { receivedOn: '2021-12-31' }, ['new', 'pending']],
    ['received on the day after', { receivedOn: '2022-01-01' }, []],
    [
      'carried over and closed on 1 January',
      { receivedOn: '2020-12-15', repliedOn: '2021-01-01', decision: 'partly' },
      ['carried', 'partly'],
    ],
    [
      'closed on 31 December before',
      { receivedOn: '2020-12-15', repliedOn: '2020-12-31', decision: 'partly' },
      [],
    ],
    ['closed after the year', { repliedOn: '2022-01-05', decision: 'granted' }, ['new', 'pending']],
    ['carried over and still open', { receivedOn: '2019-06-01' }, ['carried', 'pending']],
    ['withdrawn, for which the form has no row', { withdrawnOn: '2021-03-09' }, ['new', 'other']],
    [
      'withdrawn after the reply: the reply counts',
      { repliedOn: '2021-03-05', decision: 'refused-law', withdrawnOn: '2021-03-09' },
      ['new', 'refused-law'],
    ],
    ['whose day of receipt is not known (art. 31)', { receivedOn: null, arrivedOn: '2021-03-01' }, []],
  ])('%s', (_name, given, rows) => {
    const one = request(given);
    const { report, at } = valuesOf({ requests: [one] });
    const filled = ['new', 'carried', ...DECISION_ROWS, 'pending'].filter(
      (row) => at(`requests.${row}.natural`) === 1,
    );
    expect(filled).toEqual(rows);
    expect(filled.map((row) => at(`requests.${row}.total`))).toEqual(rows.map(() => 1));
    expect(report.checks.filter(({ state }) => state !== 'holds')).toEqual([]);
  });

  it('a year that is not over counts to its day, and says so', () => {
    const { report, at } = valuesOf({
      asOf: '2021-12-15',
      requests: [request({ receivedOn: '2021-12-01' }), request({ receivedOn: '2021-12-20' })],
    });
    expect(at('requests.new.total')).toBe(1);
    expect(report.period).toEqual({ start: '2021-01-01', end: '2021-12-15', isOver: false });
    expect(report.findings[0]).toMatchObject({ code: 'year-not-over', details: { until: '2021-12-15' } });
  });

  it('a register without any record says nothing: gaps, not zeros', () => {
    const { report, at } = valuesOf({ requests: null, disputes: null, documents: null });
    expect(Object.values(report.figures).every(({ value }) => value === null)).toBe(true);
    expect(new Set(report.checks.map(({ state }) => state))).toEqual(new Set(['gap']));
    expect(at('fee.amount')).toBeNull();
    expect(narrativeDrafts(report)).toEqual({});
  });
});

describe('balances', () => {
  it('name the records that count on one side only', () => {
    const early = request({ receivedOn: '2021-01-05', repliedOn: '2020-12-30', decision: 'granted' });
    const late = request({ receivedOn: '2022-01-04', repliedOn: '2021-12-30', decision: 'granted' });
    const fine = request({ repliedOn: '2021-04-01', decision: 'granted' });
    const { report } = valuesOf({ requests: [fine, early] });
    const [natural] = report.checks.filter(({ kind, state }) => kind === 'balance' && state === 'fails');
    expect(natural).toMatchObject({ at: 'natural', left: 2, right: 1, records: [early.record] });
    const other = valuesOf({ requests: [late] }).report.checks.filter(({ state }) => state === 'fails');
    expect(other.map(({ kind, at }) => `${kind}:${at}`)).toEqual(['balance:natural', 'balance:total']);
    expect(other[1]?.records).toEqual([late.record]);
  });

  it('a corrected cell moves its totals, keeps the counted figure, and fails where it does not fit', () => {
    const { report, at } = valuesOf(
      { requests: [request({ repliedOn: '2021-04-01', decision: 'granted' })] },
      { 'requests.granted.natural': correction(3) },
    );
    expect(report.figures['requests.granted.natural']).toMatchObject({ counted: 1, value: 3, records: 1 });
    expect(at('requests.concluded.total')).toBe(3);
    const failing = report.checks.filter(({ state }) => state === 'fails');
    expect(failing.map(({ kind, at: column }) => [kind, column])).toEqual([
      ['balance', 'natural'],
      ['balance', 'total'],
    ]);
    expect(failing[0]).toMatchObject({ left: 1, right: 3, records: [] });
    // The total follows from the corrected cell and names it.
    expect(failing.map(({ corrected }) => corrected)).toEqual([
      ['requests.granted.natural'],
      ['requests.granted.natural'],
    ]);
  });

  it.each<[string, string[]]>([
    ['requests.concluded.natural', ['balance:natural', 'balance:total', 'results:natural', 'results:total']],
    ['requests.granted.total', ['results:total', 'applicants:granted']],
    ['disputes.suit-after.total', ['outcomes:suit-after']],
  ])('a corrected total %s is held against its parts', (key, failing) => {
    const { report } = valuesOf({}, { [key]: correction(1) });
    const found = report.checks.filter(({ state }) => state === 'fails');
    expect(found.map(({ kind, at }) => `${kind}:${at}`)).toEqual(failing);
    expect(found.some(({ corrected }) => corrected.includes(key))).toBe(true);
  });
});

const day = (from: string, days: number) => fc.nat(days).map((added) => addDays(from, added));
const arbitraryRequest = fc
  .record({
    receivedOn: day('2019-06-01', 1400),
    took: fc.nat(500),
    end: fc.constantFrom('replied', 'withdrawn', 'open'),
    decision: fc.constantFrom(...DECISION_ROWS),
    applicantKind: fc.constantFrom(...APPLICANT_COLUMNS),
  })
  .map(({ receivedOn, took, end, decision, applicantKind }) =>
    request({
      receivedOn,
      applicantKind,
      decision: end === 'replied' ? decision : null,
      repliedOn: end === 'replied' ? addDays(receivedOn, took) : null,
      withdrawnOn: end === 'withdrawn' ? addDays(receivedOn, took) : null,
    }),
  );
const arbitraryDispute = fc
  .record({
    receivedOn: day('2020-01-01', 1200),
    kind: fc.constantFrom('reconsideration' as const, 'suit-direct' as const, 'suit-after' as const),
    decided: fc.option(fc.nat(400), { nil: null }),
    result: fc.constantFrom('upheld' as const, 'corrected' as const, 'other' as const),
  })
  .map(({ receivedOn, kind, decided, result }) =>
    dispute({
      receivedOn,
      kind,
      decidedOn: decided === null ? null : addDays(receivedOn, decided),
      result: decided === null ? null : result,
    }),
  );

describe('any register whose requests end no earlier than they come', () => {
  const registers = fc.record({
    requests: fc.array(arbitraryRequest, { maxLength: 40 }),
    disputes: fc.array(arbitraryDispute, { maxLength: 20 }),
  });

  it('keeps every balance, and hands on what it carries over', () => {
    fc.assert(
      fc.property(registers, fc.constantFrom(2021, 2022), (given, year) => {
        const report = fillAnnualReport(facts({ ...given, year, asOf: '2024-01-01' }), {});
        expect(report.checks.filter(({ state }) => state !== 'holds')).toEqual([]);
        const next = fillAnnualReport(facts({ ...given, year: year + 1, asOf: '2024-12-31' }), {});
        for (const column of [...APPLICANT_COLUMNS, 'total'])
          expect(next.figures[`requests.carried.${column}`]?.value).toBe(
            report.figures[`requests.pending.${column}`]?.value,
          );
      }),
      { numRuns: 60 },
    );
  });

  it('lists behind each cell exactly as many records as it counts, in any order', () => {
    fc.assert(
      fc.property(registers, (given) => {
        const own = facts(given);
        const { figures } = fillAnnualReport(own, {});
        const counted = countFigures(own);
        const reversed = fillAnnualReport(
          facts({ requests: given.requests.toReversed(), disputes: given.disputes.toReversed() }),
          {},
        );
        expect(reversed.figures).toEqual(figures);
        const inTables = Object.entries(figures).filter(([key]) => /^(requests|disputes)\./.test(key));
        expect(inTables.map(([key]) => recordsBehind(counted, key).length)).toEqual(
          inTables.map(([, figure]) => figure.value),
        );
      }),
      { numRuns: 40 },
    );
  });
});

describe('table 3', () => {
  it.each<[string, Partial<DisputeFact>, string | null]>([
    ['decided in the year', { decidedOn: '2021-07-01', result: 'corrected' }, 'corrected'],
    [
      'of an earlier year, decided now',
      { receivedOn: '2020-12-01', decidedOn: '2021-02-01', result: 'upheld' },
      'upheld',
    ],
    ['pending at its end', { decidedOn: '2022-02-01', result: 'upheld' }, 'pending'],
    ['decided before', { receivedOn: '2020-03-01', decidedOn: '2020-06-01', result: 'upheld' }, null],
    ['of the next year', { receivedOn: '2022-01-02' }, null],
  ])('a case %s', (_name, given, column) => {
    const { at } = valuesOf({ disputes: [dispute({ kind: 'suit-after', ...given })] });
    const filled = ['upheld', 'corrected', 'other', 'pending'].filter(
      (one) => at(`disputes.suit-after.${one}`) === 1,
    );
    expect(filled).toEqual(column === null ? [] : [column]);
    expect(at('disputes.suit-after.total')).toBe(column === null ? 0 : 1);
    expect(at('disputes.reconsideration.total')).toBe(0);
  });
});

describe('table 1', () => {
  it.each<[string, Partial<DocumentFact>, string[]]>([
    ['made this year and in force', {}, ['made', 'valid']],
    ['made this year, in force from the next', { effectiveOn: '2022-01-15', validity: 'not-yet' }, ['made']],
    ['of earlier years', { madeOn: '2019-01-01', effectiveOn: '2019-02-01' }, ['valid']],
    ['partly amended', { madeOn: '2017-03-20', effectiveOn: null, validity: 'amended' }, ['valid']],
    [
      'repealed this year',
      { madeOn: '2018-05-20', effectiveOn: '2018-07-01', validity: 'repealed', endedOn: '2021-07-15' },
      ['repealed'],
    ],
    [
      'run out this year',
      { madeOn: '2016-01-01', validity: 'expired', validUntil: '2021-11-14' },
      ['repealed'],
    ],
    [
      'repealed after the year',
      { madeOn: '2018-01-01', effectiveOn: null, validity: 'repealed', endedOn: '2022-01-10' },
      ['valid'],
    ],
    ['ended, nobody knows when', { madeOn: '2010-01-01', validity: 'repealed', validUntil: null }, []],
    [
      'labelled valid past its term',
      { madeOn: '2015-01-01', effectiveOn: null, validUntil: '2020-12-31' },
      [],
    ],
    [
      'valid to the last day of the year',
      { madeOn: '2015-01-01', effectiveOn: null, validUntil: '2021-12-31' },
      ['valid'],
    ],
    ['without a label', { madeOn: '2019-01-01', validity: null }, []],
  ])('a document %s', (_name, given, columns) => {
    const { at } = valuesOf({ documents: [document(given)] });
    const filled = ['made', 'repealed', 'valid'].filter((one) => at(`documents.normative.${one}`) === 1);
    expect(filled).toEqual(columns);
  });

  it('says what it could not count', () => {
    const { report } = valuesOf({
      documents: [
        document({ validity: null }),
        document({ validUntil: '2020-12-31' }),
        document({ madeOn: null }),
        document({ validity: 'expired', validUntil: '2021-05-01' }),
      ],
    });
    expect(report.findings.map(({ code, records }) => [code, records.length])).toEqual([
      ['document-unlabelled', 1],
      ['document-undated', 1],
      ['document-past-term', 1],
      ['expired-with-repealed', 1],
    ]);
  });

  it('takes the yearly figures of enforcement before the register, and shows where they differ', () => {
    const acts = {
      permit: { yearly: 1286, yearlyRecords: [record('enforcement-data', '2021-12-31')], registered: 2 },
      penalty: { ...NO_ACT, registered: 12 },
      compulsion: NO_ACT,
    };
    const { report, at } = valuesOf({ acts });
    expect([at('acts.permit'), at('acts.penalty'), at('acts.compulsion')]).toEqual([1286, 12, null]);
    expect(report.findings.map(({ code }) => code)).toEqual(['permit-differs', 'penalty-from-register']);
  });

  it('leaves 规章 and 收费 open until somebody fills them in', () => {
    const { at } = valuesOf({}, { 'charges.amount': correction(123_450_000) });
    expect(at('documents.rules.made')).toBeNull();
    expect(at('charges.amount')).toBe(123_450_000);
  });
});

describe('part six and the drafts', () => {
  it('adds up the fees paid in the year', () => {
    const { report, at } = valuesOf({
      requests: [
        request({ feeAmount: 300_000, feePaidOn: '2021-10-20' }),
        request({ feeAmount: 110_000 }),
        request({ feeAmount: 20_050, feePaidOn: '2021-11-02' }),
        request({ feeAmount: 90_000, feePaidOn: '2022-01-02' }),
      ],
    });
    expect([at('fee.amount'), at('fee.requests')]).toEqual([320_050, 2]);
    expect(narrativeDrafts(report)).toEqual({
      'overview.proactive': '本年度制发行政规范性文件0件，废止（失效）0件，现行有效0件。',
      'overview.requests': '本年度新收政府信息公开申请4件，上年结转0件；办结0件，结转下年度继续办理4件。',
      other: '本年度收取信息处理费3200.5元，涉及申请2件。',
    });
  });
});

describe('inputs', () => {
  const given = { year: 2021, figure: 'requests.new.natural', value: 3, reason: '按卷宗更正', version: 0 };
  it.each([
    ['an unknown figure', { figure: 'requests.new.aliens' }],
    ['a figure below zero', { value: -1 }],
    ['part of a request', { value: 1.5 }],
    ['no reason', { reason: '  ' }],
    ['a reason that carries a secrecy mark', { reason: '机密★10年 更正' }],
  ])('%s is refused', (_name, change) => {
    expect(OverrideFigureInput.safeParse(given).success).toBe(true);
    expect(OverrideFigureInput.safeParse({ ...given, ...change }).success).toBe(false);
  });

  it('a text with a secrecy mark is refused, an empty one is not', () => {
    const text = { year: 2021, part: 'problems', text: '', version: 0 };
    expect(SaveNarrativeInput.safeParse(text).success).toBe(true);
    expect(SaveNarrativeInput.safeParse({ ...text, text: '秘密★5年' }).success).toBe(false);
  });
});
