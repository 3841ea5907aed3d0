import { describe, expect, test } from 'vitest';
import {
  findSignals,
  fingerprint,
  SignalPolicy,
  template,
  type SignalExtension,
  type SignalReport,
} from './index.ts';

const policy = SignalPolicy.parse({});
const END = '2021-10-01T00:00:00+08:00';
let count = 0;

function report(input: Partial<SignalReport> = {}): SignalReport {
  count += 1;
  return {
    id: `r${count}`,
    taskId: `t${count}`,
    taskTitle: `任务${count}`,
    departmentId: 'd1',
    reporter: '张三',
    reportedAt: `2021-0${(count % 8) + 1}-10T09:00:00+08:00`,
    percentBefore: 10,
    percent: 20,
    statement: `第 ${count} 项:${'各项工作有序推进'.slice(0, 3 + (count % 5))}${'甲乙丙丁戊己庚辛壬癸'[count % 10]}`,
    files: [],
    links: [],
    ...input,
  };
}

function extension(input: Partial<SignalExtension> = {}): SignalExtension {
  count += 1;
  return {
    id: `e${count}`,
    taskId: `t${count}`,
    taskTitle: `任务${count}`,
    departmentId: 'd1',
    requestedOn: '2021-05-10',
    fromDueOn: '2021-06-30',
    ...input,
  };
}

const kinds = (reports: SignalReport[], extensions: SignalExtension[] = [], settings = policy) =>
  findSignals({ reports, extensions, endsAt: END }, settings).map(({ kind }) => kind);
const times = <T>(n: number, make: (at: number) => T) => Array.from({ length: n }, (_, at) => make(at));

const late = { reportedAt: '2021-09-30T10:00:00+08:00' };
const file = (sha256: string) => ({ files: [{ sha256, name: `${sha256}.pdf` }] });
const text = (statement: string) => ({ statement });
const SAME = '已完成本季度政策文件梳理并全部公开。';

describe('signals from reports', () => {
  test.each<[string, SignalReport[], string[]]>([
    ['work spread over the year', times(6, () => report()), []],
    [
      'all updates in the last 48 hours',
      times(3, (at) => report({ reportedAt: `2021-09-30T1${at}:00:00+08:00` })),
      ['last-minute'],
    ],
    [
      'four of five there',
      [report(), ...times(4, (at) => report({ reportedAt: `2021-09-30T1${at}:00:00+08:00` }))],
      ['last-minute'],
    ],
    [
      'three of five there',
      [report(), report(), ...times(3, (at) => report({ reportedAt: `2021-09-30T1${at}:00:00+08:00` }))],
      [],
    ],
    ['too few to tell', [report(late), report({ reportedAt: '2021-09-30T15:00:00+08:00' })], []],
    [
      'the 48 hours begin at midnight, two days before',
      times(3, (at) => report({ reportedAt: `2021-09-29T00:0${at}:00+08:00` })),
      ['last-minute'],
    ],
    ['a minute before them', times(3, (at) => report({ reportedAt: `2021-09-28T23:5${at}:00+08:00` })), []],
    [
      'after the period it is another period’s',
      times(3, (at) => report({ reportedAt: `2021-10-01T0${at}:00:00+08:00` })),
      [],
    ],
    [
      'five tasks within ten minutes',
      times(5, (at) => report({ reportedAt: `2021-05-10T09:0${at}:00+08:00` })),
      ['burst'],
    ],
    [
      'five tasks by five people',
      times(5, (at) => report({ reportedAt: `2021-05-10T09:0${at}:00+08:00`, reporter: `p${at}` })),
      [],
    ],
    [
      'five tasks within an hour',
      times(5, (at) => report({ reportedAt: `2021-05-10T09:${at}5:00+08:00` })),
      [],
    ],
    [
      'five reports on one task',
      times(5, (at) => report({ reportedAt: `2021-05-10T09:0${at}:00+08:00`, taskId: 't1' })),
      [],
    ],
    ['one text under two tasks', [report(text(SAME)), report(text(SAME))], ['identical-text']],
    [
      'the same but for spaces and width',
      [report(text(SAME)), report(text(` ${SAME.replace('。', '.')} `))],
      ['identical-text'],
    ],
    [
      'the same but for its figures',
      [report(text('本月已核查12家企业,整改率95%。')), report(text('本月已核查8家企业,整改率90%。'))],
      ['templated-text'],
    ],
    [
      'one text under one task',
      [report({ ...text(SAME), taskId: 't1' }), report({ ...text(SAME), taskId: 't1' })],
      [],
    ],
    ['a short text', [report(text('已完成')), report(text('已完成'))], []],
    ['one text of two departments', [report(text(SAME)), report({ ...text(SAME), departmentId: 'd2' })], []],
    ['one file for two tasks', [report(file('aa')), report(file('aa'))], ['identical-file']],
    [
      'one file twice for one task',
      [report({ ...file('aa'), taskId: 't1' }), report({ ...file('aa'), taskId: 't1' })],
      [],
    ],
    [
      'one file of two departments',
      [report(file('aa')), report({ ...file('aa'), departmentId: 'd2' })],
      ['borrowed-file', 'borrowed-file'],
    ],
    [
      'one address for two tasks',
      [report({ links: ['https://www.gov.cn/a/'] }), report({ links: ['http://gov.cn/a#top'] })],
      ['identical-link'],
    ],
    ['two addresses', [report({ links: ['https://gov.cn/a'] }), report({ links: ['https://gov.cn/b'] })], []],
    ['from 0 to 100 in one report', [report({ percentBefore: 0, percent: 100 })], ['jump']],
    ['from 1 to 100', [report({ percentBefore: 1, percent: 100 })], []],
    ['done, and then not', [report({ percentBefore: 100, percent: 60 })], ['reversal']],
  ])('%s', (_name, reports, expected) => expect(kinds(reports)).toEqual(expected));
});

