import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { ResultNode } from '@gongkai/domain/scoring';
import type { RouterOutputs } from '#lib/trpc.ts';
import { renderPage } from '#features/dashboard/testing/render-page.tsx';
import { rowAt } from '#features/evaluation/sheet-rows.ts';
import type { ResultSheet } from './cycle-data.ts';
import { ResultLeaf } from './result-leaf-page.tsx';
import { ResultPaper } from './result-print-page.tsx';
import { ResultRecords } from './result-records.tsx';

const SHEET = '/evaluations/e1/sheets/d1';
const text = (zh: string) => ({ zh, en: zh });
const record = (id: string, taskId: string | null = null) => ({
  kind: taskId === null ? ('record' as const) : ('assignment' as const),
  id,
  taskId,
  label: `记录${id}`,
});

function node(change: Partial<ResultNode>): ResultNode {
  return {
    type: 'leaf',
    key: 'late docs',
    name: text('规范性文件公开及时率'),
    weight: 400,
    applicableWeight: 400,
    possible: 500,
    points: 320,
    state: 'measured',
    metric: { key: 'completion', numerator: 3, denominator: 5 },
    formula: null,
    failing: [record('a'), record('b', 't1')],
    failingCount: 2,
    children: [],
    ...change,
  };
}

const leaf = {
  type: 'leaf',
  key: 'late docs',
  name: text('规范性文件公开及时率'),
  formula: text('权重 × 及时率'),
  weight: 400,
  metric: 'completion',
  rule: { kind: 'ratio', floor: 0, target: 10_000 },
  source: text('某条例第二十六条'),
} as unknown as ResultSheet['definition']['nodes'][number];
const group = { type: 'group', key: 'open', name: text('主动公开'), weight: 400, children: [leaf] };
const entry = {
  source: 'self' as const,
  points: 400,
  note: '已全部公开',
  explanation: null,
  version: 1,
  updatedById: null,
  updatedByName: '法规处负责人',
  updatedOn: '2021-12-03',
  evidence: [
    {
      id: 'v1',
      kind: 'link' as const,
      title: '公开目录截图',
      url: 'https://example.com/list',
      fileId: null,
      addedByName: '法规处',
      addedOn: '2021-12-03',
      gone: null,
    },
  ],
};
const view = {
  departmentId: 'd1',
  leafKey: 'late docs',
  name: leaf.name,
  formula: leaf.name,
  path: [],
  weight: 400,
  least: 0,
  most: 400,
  rule: 'ratio',
  explainedWorth: 0,
  assessed: true,
  required: true,
  counted: {
    state: 'measured',
    points: 240,
    metric: { key: 'completion', numerator: 3, denominator: 5 },
    failing: [],
    failingCount: 2,
  },
  self: entry,
  thirdParty: null,
  mark: null,
  verdict: {
    verdict: 'adjusted',
    points: 256,
    explanationAccepted: null,
    reason: '一件迟报系系统故障',
    sampled: false,
    decidedByName: '局办公室专办',
    decidedOn: '2021-12-14',
    version: 1,
  },
  attention: [],
} satisfies ResultSheet['leaves'][number];

function sheet(): ResultSheet {
  const nodes = [
    node({ type: 'group', key: 'open', name: text('主动公开'), metric: null, children: [node({})] }),
  ];
  return {
    evaluationId: 'e1',
    departmentId: 'd1',
    title: '全年考核',
    status: 'announced',
    announcedOn: '2021-12-15',
    finalOn: null,
    isRevision: false,
    number: 1,
    stage: 'announced',
    sha256: 'ab'.repeat(32),
    createdOn: '2021-12-15',
    asOf: '2021-12-01',
    overall: 7904,
    definition: {
      name: text('考核体系'),
      bands: [{ key: 'good', name: text('良好'), from: 0, to: null }],
      nodes: [group],
    } as unknown as ResultSheet['definition'],
    version: 3,
    sheet: {
      subject: { kind: 'department', id: 'd1' },
      name: '法规处',
      score: 8948,
      exact: null,
      base: 8948,
      bonus: 0,
      band: 'good',
      group: null,
      rank: 1,
      tied: false,
      taskCount: 3,
      small: false,
      applicableWeight: 400,
      vetoes: [],
      adjustments: [],
      lost: [],
      nodes,
    },
    reasons: { 'late docs': { 'record|a': { text: text('逾期 3 个工作日'), since: '2021-11-20' } } },
    explanations: {
      'late docs': [
        { code: 'rate', operands: { numerator: 3, denominator: 5 }, result: 6000 },
        { code: 'rule-ratio', operands: { weight: 400, rate: 6000, floor: 0, target: 10_000 }, result: 240 },
        { code: 'adjusted', operands: { counted: 240, reason: '一件迟报系系统故障' }, result: 256 },
      ],
    },
    selfState: 'handed-in',
    leaves: [view],
    appeals: [
      {
        number: 2,
        leafKey: 'late docs',
        status: 'partly',
        reason: '一件确系系统故障',
        pointsBefore: 300,
        pointsAfter: 320,
        decidedOn: '2021-12-18',
        decidedByName: '局办公室主任',
      },
    ],
  };
}

