import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWorkday, officialCalendar } from '../../calendar/index.ts';
import { addDays } from '../../common/index.ts';
import { receiptDay, requestClock, type RequestClock, type RequestEvent } from '../index.ts';

const calendar = officialCalendar();

function clock(receivedOn: string, events: RequestEvent[], today: string): RequestClock {
  const answered = requestClock({ receivedOn, events }, today, calendar);
  if (!answered.ok) throw new Error(`${answered.refusal} ${JSON.stringify(answered.details)}`);
  return answered.value;
}

const asked = (on: string, dueOn: string): RequestEvent => ({ kind: 'supplement-asked', on, dueOn });
const supplemented = (on: string): RequestEvent => ({ kind: 'supplement-received', on });
const extended = (on: string, days: number, toldOn: string | null): RequestEvent => ({
  kind: 'extended',
  on,
  days,
  approver: '公开办负责人',
  toldOn,
});
const thirdParty = (on: string, receivedOn: string | null, party = '甲公司'): RequestEvent => ({
  kind: 'consulted',
  on,
  who: 'third-party',
  party,
  receivedOn,
});
const coAuthor = (on: string, receivedOn: string | null, party = '乙局'): RequestEvent => ({
  kind: 'consulted',
  on,
  who: 'co-author',
  party,
  receivedOn,
});
const opinion = (on: string, party = '甲公司', consents = true): RequestEvent => ({
  kind: 'opinion',
  on,
  party,
  consents,
});
const noticed = (on: string, receivedOn: string | null): RequestEvent => ({
  kind: 'fee-noticed',
  on,
  receivedOn,
});
const paid = (on: string): RequestEvent => ({ kind: 'fee-paid', on });
const replied = (on: string): RequestEvent => ({ kind: 'replied', on });

/** Counted by hand from the notices of 2021, 2022 and 2026. */
describe('the last day to reply', () => {
  it.each<[string, string, RequestEvent[], string, string]>([
    ['33: 调休 09-18, 09-26, 10-09; 中秋, 国庆节', '2021-09-08', [], '2021-09-08', '2021-10-12'],
    ['33: over 国庆节', '2021-09-24', [], '2021-09-24', '2021-10-27'],
    ['33: over New Year, 01-01…03 off', '2021-12-13', [], '2021-12-13', '2022-01-11'],
    ['33: over 春节, 01-29 and 01-30 worked', '2022-01-10', [], '2022-01-10', '2022-02-10'],
    [
      '33: extended by 20, over New Year',
      '2021-11-08',
      [extended('2021-12-03', 20, '2021-12-06')],
      '2021-12-06',
      '2022-01-04',
    ],
    [
      '33: extended by 10',
      '2021-11-08',
      [extended('2021-12-03', 10, '2021-12-03')],
      '2021-12-06',
      '2021-12-20',
    ],
    [
      '33: the applicant was told a day late',
      '2021-11-08',
      [extended('2021-12-03', 20, '2021-12-07')],
      '2021-12-08',
      '2021-12-06',
    ],
    [
      '30: asked on the 7th working day, restarts',
      '2021-09-08',
      [asked('2021-09-17', '2021-10-15'), supplemented('2021-09-24')],
      '2021-09-24',
      '2021-10-27',
    ],
    [
      '30: asked on the 8th (09-18, worked): no effect',
      '2021-09-08',
      [asked('2021-09-18', '2021-10-15'), supplemented('2021-09-24')],
      '2021-09-24',
      '2021-10-12',
    ],
    [
      '32, 33: 7 working days do not count',
      '2021-11-08',
      [thirdParty('2021-11-15', '2021-11-16'), opinion('2021-11-24')],
      '2021-11-24',
      '2021-12-15',
    ],
    [
      '32, 33: silence until 12-07, 16 do not count',
      '2021-11-08',
      [thirdParty('2021-11-15', '2021-11-16')],
      '2021-12-08',
      '2021-12-28',
    ],
    [
      '34, 33: a co-author silent over New Year, 15 do not count',
      '2021-12-13',
      [coAuthor('2021-12-20', '2021-12-20')],
      '2022-01-12',
      '2022-01-30',
    ],
    [
      '33: days two letters share are taken off once',
      '2021-11-08',
      [
        thirdParty('2021-11-15', '2021-11-15'),
        opinion('2021-11-19'),
        thirdParty('2021-11-17', '2021-11-18', '丙公司'),
        opinion('2021-11-25', '丙公司'),
      ],
      '2021-11-25',
      '2021-12-16',
    ],
    [
      '33: a pause over 国庆节 takes off working days only',
      '2021-09-24',
      [thirdParty('2021-09-28', '2021-09-28'), opinion('2021-10-11')],
      '2021-10-11',
      '2021-11-03',
    ],
    [
      '33: a pause within the extension',
      '2021-11-08',
      [
        extended('2021-12-03', 20, '2021-12-03'),
        thirdParty('2021-12-13', '2021-12-14'),
        opinion('2021-12-17'),
      ],
      '2021-12-17',
      '2022-01-10',
    ],
    [
      '109 号: paid, restarts, over New Year',
      '2021-11-08',
      [noticed('2021-11-22', '2021-11-23'), paid('2021-12-20')],
      '2021-12-20',
      '2022-01-18',
    ],
    [
      '109 号: noticed after the last day: no effect',
      '2021-11-08',
      [noticed('2021-12-07', '2021-12-08')],
      '2021-12-08',
      '2021-12-06',
    ],
  ])('art. %s: received %s, %j', (_why, receivedOn, events, today, due) => {
    expect(clock(receivedOn, events, today)).toMatchObject({ due, dueState: 'official' });
  });

  it.each<[string, RequestEvent[], string, string]>([
    ['2026-11-25', [], '2026-12-23', 'official'],
    ['2026-12-14', [], '2027-01-11', 'assumed'],
    ['2026-11-25', [extended('2026-12-21', 20, '2026-12-22')], '2027-01-20', 'assumed'],
  ])(
    'over the end of 2026, whose successor has no notice: received %s, %j',
    (receivedOn, events, due, dueState) => {
      expect(clock(receivedOn, events, '2026-12-22')).toMatchObject({ due, dueState });
    },
  );
});