describe('signals from extensions', () => {
  const spread = (n: number) => times(n, () => extension());
  test.each<[string, SignalExtension[], string[]]>([
    ['few', spread(4), []],
    ['many over all tasks', spread(5), ['many-extensions']],
    ['two for one task', [extension({ taskId: 't1' }), extension({ taskId: 't1' })], ['many-extensions']],
    ['of many departments', times(6, (at) => extension({ departmentId: `d${at}` })), []],
    [
      'asked for on the last day, twice',
      times(2, () => extension({ requestedOn: '2021-06-30' })),
      ['last-day-extension'],
    ],
    ['once on the last day', [extension({ requestedOn: '2021-06-30' })], []],
    ['two days before', times(2, () => extension({ requestedOn: '2021-06-28' })), []],
  ])('%s', (_name, extensions, expected) => expect(kinds([], extensions)).toEqual(expected));
});

describe('a finding', () => {
  test('says whom it concerns, with its figures, what was the same, and the tasks', () => {
    const [a, b] = [report(file('aa')), report(file('aa'))];
    expect(findSignals({ reports: [b, a], extensions: [], endsAt: END }, policy)).toEqual([
      {
        kind: 'identical-file',
        departmentId: 'd1',
        figures: { tasks: 2 },
        sample: 'aa.pdf',
        records: [a, b].map(({ taskId, taskTitle }) => ({
          kind: 'task',
          id: taskId,
          taskId,
          label: taskTitle,
        })),
      },
    ]);
  });

  test('is the same whatever order the records stand in; findings stand by department', () => {
    const reports = [
      ...times(3, (at) => report({ ...file('aa'), departmentId: `d${3 - at}` })),
      report({ percentBefore: 0, percent: 100, departmentId: 'd2' }),
    ];
    const found = findSignals({ reports, extensions: [], endsAt: END }, policy);
    expect(findSignals({ reports: reports.toReversed(), extensions: [], endsAt: END }, policy)).toEqual(
      found,
    );
    expect(found.map(({ departmentId }) => departmentId)).toEqual(['d1', 'd2', 'd2', 'd3']);
  });

  test('comes from settings', () => {
    const reports = [report(late), report({ reportedAt: '2021-09-30T12:00:00+08:00' })];
    expect(kinds(reports, [], SignalPolicy.parse({ atLeastReports: 2 }))).toEqual(['last-minute']);
    expect(kinds(reports, [], SignalPolicy.parse({ atLeastReports: 2, lastHours: 10 }))).toEqual([]);
  });

  test('of a leap begins where the office says', () => {
    const reports = [report({ percentBefore: 20, percent: 100 }), report({ percentBefore: 0, percent: 80 })];
    expect(kinds(reports)).toEqual([]);
    const [leap, ...others] = findSignals(
      { reports, extensions: [], endsAt: END },
      SignalPolicy.parse({ jumpPoints: 80 }),
    );
    expect(leap).toMatchObject({ kind: 'jump', figures: { tasks: 1, from: 20 } });
    expect(others).toEqual([]);
  });

  test.each([
    ['全 部 公 开!', '全部公开'],
    ['ABC ', 'abc'],
    ['——', ''],
  ])('fingerprint of %j is %j', (statement, expected) => expect(fingerprint(statement)).toBe(expected));

  test('a template reads Arabic and Chinese numbers alike', () => {
    expect(template('共 12 件')).toBe(template('共十二件'));
    expect(template('共 12 件')).not.toBe(template('共 12 份'));
  });
});
