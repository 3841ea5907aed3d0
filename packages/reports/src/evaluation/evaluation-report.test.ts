import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { defineSystem } from '@gongkai/domain/indicator';
import { EvaluationFacts } from '@gongkai/domain/metric';
import { evaluate } from '@gongkai/domain/scoring';
import { docxToText } from '../document/index.ts';
import { evaluationReport } from './evaluation-report.ts';
import { resultName } from './reported-evaluation.ts';
import { causesOf, dimensionsOf, lossesOf, partsOf, typicalProblems } from './prepare-report.ts';
import type { EvaluationReportInput } from './report-input.ts';

function leaf(key: string, weight: number, metric: string) {
  const name = { zh: `指标${key}`, en: `Indicator ${key}` };
  const formula = { zh: '符合数 ÷ 总数', en: 'passing ÷ all' };
  return { type: 'leaf' as const, key, name, formula, weight, metric, rule: { kind: 'ratio' as const } };
}

function group(key: string, child: ReturnType<typeof leaf>) {
  return {
    type: 'group' as const,
    key,
    name: { zh: `维度${key}`, en: `Dimension ${key}` },
    children: [child],
  };
}

const OFFICERS = 'ledger.liaison-officer.with-deputy';
const definition = defineSystem({
  key: 'test',
  name: { zh: '测试体系', en: 'Test system' },
  subjectKind: 'department',
  composition: 'drop',
  ranking: 'competition',
  bands: [
    { key: 'fail', name: { zh: '不合格', en: 'Fail' }, from: 0, to: 6000 },
    { key: 'good', name: { zh: '良好', en: 'Good' }, from: 6000, to: null },
  ],
  nodes: [
    group('A', leaf('a', 5000, 'on-time-completion')),
    group('B', leaf('b', 3000, 'receipt-in-time')),
    group('C', leaf('c', 2000, OFFICERS)),
  ],
});

const record = (kind: 'task' | 'record', id: string, label: string) => ({ kind, id, taskId: null, label });
function given(metric: string, id: string, numerator: number, denominator: number, failing: object[] = []) {
  return { metric, subject: { kind: 'department' as const, id }, numerator, denominator, failing };
}

const facts = EvaluationFacts.parse({
  organisation: { id: 'o', name: '测试局' },
  plan: { id: 'p', year: 2021, title: null },
  asOf: '2021-12-31',
  departments: ['法规处', '规划处'].map((name, position) => ({
    id: `d${position}`,
    name,
    shortName: name,
    kind: 'division',
    position,
  })),
  items: [],
  tasks: [],
  training: { plannedSessions: null, sessions: [] },
  given: [
    given('on-time-completion', 'd0', 1, 2, [record('task', 't1', '公开规范性文件')]),
    given('receipt-in-time', 'd0', 4, 4),
    given(OFFICERS, 'd0', 0, 1, [record('record', 'r1', '#3 张某某')]),
    given('on-time-completion', 'd1', 4, 4),
    given('receipt-in-time', 'd1', 1, 4, [record('task', 't2', '编制规划目录')]),
  ],
});

function inputOf(overrides: Partial<EvaluationReportInput> = {}): EvaluationReportInput {
  return {
    locale: 'zh-CN',
    organisation: '测试局',
    year: 2021,
    label: null,
    asOf: '2021-12-31',
    madeOn: '2022-01-10',
    isProvisional: true,
    snapshot: null,
    evaluation: null,
    systems: [{ definition, version: 2 }],
    result: evaluate(definition, facts),
    previous: null,
    rectified: (_leaf, { id }) => (id === 't1' ? 'closed' : 'open'),
    ...overrides,
  };
}

function dimensionsAt(input: EvaluationReportInput) {
  return partsOf(input).flatMap((part) => dimensionsOf(part, input.locale));
}

async function textOf(input: EvaluationReportInput): Promise<string> {
  const read = await docxToText(await evaluationReport(input));
  if (!read.ok) throw new Error(read.refusal);
  return read.value;
}

describe('what the report says', () => {
  it('adds up losses by cause, the dearest first, with their share', () => {
    const causes = causesOf(inputOf());
    const { result } = inputOf();
    const lost = result.subjects
      .flatMap((subject) => subject.lost)
      .reduce((sum, { points }) => sum + points, 0);
    expect(causes.reduce((sum, { points }) => sum + points, 0)).toBe(lost);
    const points = causes.map((cause) => cause.points);
    expect(points).toEqual(points.toSorted((one, other) => other - one));
    expect(causes.map(({ name }) => name).toSorted()).toEqual(['指标a', '指标b', '指标c']);
    expect(Math.round(causes.reduce((sum, { share }) => sum + share, 0))).toBe(100);
  });

  it('takes the mean of each dimension over those it applies to', () => {
    // From the shown hundredths: 9.38 of 37.50, not a quarter.
    expect(dimensionsAt(inputOf())).toEqual([
      { name: '维度A', mean: 75, before: null },
      { name: '维度B', mean: 62.51, before: null },
      { name: '维度C', mean: 0, before: null },
    ]);
    const previous = { label: '十一月', result: inputOf().result };
    expect(dimensionsAt(inputOf({ previous })).map(({ before }) => before)).toEqual([75, 62.51, 0]);
  });

  it('shows the dearest losses with their records, and names no person', () => {
    const losses = lossesOf(inputOf());
    const [first, ...rest] = typicalProblems(losses, 2);
    expect(first?.points).toBeGreaterThanOrEqual(rest[0]?.points ?? 0);
    expect(rest).toHaveLength(1);
    expect(JSON.stringify(losses)).toContain('"title":"#3"');
    expect(JSON.stringify(losses)).not.toContain('张某某');
  });
});