describe('the state', () => {
  const letter = [thirdParty('2021-11-15', '2021-11-16'), opinion('2021-11-24', '甲公司', false)];

  it.each<[string, RequestEvent[], string, Partial<RequestClock>]>([
    ['runs from the day of receipt', [], '2021-11-08', { state: 'running', daysUsed: 0, daysLeft: 20 }],
    ['a weekend uses nothing', [], '2021-11-14', { daysUsed: 4, daysLeft: 16 }],
    ['the last day', [], '2021-12-06', { state: 'running', daysUsed: 20, daysLeft: 0, findings: [] }],
    ['overdue', [], '2021-12-08', { state: 'running', daysLeft: -2, due: '2021-12-06' }],
    [
      'pauses with the letter',
      letter,
      '2021-11-15',
      { state: 'paused', reason: 'awaiting-opinion', daysUsed: 5 },
    ],
    ['stands still', letter, '2021-11-23', { state: 'paused', daysUsed: 5, daysLeft: 15, isProjected: true }],
    ['runs on with the opinion', letter, '2021-11-24', { state: 'running', daysUsed: 5, isProjected: false }],
    ['counts the day after', letter, '2021-11-25', { state: 'running', daysUsed: 6, daysLeft: 14 }],
    [
      'has no last day until the letter’s receipt is known',
      [thirdParty('2021-11-15', null)],
      '2021-12-20',
      { state: 'paused', due: null, daysUsed: 5, steps: [] },
    ],
    [
      'a letter after the last day pauses nothing',
      [thirdParty('2021-12-07', '2021-12-07')],
      '2021-12-08',
      { state: 'running', due: '2021-12-06', daysLeft: -1 },
    ],
    [
      'stops for the supplement',
      [asked('2021-11-12', '2021-11-26')],
      '2021-11-26',
      { state: 'stopped', reason: 'awaiting-supplement', due: null, daysUsed: 4, daysLeft: null },
    ],
    [
      'is abandoned when it does not come',
      [asked('2021-11-12', '2021-11-26')],
      '2021-11-27',
      { state: 'done', reason: 'supplement-not-made', endedOn: '2021-11-26', isOnTime: null, next: [] },
    ],
    [
      'stays abandoned when it comes late',
      [asked('2021-11-12', '2021-11-26'), supplemented('2021-11-29')],
      '2021-12-01',
      { state: 'done', reason: 'supplement-not-made' },
    ],
    [
      'revives for a good reason',
      [asked('2021-11-12', '2021-11-26'), { kind: 'supplement-received', on: '2021-11-29', isExcused: true }],
      '2021-12-01',
      { state: 'running', startedOn: '2021-11-29', daysUsed: 2 },
    ],
    [
      'stops for the payment',
      [noticed('2021-11-22', '2021-11-23')],
      '2021-12-23',
      { state: 'stopped', reason: 'awaiting-payment', due: null },
    ],
    [
      'waits while the notice’s receipt is not known',
      [noticed('2021-11-22', null)],
      '2022-03-01',
      { state: 'stopped', reason: 'awaiting-payment' },
    ],
    [
      'lapses unpaid',
      [noticed('2021-11-22', '2021-11-23')],
      '2021-12-24',
      { state: 'done', reason: 'fee-not-paid', endedOn: '2021-12-23' },
    ],
    [
      'is done on time',
      [replied('2021-12-06')],
      '2022-03-01',
      { state: 'done', reason: 'replied', isOnTime: true, daysUsed: 20, next: [] },
    ],
    ['is done late', [replied('2021-12-07')], '2022-03-01', { state: 'done', isOnTime: false, daysLeft: -1 }],
    [
      'is withdrawn',
      [{ kind: 'withdrawn', on: '2021-11-10' }],
      '2022-03-01',
      { state: 'done', reason: 'withdrawn', isOnTime: null },
    ],
    ['knows nothing of later days', [replied('2021-12-07')], '2021-12-06', { state: 'running', daysLeft: 0 }],
  ])('%s', (_what, events, today, expected) => {
    expect(clock('2021-11-08', events, today)).toMatchObject(expected);
  });

  it.each<[RequestEvent[], string, string[]]>([
    [[replied('2021-12-07')], '2022-03-01', ['replied-late']],
    [[], '2021-12-07', ['overdue']],
    [[asked('2021-11-18', '2021-12-01')], '2021-11-18', ['supplement-asked-late']],
    [
      [asked('2021-11-12', '2021-11-26'), supplemented('2021-11-29')],
      '2021-12-01',
      ['supplement-received-late'],
    ],
    [[extended('2021-12-03', 20, null)], '2021-12-06', []],
    [[extended('2021-12-03', 20, null)], '2021-12-07', ['extension-not-told', 'overdue']],
    [
      [extended('2021-12-07', 20, '2021-12-07')],
      '2021-12-07',
      ['extension-late', 'extension-not-told', 'overdue'],
    ],
    [[thirdParty('2021-12-07', null)], '2021-12-07', ['consulted-late', 'overdue']],
    [[thirdParty('2021-11-15', '2021-11-16'), opinion('2021-12-08')], '2021-12-08', ['opinion-late']],
    [[noticed('2021-11-22', '2021-11-23'), paid('2021-12-24')], '2021-12-24', ['fee-paid-late']],
    [[noticed('2021-12-07', null)], '2021-12-07', ['fee-noticed-late', 'overdue']],
  ])('%j as of %s: findings %j', (events, today, codes) => {
    expect(clock('2021-11-08', events, today).findings.map(({ code }) => code)).toEqual(codes);
  });
});