describe('an indicator of an announced sheet', () => {
  it('tells steps, rule and source, and what each source said with its grounds', async () => {
    const data = sheet();
    const row = rowAt(data.sheet.nodes, data.definition, 'late docs')!;
    await renderPage(<ResultLeaf data={data} row={row} records={<p>记录在此</p>} />);
    const steps = within(screen.getByRole('navigation', { name: '得分的由来' })).getAllByRole('link');
    expect(steps.map((step) => [step.textContent, step.getAttribute('href')])).toEqual([
      ['综合得分79.04', '/evaluations/e1?tab=result'],
      ['法规处89.48', SHEET],
      ['主动公开3.20 / 5.00', `${SHEET}?leaf=open`],
      ['规范性文件公开及时率3.20 / 5.00', `${SHEET}/late%20docs`],
      ['失分记录2 条', expect.stringContaining('#records')],
    ]);
    const facts = screen.getByRole('region', { name: '这一分是怎么来的' }).textContent ?? '';
    for (const words of [
      '3 ÷ 5 = 60.00%',
      '4.00 × 60.00% = 2.40 分',
      '核算 2.40 分，认定为 2.56 分：一件迟报系系统故障',
      '某条例第二十六条',
      'abababababab；事实已固化',
    ])
      expect(facts).toContain(words);
    const sources = screen.getByRole('table', { name: '各方评分与依据' });
    const rows = within(sources).getAllByRole('row').slice(1);
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      '系统核算2.403 ÷ 5；失分记录 2 条——',
      '自评4.00已全部公开公开目录截图法规处负责人，12月3日 周五',
      '核查意见2.56已调整；一件迟报系系统故障—局办公室专办，12月14日 周二',
      '第 2 号申诉—部分支持；得分 3.00 → 3.20；一件确系系统故障—局办公室主任，12月18日 周六',
      '公示得分3.20不适用指标移出后，本项由 4.00 分折为 5.00 分计——',
    ]);
    expect(within(sources).getByRole('link', { name: '公开目录截图' }).getAttribute('href')).toBe(
      'https://example.com/list',
    );
    expect(screen.getByText('记录在此')).toBeTruthy();
  });
});

type Page = RouterOutputs['cycle']['resultFailing'];
const done = { state: 'done' as const, on: '2021-12-16', percent: 100, evidence: ['会议纪要'] };

describe('its failing records', () => {
  const rows: Page['rows'] = [
    {
      record: record('a'),
      ledger: 'normative-document',
      there: true,
      standing: { ...done, state: 'open', on: null, percent: null, evidence: [] },
      reason: text('逾期 3 个工作日'),
      since: '2021-11-20',
    },
    { record: record('b', 't1'), ledger: null, there: true, standing: done, reason: null, since: null },
    {
      record: record('c'),
      ledger: 'normative-document',
      there: false,
      standing: null,
      reason: null,
      since: null,
    },
  ];

  it('open where they still are, and keep their names where they are gone', async () => {
    await renderPage(
      <ResultRecords
        data={{ total: 60, unnamed: 7, page: 1, pages: 2, rows }}
        path={`${SHEET}/late%20docs`}
      />,
    );
    const [first, second, third] = within(screen.getByRole('table')).getAllByRole('row').slice(1);
    expect(first?.textContent).toBe('记录a台账记录逾期 3 个工作日2021年11月20日 星期六整改中—');
    expect(within(first!).getByRole('link').getAttribute('href')).toBe('/ledgers/normative-document/a');
    expect(second?.textContent).toBe('记录b承办分工——已整改（12月16日 周四）会议纪要');
    expect(within(second!).getByRole('link').getAttribute('href')).toBe('/tasks/t1');
    expect(third?.textContent).toBe('记录c台账记录——记录已不在—');
    expect(within(third!).queryByRole('link')).toBeNull();
    expect(screen.getByText('另有 7 条，固化的事实没有逐条列出。')).toBeTruthy();
    expect(screen.getByRole('link', { name: '下一页' }).getAttribute('href')).toBe(
      `${SHEET}/late%20docs?page=2`,
    );
  });
});

describe('the print of an announced sheet', () => {
  it('is headed by result, revision, days and checksum', async () => {
    const states = { 'record|a': done };
    const period = { from: '2021-01-01', to: '2021-09-30' };
    await renderPage(
      <ResultPaper data={sheet()} print={{ office: '示例局', period, revision: 2, states }} />,
    );
    const paper = screen.getByRole('article').textContent ?? '';
    for (const words of [
      '法规处考核得分表',
      '结果公示第 1 次结果（第 2 次修订）',
      '公示日期2021年12月15日',
      '定稿日期尚未定稿',
      'ab'.repeat(32),
      '总分 89.48（良好），第 1 名',
      '核查调整：一件迟报系系统故障',
      '记录a逾期 3 个工作日已整改（12月16日 周四）会议纪要',
      '记录b记录已不在',
    ])
      expect(paper).toContain(words);
  });
});