describe('the document', () => {
  let bytes: Uint8Array;
  let text: string;
  beforeAll(async () => {
    bytes = await evaluationReport(inputOf());
    text = await textOf(inputOf());
  });

  it('has its six parts in order, marked 试算', () => {
    const order = [
      '（试算）',
      '一、评估方法和范围',
      '二、排名',
      '三、各维度情况',
      '四、失分原因',
      '五、典型问题',
      '六、整改清单',
    ];
    const places = order.map((one) => text.indexOf(one));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(text).toContain('未经公示，不作为考核结论');
    expect(text).toContain('“测试体系”第 2 版，共 3 项指标');
  });

  it('ranks as the engine does, and says what was put right', () => {
    const { result } = inputOf();
    for (const { name, score } of result.subjects) {
      expect(text).toContain(name);
      expect(text).toContain(((score ?? 0) / 100).toFixed(2));
    }
    expect(text).toContain('已整改');
    expect(text).toContain('未整改');
    expect(text).not.toContain('张某某');
  });

  it('draws the dimensions and causes as Word’s own charts, whose figures stand in the file', () => {
    const parts = unzipSync(bytes);
    const charts = Object.keys(parts).filter((path) => /^word\/charts\/chart\d+\.xml$/.test(path));
    expect(charts).toHaveLength(2);
    const xml = charts.map((path) => strFromU8(parts[path] ?? new Uint8Array())).join('');
    expect(xml).toContain('<c:radarChart>');
    expect(xml).toMatch(/<c:v>62\.51<\/c:v>/);
    expect(strFromU8(parts['word/fontTable.xml'] ?? new Uint8Array())).toContain('方正小标宋简体');
    expect(strFromU8(parts['word/footer1.xml'] ?? new Uint8Array())).toContain('PAGE');
  });

  it('of a snapshot names it and its checksum, and is not 试算', async () => {
    const snapshot = { number: 7, sha256: 'abc123' };
    const own = await textOf(
      inputOf({
        isProvisional: false,
        snapshot,
        label: '第四季度',
        systems: [{ definition, version: null }],
      }),
    );
    expect(own).toContain('第 7 号快照，数据已冻结，校验码 abc123');
    expect(own).toContain('——第四季度');
    expect(own).not.toContain('试算');
  });

  it('of an evaluation names result, correction, days and checksum; a draft says that it is none', async () => {
    const evaluation = {
      title: '2021 年前三季度考核',
      stage: 'final' as const,
      number: 3,
      revision: 1,
      announcedOn: '2021-12-15',
      finalOn: '2021-12-24',
      sha256: 'abc123',
    };
    const of = { isProvisional: false, label: evaluation.title };
    const final = await textOf(inputOf({ ...of, evaluation }));
    expect(final).toContain(
      '依据“2021 年前三季度考核”定稿第3次结果，第1次修订（2021-12-15 公示，2021-12-24 定稿），事实和得分已固化，校验码 abc123。',
    );
    expect(final).not.toMatch(/试算|征求意见/);
    const draft = { ...evaluation, stage: 'draft' as const, announcedOn: null, finalOn: null, sha256: null };
    const own = await textOf(inputOf({ ...of, evaluation: draft }));
    expect(own).toContain('（内部征求意见稿）');
    expect(own).toContain('未经公示，不作为考核结论');
    expect(own).not.toContain('校验码');
    expect([resultName(evaluation, 'en'), resultName(draft, 'zh-CN')]).toEqual([
      'final-3-revision-1',
      '内部征求意见稿，第1次修订',
    ]);
  });

  it('ranks each group under a heading of its own', async () => {
    const { result } = inputOf();
    const [first, second] = result.subjects;
    const subjects = [
      { ...first!, group: 'division', rank: 1 },
      { ...second!, group: 'unit', rank: 1 },
    ];
    const own = await textOf(inputOf({ result: { ...result, subjects } }));
    expect(own).toMatch(/处室（1 个，同类排名）[^]*规划处[^]*所属单位（1 个，同类排名）[^]*法规处/);
  });

  it('is whole in English', async () => {
    const own = await textOf(inputOf({ locale: 'en' }));
    expect(own).toContain('Rectification');
    expect(
      own.replaceAll('测试局', '').replaceAll(/法规处|规划处|公开规范性文件|编制规划目录/g, ''),
    ).not.toMatch(/\p{Script=Han}/u);
  });

  it('with nothing lost says so and draws no chart of causes', async () => {
    const clean = { ...facts, given: [facts.given[1]!] };
    const own = inputOf({ result: evaluate(definition, EvaluationFacts.parse(clean)) });
    expect(await textOf(own)).toContain('没有失分。');
  });
});