describe('silence', () => {
  it.each([
    [thirdParty('2021-11-15', '2021-11-16'), '2021-12-07', 'pending'],
    [thirdParty('2021-11-15', '2021-11-16'), '2021-12-08', 'silent'],
    [coAuthor('2021-11-15', '2021-11-16'), '2021-12-08', 'deemed-consent'],
  ] as const)('of %j on %s is %s', (letter, today, outcome) => {
    expect(clock('2021-11-08', [letter], today).consultations).toMatchObject([
      { outcome, opinionDue: '2021-12-07', endsOn: '2021-12-07' },
    ]);
  });

  it('of a third party leaves the decision to the office, of a co-author nothing', () => {
    const actions = (letter: RequestEvent) =>
      clock('2021-11-08', [letter], '2021-12-08').next.map((one) => one.action);
    expect(actions(thirdParty('2021-11-15', '2021-11-16'))).toContain('decide-after-silence');
    expect(actions(coAuthor('2021-11-15', '2021-11-16'))).toEqual(['reply', 'extend']);
  });
});

describe('what is next', () => {
  it.each<[RequestEvent[], string, [string, string | null][]]>([
    [
      [],
      '2021-11-08',
      [
        ['ask-supplement', '2021-11-17'],
        ['reply', '2021-12-06'],
        ['extend', '2021-12-06'],
      ],
    ],
    [
      [],
      '2021-11-18',
      [
        ['reply', '2021-12-06'],
        ['extend', '2021-12-06'],
      ],
    ],
    [[], '2021-12-07', [['reply', '2021-12-06']]],
    [
      [extended('2021-12-03', 20, null)],
      '2021-12-03',
      [
        ['reply', '2021-12-06'],
        ['tell-extension', '2021-12-06'],
      ],
    ],
    [[extended('2021-12-03', 20, '2021-12-03')], '2021-12-03', [['reply', '2022-01-04']]],
    [[asked('2021-11-12', '2021-11-26')], '2021-11-12', [['supplement', '2021-11-26']]],
    [[noticed('2021-11-22', null)], '2021-11-22', [['record-notice-receipt', null]]],
    [[noticed('2021-11-22', '2021-11-23')], '2021-11-23', [['pay', '2021-12-23']]],
    [
      [thirdParty('2021-11-18', null)],
      '2021-11-18',
      [
        ['reply', null],
        ['extend', null],
        ['record-letter-receipt', null],
      ],
    ],
    [
      [thirdParty('2021-11-18', '2021-11-18')],
      '2021-11-18',
      [
        ['give-opinion', '2021-12-09'],
        ['reply', '2021-12-27'],
        ['extend', '2021-12-27'],
      ],
    ],
  ])('after %j on %s', (events, today, expected) => {
    expect(clock('2021-11-08', events, today).next.map(({ action, by }) => [action, by])).toEqual(expected);
  });
});

