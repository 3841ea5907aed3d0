import { useState } from 'react';
import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { combinationProblems, type CombinationShare } from '@gongkai/domain/combination';
import { renderPage } from '#features/dashboard/testing/render-page.tsx';
import type { CombinableLine, CombinedScores } from './combination-data.ts';
import { CombinedTable } from './combined-table.tsx';
import { PartsField } from './parts-field.tsx';

const LINES = ['main', 'special', 'third'].map((key, at): CombinableLine => ({
  key,
  subjectKind: 'department',
  systemId: key,
  version: at + 1,
  name: { zh: `体系${key}`, en: key },
  departmentKinds: null,
}));

/** The field as the dialog holds it, beginning with 80/20. */
function Bench() {
  const [parts, setParts] = useState<CombinationShare[]>([
    { systemKey: 'main', weight: 8_000 },
    { systemKey: 'special', weight: 2_000 },
  ]);
  const problems = combinationProblems({ subjectKind: 'department', parts }, LINES);
  return <PartsField parts={parts} lines={LINES} problems={problems} onChange={setParts} />;
}

describe('PartsField', () => {
  it('sums the weights as one types, in words', async () => {
    await renderPage(<Bench />);
    expect(screen.getByRole('status').textContent).toBe('权重合计 100%，符合要求');
    const weight = screen.getByLabelText('第 1 部分：权重');
    await userEvent.clear(weight);
    await userEvent.type(weight, '70.5');
    expect(screen.getByRole('status').textContent).toBe('权重合计 90.5%，还差 9.5%');
  });

  it('adds a system, shares out evenly to the hundredth, and removes one down to two', async () => {
    await renderPage(<Bench />);
    expect(screen.queryByRole('button', { name: '去掉第 1 部分' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: '增加一套体系' }));
    await userEvent.click(screen.getByRole('button', { name: '平均分配' }));
    const weights = [1, 2, 3].map(
      (number) => screen.getByLabelText<HTMLInputElement>(`第 ${number} 部分：权重`).value,
    );
    expect(weights).toEqual(['33.34 %', '33.33 %', '33.33 %']);
    expect(screen.getByRole('status').textContent).toContain('符合要求');
    await userEvent.click(screen.getByRole('button', { name: '去掉第 3 部分' }));
    expect(screen.queryByRole('button', { name: /去掉/ })).toBeNull();
  });

  it('says at the part what is wrong with it', async () => {
    await renderPage(<Bench />);
    await userEvent.selectOptions(screen.getByLabelText('第 2 部分：指标体系'), 'main');
    expect(screen.getByText('第 2 部分与前面的体系重复')).toBeTruthy();
  });
});

type Subject = CombinedScores['subjects'][number];

function subject(id: string, scores: (number | null)[], score: number | null): Subject {
  const weights = [8_000, 2_000];
  return {
    subject: { kind: 'department', id },
    name: id,
    group: null,
    score,
    exact: null,
    band: score === null ? null : 'good',
    rank: score === null ? null : 1,
    tied: false,
    vetoes: [],
    missing: [],
    parts: scores.map((own, at) => ({
      key: LINES[at]!.key,
      name: LINES[at]!.name,
      weight: weights[at]!,
      score: own,
      exact: null,
      points: own === null ? null : (own * weights[at]!) / 10_000,
    })),
  };
}

describe('CombinedTable', () => {
  it('shows score × weight for each part with the way to its sheet, and a gap as a gap', async () => {
    await renderPage(
      <CombinedTable
        label="今日组合得分"
        subjects={[subject('法规处', [8_500, 9_000], 8_600), subject('财务处', [7_000, null], null)]}
        parts={LINES.slice(0, 2).map(({ key, name }, at) => ({
          key,
          name,
          weight: [8_000, 2_000][at]!,
        }))}
        bands={[{ key: 'good', name: { zh: '良好', en: 'good' }, from: 0, to: null }]}
        sheetOf={(row, part) => ({
          path: `/evaluation/department/${row.subject.id}`,
          search: { system: part.key },
        })}
      />,
    );
    const [, first, second] = screen.getAllByRole('row');
    expect(first?.textContent).toContain('85.00 × 80% = 68.00');
    expect(first?.textContent).toContain('86.00良好');
    const link = within(first!).getByRole('link', { name: '法规处：体系special得分 90.00，查看明细' });
    expect(link.getAttribute('href')).toContain('system=special');
    expect(second?.textContent).toContain('这一部分没有得分');
    expect(second?.textContent).toContain('无总分');
    expect(second?.textContent).not.toContain('= 0.00');
  });

  it('says so where the other parts count for a missing one', async () => {
    const dropped = { ...subject('财务处', [7_000, null], 7_000), missing: ['special'] };
    dropped.parts[0]!.points = 7_000;
    await renderPage(
      <CombinedTable
        label="今日组合得分"
        subjects={[dropped]}
        parts={LINES.slice(0, 2).map(({ key, name }) => ({ key, name, weight: 5_000 }))}
        bands={[]}
        sheetOf={() => null}
      />,
    );
    const [, row] = screen.getAllByRole('row');
    expect(row?.textContent).toContain('70.00 × 80% ÷ 80% = 70.00');
  });
});
