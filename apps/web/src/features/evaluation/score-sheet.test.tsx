import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { firstIndicatorSystem } from '@gongkai/domain/indicator';
import { EvaluationFacts } from '@gongkai/domain/metric';
import { changeOf, evaluate, explain, resultLeaves } from '@gongkai/domain/scoring';
import { renderPage } from '#features/dashboard/testing/render-page.tsx';
import { ScoreTree, type SheetData } from './score-tree.tsx';
import { Verdict } from './verify-snapshot.tsx';
import { scoreLinks } from './sheet-links.ts';
import { WhyNotFull } from './why-not-full.tsx';

/** The engine's own sheet of a department with one task overdue by ten days. */
function sheetData(): SheetData {
  const facts = EvaluationFacts.parse({
    organisation: { id: 'o', name: '示例局' },
    plan: { id: 'p', year: 2021, title: null },
    asOf: '2021-12-20',
    departments: [{ id: 'd1', name: '政策法规处', shortName: '法规处', kind: 'division', position: 1 }],
    items: [{ id: 'i1', number: 1, heading: '规范性文件', position: 1 }],
    tasks: [
      {
        id: 't1',
        number: 1,
        title: '清理规范性文件',
        itemId: 'i1',
        weight: 100,
        deadlineKind: 'dated',
        status: 'issued',
        light: 'overdue',
        issuedOn: '2021-11-01',
        startsOn: '2021-11-01',
        dueOn: '2021-12-10',
        originalDueOn: '2021-12-10',
        closedOn: null,
        percent: 30,
        expectedPercent: 100,
        trajectory: [],
        checkpoints: [],
        extensionCount: 0,
        reportCount: 0,
        lastReportOn: null,
        assignments: [
          {
            id: 'a1',
            departmentId: 'd1',
            role: 'lead',
            required: true,
            status: 'in-progress',
            percent: 30,
            receiptDueOn: '2021-11-04',
            receivedOn: '2021-11-02',
            submittedOn: null,
            verifiedOn: null,
            returnCount: 0,
            reportCount: 0,
            lastReportOn: null,
            evidenceCount: 0,
            extensionCount: 0,
          },
        ],
      },
    ],
    training: { plannedSessions: null, sessions: [] },
  });
  const result = evaluate(firstIndicatorSystem, facts);
  const sheet = result.subjects[0]!;
  return {
    asOf: facts.asOf,
    definition: firstIndicatorSystem,
    version: 1,
    snapshot: null,
    systemId: null,
    sheet,
    explanations: Object.fromEntries(resultLeaves(sheet.nodes).map((leaf) => [leaf.key, explain(leaf)])),
    previous: null,
    change: changeOf(null, sheet.score),
    overall: result.overall,
  };
}

describe('ScoreTree', () => {
  it('opens a leaf on its rule, its figures and the record that lost points', async () => {
    await renderPage(<ScoreTree data={sheetData()} leaf={undefined} />);
    expect(screen.queryByText('代入数据')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: '逾期任务扣分' }));
    expect(screen.getByText(/10 分 − 2 分 × 逾期未报结任务数/)).toBeTruthy();
    expect(screen.getByText(/10\.00 − 2\.00 × 1 = 8\.00 分/)).toBeTruthy();
    expect(screen.getByRole('link', { name: '清理规范性文件' }).getAttribute('href')).toBe('/tasks/t1');
    expect(screen.getByRole('button', { name: '逾期任务扣分' }).getAttribute('aria-expanded')).toBe('true');
    const page = '/evaluation/department/d1/overdue-tasks';
    expect(screen.getByRole('link', { name: /打开本指标/ }).getAttribute('href')).toBe(page);
    expect(screen.getByRole('link', { name: /^逾期任务扣分 / }).getAttribute('href')).toBe(page);
  });

  it('opens what the address names', async () => {
    await renderPage(<ScoreTree data={sheetData()} leaf="overdue-tasks" />);
    expect(screen.getByRole('button', { name: '逾期任务扣分' }).getAttribute('aria-expanded')).toBe('true');
  });

  it('shows what does not apply as a gap with its word, not as zero', async () => {
    await renderPage(<ScoreTree data={sheetData()} leaf={undefined} />, 'en');
    const row = screen.getByRole('row', { name: /Training attendance|attendance/i });
    expect(within(row).getAllByText('not applicable').length).toBeGreaterThan(0);
    expect(within(row).queryByText('4.00', { selector: '[data-none]' })).toBeNull();
  });

  it('gives shown parts that add up to the shown whole', () => {
    const { sheet } = sheetData();
    const parts = sheet.nodes.reduce((sum, node) => sum + (node.points ?? 0), 0);
    expect(parts).toBe(sheet.score);
  });
});

const LINKS = scoreLinks({ kind: 'department', id: 'd1' }, undefined);

describe('WhyNotFull', () => {
  it('lists losses by size, each leading to its place and its records', async () => {
    const { sheet } = sheetData();
    await renderPage(<WhyNotFull lost={sheet.lost} links={LINKS} />);
    const losses = screen.getAllByRole('listitem');
    expect(losses).toHaveLength(sheet.lost.length);
    const points = sheet.lost.map((loss) => loss.points);
    expect(points).toEqual(points.toSorted((a, b) => b - a));
    const links = within(losses[0]!).getAllByRole('link');
    expect(links[0]?.getAttribute('href')).toBe(`/evaluation/department/d1/${sheet.lost[0]?.key}`);
    expect(links[1]?.getAttribute('href')).toBe('/tasks/t1');
  });

  it('says beside a record why it fails, where that is known', async () => {
    const { sheet } = sheetData();
    const loss = sheet.lost.find(({ failing }) => failing.length > 0)!;
    const [record] = loss.failing;
    const text = { zh: '逾期 6 个工作日未办结', en: 'late' };
    await renderPage(
      <WhyNotFull
        lost={[loss]}
        links={LINKS}
        reasons={{ [loss.key]: { [`${record?.kind}|${record?.id}`]: { text, since: null } } }}
      />,
    );
    expect(screen.getByRole('listitem').textContent).toContain('清理规范性文件逾期 6 个工作日未办结');
  });

  it('says so when nothing was lost', async () => {
    await renderPage(<WhyNotFull lost={[]} links={LINKS} />);
    expect(screen.getByText('满分，没有失分项。')).toBeTruthy();
  });
});

describe('Verdict', () => {
  const verified = { number: 1, sha256: 'ab', unchanged: true, subjects: 33, differing: [], agrees: true };
  it('tells agreement, difference and tampering apart', async () => {
    const differing = [{ kind: 'department' as const, id: 'd1', name: '法规处' }];
    await renderPage(
      <>
        <Verdict verified={verified} />
        <Verdict verified={{ ...verified, agrees: false, differing }} />
        <Verdict verified={{ ...verified, unchanged: false }} />
      </>,
    );
    expect(screen.getByText(/33 个对象：每一分都一致/)).toBeTruthy();
    expect(screen.getByText(/1 个对象不一致：法规处/)).toBeTruthy();
    expect(screen.getByText(/校验码不符/)).toBeTruthy();
  });
});