describe('the history', () => {
  it('tells every change with its article', () => {
    const events = [
      asked('2021-11-12', '2021-11-26'),
      supplemented('2021-11-19'),
      thirdParty('2021-11-22', '2021-11-22'),
      opinion('2021-11-29'),
      extended('2021-12-10', 5, '2021-12-10'),
      replied('2021-12-20'),
    ];
    const { history, steps } = clock('2021-11-08', events, '2021-12-31');
    expect(
      history.map(({ on, change, by, article }) => `${on} ${change} ${by} ${article ?? ''}`.trim()),
    ).toEqual([
      '2021-11-08 started receipt 31',
      '2021-11-12 stopped supplement 30',
      '2021-11-19 restarted supplement 30',
      '2021-11-22 paused consultation 32, 33',
      '2021-11-29 resumed consultation 32, 33',
      '2021-12-10 extended extension 33',
      '2021-12-20 ended replied',
    ]);
    expect(steps.find(({ kind }) => kind === 'paused')).toMatchObject({
      from: '2021-11-23',
      to: '2021-11-29',
      name: '甲公司',
    });
  });
});

describe('what cannot have happened', () => {
  it.each<[RequestEvent[], string]>([
    [[replied('2021-11-07')], 'event-before-receipt'],
    [[replied('2021-11-10'), paid('2021-11-11')], 'event-after-end'],
    [[replied('2021-11-10'), replied('2021-11-11')], 'event-after-end'],
    [
      [asked('2021-11-10', '2021-11-20'), supplemented('2021-11-12'), asked('2021-11-15', '2021-11-20')],
      'supplement-twice',
    ],
    [[supplemented('2021-11-12')], 'supplement-not-asked'],
    [[asked('2021-11-10', '2021-11-09')], 'supplement-due-before-notice'],
    [[thirdParty('2021-11-10', '2021-11-09')], 'letter-received-before-sent'],
    [[noticed('2021-11-10', '2021-11-09')], 'letter-received-before-sent'],
    [[thirdParty('2021-11-10', null), thirdParty('2021-11-12', null)], 'consulted-twice'],
    [[opinion('2021-11-12')], 'opinion-without-consultation'],
    [[extended('2021-12-01', 20, null), extended('2021-12-02', 5, null)], 'extension-twice'],
    [[extended('2021-12-01', 21, null)], 'extension-too-long'],
    [[extended('2021-12-01', 0, null)], 'extension-too-long'],
    [
      [{ kind: 'extended', on: '2021-12-01', days: 5, approver: ' ', toldOn: null }],
      'extension-without-approver',
    ],
    [[extended('2021-12-01', 5, '2021-11-30')], 'told-before-approval'],
    [[noticed('2021-11-10', null), noticed('2021-11-12', null)], 'fee-twice'],
    [[paid('2021-11-12')], 'fee-not-noticed'],
  ])('%j: %s', (events, refusal) => {
    expect(requestClock({ receivedOn: '2021-11-08', events }, '2021-12-31', calendar)).toMatchObject({
      ok: false,
      refusal,
    });
  });

  it('a request before the regulation has no clock', () => {
    const old = { receivedOn: '2019-05-14', events: [] };
    expect(requestClock(old, '2019-06-01', calendar)).toMatchObject({ refusal: 'rule-not-in-force' });
  });
});

