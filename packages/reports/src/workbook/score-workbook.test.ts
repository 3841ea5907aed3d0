import { describe, expect, it } from 'vitest';
import { defineSystem, firstIndicatorSystem, leavesOf } from '@gongkai/domain/indicator';
import { EvaluationFacts, type GivenFigure } from '@gongkai/domain/metric';
import { evaluate } from '@gongkai/domain/scoring';
import type { ScoreWorkbookInput } from './score-input.ts';
import { compositionText, scoreSubjects } from './score-subjects.ts';
import { scoreWorkbook } from './score-workbook.ts';
import { recompute } from './testing-recompute.ts';
import { sheetsOf } from './testing.ts';

const NAMES = ['局办公室', '=cmd|calc', "O'测绘[处]", '耕保处', '+矿产处'];

/** Numbers that look random and are the same each time. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

const veto = {
  type: 'leaf',
  key: 'leak',
  name: { zh: '泄密', en: 'Leak' },
  formula: { zh: '泄密一起，最高 59 分', en: 'one leak: 59 at most' },
  weight: 0,
  metric: 'overdue-tasks',
  rule: { kind: 'veto', effect: { kind: 'fixed', score: 5900 } },
} as const;

function systemOf(composition: 'drop' | 'spread' | 'full', withVeto: boolean) {
  const { nodes, ...rest } = firstIndicatorSystem;
  return defineSystem({ ...rest, composition, nodes: withVeto ? [...nodes, veto] : nodes });
}

function factsOf(seed: number): EvaluationFacts {
  const next = numbers(seed);
  const departments = NAMES.map((name, position) => ({
    id: `d${position}`,
    name,
    shortName: name,
    kind: position === 0 ? ('office' as const) : ('division' as const),
    position,
  }));
  const metrics = [...new Set(leavesOf(firstIndicatorSystem.nodes).flatMap(({ metric }) => metric ?? []))];
  const given = departments.flatMap(({ id }) =>
    metrics.map((metric): Partial<GivenFigure> => {
      const denominator = next(4) === 0 ? 0 : 1 + next(20);
      const numerator = denominator === 0 ? 0 : next(denominator + 1);
      const failing = Array.from({ length: Math.min(denominator - numerator, 3) }, (_, at) => ({
        kind: 'task' as const,
        id: `${id}-${metric}-${at}`,
        taskId: null,
        label: `=任务${at}`,
      }));
      return { metric, subject: { kind: 'department', id }, numerator, denominator, failing };
    }),
  );
  return EvaluationFacts.parse({
    organisation: { id: 'o', name: '测试局' },
    plan: { id: 'p', year: 2021, title: null },
    asOf: '2021-12-31',
    departments,
    items: [],
    tasks: [],
    training: { plannedSessions: null, sessions: [] },
    given,
  });
}

function inputOf(
  seed: number,
  { composition = 'drop' as 'drop' | 'spread' | 'full', withVeto = false, overrides = {} } = {},
) {
  const definition = systemOf(composition, withVeto);
  const result = evaluate(definition, factsOf(seed));
  const input: ScoreWorkbookInput = {
    locale: 'zh-CN',
    title: '2021年度考核',
    asOf: '2021-12-31',
    isProvisional: false,
    system: { name: '处室指标体系', version: 3 },
    composition: compositionText(composition, 'zh-CN'),
    ranking: 'competition',
    isRankedInGroups: false,
    snapshot: { number: 4, sha256: 'ab12' },
    evaluation: null,
    caveats: ['2022年节假日为推定'],
    subjects: scoreSubjects(result, [definition], 'zh-CN'),
    ...overrides,
  };
  return { input, result };
}

const CASES = [1, 2, 3, 4, 5, 6].flatMap((seed) =>
  (['drop', 'spread', 'full'] as const).map((composition) => ({
    seed,
    composition,
    withVeto: seed % 2 === 0,
  })),
);

describe('the formulas', () => {
  it.each(CASES)('give the engine’s hundredths: %o', async ({ seed, ...options }) => {
    const { input, result } = inputOf(seed, options);
    const formulas = recompute(await scoreWorkbook(input));
    expect(formulas.length).toBeGreaterThan(100);
    expect(formulas.filter(({ kept, computed }) => kept !== computed)).toEqual([]);
    const scores = formulas.filter(({ sheet, address }) => sheet === '总览' && address.startsWith('C'));
    expect(scores.map(({ computed }) => Math.round(computed * 100))).toEqual(
      result.subjects.flatMap(({ score }) => score ?? []),
    );
    const lost = formulas.filter(({ sheet, address }) => sheet === '总览' && address.startsWith('E'));
    expect(lost.map(({ computed }) => Math.round(computed * 100))).toEqual(
      result.subjects
        .filter(({ score }) => score !== null)
        .map((subject) => subject.lost.reduce((sum, one) => sum + one.points, 0)),
    );
    const ranks = formulas.filter(({ sheet, address }) => sheet === '总览' && address.startsWith('A'));
    expect(ranks.map(({ computed }) => computed)).toEqual(result.subjects.flatMap(({ rank }) => rank ?? []));
  });

  it('would tell a wrong figure: one point moved leaves sums that do not agree', async () => {
    const { input } = inputOf(1);
    const leaf = input.subjects
      .flatMap(({ nodes }) => nodes.flatMap(({ children }) => children))
      .find(({ points }) => points !== null);
    expect(leaf?.points).toBeTypeOf('number');
    if (leaf !== undefined) leaf.points = (leaf.points ?? 0) - 1;
    const wrong = recompute(await scoreWorkbook(input)).filter(({ kept, computed }) => kept !== computed);
    expect(wrong.map(({ sheet }) => sheet)).toContain('总览');
  });

  it('are none over ranks that Excel’s RANK does not know', async () => {
    const { input } = inputOf(1, { overrides: { ranking: 'dense' } });
    const formulas = recompute(await scoreWorkbook(input));
    expect(formulas.filter(({ formula }) => formula.includes('RANK'))).toEqual([]);
  });
});

describe('scoreWorkbook', () => {
  it('has a sheet for each subject under a name Excel takes, and the fixed ones', async () => {
    const { input } = inputOf(1);
    const names = Object.keys(await sheetsOf(await scoreWorkbook(input)));
    expect(names.toSorted()).toEqual(
      [
        '总览',
        '局办公室',
        'cmd|calc',
        "O'测绘 处",
        '耕保处',
        '矿产处',
        '失分',
        '计量数据',
        '记录明细',
        '说明',
      ].toSorted(),
    );
  });

  it('takes no name for a formula', async () => {
    const { input } = inputOf(1);
    const bytes = await scoreWorkbook(input);
    const sheets = await sheetsOf(bytes);
    expect(sheets['总览']?.map((row) => row[1])).toContain('=cmd|calc');
    const formulas = recompute(bytes).map(({ formula }) => formula);
    expect(formulas.filter((one) => !/^(?:ROUND|RANK)\(|^'[^=+@-][^!]*'!\$?[A-Z]+\d+$/.test(one))).toEqual(
      [],
    );
  });

  it('shows composition, states, reasons with their records, and the figures of metrics', async () => {
    const { input } = inputOf(2, { composition: 'spread' });
    const sheets = await sheetsOf(await scoreWorkbook(input));
    const own = sheets['局办公室'] ?? [];
    expect(own[1]?.[0]).toBe('合成方式：不适用指标的分值在同组指标间分摊');
    expect(own[2]).toEqual([
      '指标',
      '状态',
      '分值',
      '可得分',
      '得分',
      '失分',
      '分子',
      '分母',
      '计算过程',
      '失分原因（记录）',
    ]);
    expect(own.at(-1)?.[0]).toBe('总分');
    const lost = sheets['失分'] ?? [];
    const points = lost.slice(1).map((row) => Number(row[2]));
    expect(points).toEqual(points.toSorted((a, b) => b - a));
    expect(lost.some((row) => String(row[5]).startsWith('=任务0'))).toBe(true);
    expect(sheets['计量数据']?.[1]?.slice(2, 4)).toEqual(['按时办结率', expect.any(String)]);
  });

  it('leaves a missing score empty: it is not 0', async () => {
    const { input } = inputOf(1);
    const [first] = input.subjects;
    const none = { ...first!, rank: null, score: null, band: null, lost: null, nodes: [] };
    const sheets = await sheetsOf(await scoreWorkbook({ ...input, subjects: [none] }));
    expect(sheets['总览']?.[1]?.slice(0, 5)).toEqual([null, none.name, null, null, null]);
  });

  it('tells who is ranked among whom, and which result of an evaluation it is', async () => {
    const evaluation = {
      title: '全年考核',
      stage: 'announced' as const,
      number: 1,
      revision: 0,
      announcedOn: '2022-01-05',
      finalOn: null,
      sha256: 'cd34',
    };
    const { input } = inputOf(1, { overrides: { isRankedInGroups: true, snapshot: null, evaluation } });
    const subjects = input.subjects.map((subject) => ({ ...subject, group: '所属单位' }));
    const sheets = await sheetsOf(await scoreWorkbook({ ...input, subjects }));
    expect(sheets['总览']?.map((row) => row.at(-1))).toEqual(['排名组', ...subjects.map(() => '所属单位')]);
    expect(sheets['说明']?.slice(5, 7)).toEqual([
      ['依据', '依据“全年考核”公示第1次结果（2022-01-05 公示），事实和得分已固化，校验码 cd34。'],
      ['SHA-256', 'cd34'],
    ]);
  });

  it('names date, system version, snapshot, 试算 and caveats, in English too', async () => {
    const { input } = inputOf(1, { overrides: { locale: 'en', isProvisional: true } });
    const sheets = await sheetsOf(await scoreWorkbook(input));
    expect(sheets['Notes']?.slice(2)).toEqual([
      ['As of', '2021-12-31'],
      ['Indicator system', '处室指标体系 version 3'],
      ['Composition', input.composition],
      ['Nature', 'Provisional'],
      ['Snapshot', '4'],
      ['SHA-256', 'ab12'],
      ['Note', '2022年节假日为推定'],
    ]);
  });
});