describe('properties', () => {
  const received = fc.integer({ min: 0, max: 1500 }).map((offset) => addDays('2021-06-01', offset));
  const gap = fc.nat(12);

  it('monotone: a request received later is never due earlier', () => {
    fc.assert(
      fc.property(received, fc.nat(60), (on, later) => {
        const due = clock(on, [], on).due ?? '';
        const second = addDays(on, later);
        expect(due <= (clock(second, [], second).due ?? '')).toBe(true);
      }),
    );
  });

  it('additive: used and left make up what is allowed, and nothing is left on the last day', () => {
    fc.assert(
      fc.property(received, gap, gap, gap, fc.nat(60), (on, a, b, c, later) => {
        const sent = addDays(on, a);
        const events = [thirdParty(sent, addDays(sent, b)), opinion(addDays(sent, b + c))];
        const now = clock(on, events, addDays(on, later));
        expect((now.daysLeft ?? Number.NaN) + now.daysUsed).toBe(now.daysAllowed);
        const settled = clock(on, events, addDays(on, 400));
        expect(clock(on, events, settled.due ?? '')).toMatchObject({ daysUsed: 20, daysLeft: 0 });
      }),
    );
  });

  it('days used are the working days no letter covers, counted one by one', () => {
    const letters = fc.array(fc.tuple(gap, gap), { maxLength: 3 });
    fc.assert(
      fc.property(received, letters, fc.nat(45), (on, offsets, later) => {
        const spans = offsets.map(([a, b]) => ({ after: addDays(on, a), to: addDays(on, a + b) }));
        const events = spans.flatMap(({ after, to }, index) => [
          thirdParty(after, after, `${index}`),
          opinion(to, `${index}`),
        ]);
        const today = addDays(on, later);
        let used = 0;
        for (let day = addDays(on, 1); day <= today; day = addDays(day, 1)) {
          const isCovered = spans.some(({ after, to }) => day > after && day <= to);
          if (isWorkday(calendar, day) && !isCovered) used += 1;
        }
        expect(clock(on, events, today).daysUsed).toBe(used);
      }),
    );
  });

  it('a pause never brings the last day nearer, and moves it by no more than the days it lasts', () => {
    fc.assert(
      fc.property(received, gap, gap, (on, a, b) => {
        const sent = addDays(on, a);
        const plain = clock(on, [], on).due ?? '';
        const paused = clock(on, [thirdParty(sent, sent), opinion(addDays(sent, b))], addDays(on, 400));
        expect(plain <= (paused.due ?? '')).toBe(true);
        expect(paused.steps.filter(({ kind }) => kind === 'paused').every(({ days }) => days <= b)).toBe(
          true,
        );
      }),
    );
  });

  it('a restart is a fresh clock', () => {
    fc.assert(
      fc.property(received, gap, fc.nat(60), fc.boolean(), (on, wait, later, byFee) => {
        const again = addDays(on, wait);
        const before = byFee ? [noticed(on, on), paid(again)] : [asked(on, again), supplemented(again)];
        const today = addDays(again, later);
        const restarted = clock(on, before, today);
        const fresh = clock(again, [], today);
        const figures = ({ state, due, daysUsed, daysLeft, daysAllowed, steps }: RequestClock) => ({
          state,
          due,
          daysUsed,
          daysLeft,
          daysAllowed,
          steps,
        });
        expect(figures(restarted)).toEqual(figures(fresh));
      }),
    );
  });

  it('the order in which events are entered changes nothing', () => {
    const events = [
      asked('2021-11-12', '2021-11-26'),
      supplemented('2021-11-19'),
      thirdParty('2021-11-22', '2021-11-22'),
      opinion('2021-11-29'),
      replied('2021-12-20'),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(events, { minLength: events.length }), (shuffled) => {
        expect(clock('2021-11-08', shuffled, '2021-12-31')).toEqual(
          clock('2021-11-08', events, '2021-12-31'),
        );
      }),
    );
  });
});

describe('the day of receipt (art. 31)', () => {
  it.each([
    ['in-person', '2021-11-06', null, '2021-11-06'],
    ['registered-mail', '2021-11-08', '2021-11-10', '2021-11-08'],
    ['ordinary-mail', '2021-11-06', '2021-11-08', '2021-11-08'],
    ['internet', '2021-11-06', '2021-11-08', '2021-11-08'],
    ['fax', '2021-11-06', '2021-11-06', '2021-11-06'],
  ] as const)('%s, arrived %s, confirmed %s: %s', (channel, arrivedOn, confirmedOn, on) => {
    expect(receiptDay(channel, arrivedOn, confirmedOn)).toEqual({ ok: true, value: on });
  });

  it.each([
    ['internet', null, 'receipt-not-confirmed'],
    ['fax', '2021-11-05', 'confirmed-before-arrival'],
  ] as const)('%s confirmed %s: %s', (channel, confirmedOn, refusal) => {
    expect(receiptDay(channel, '2021-11-06', confirmedOn)).toMatchObject({ ok: false, refusal });
  });
});
