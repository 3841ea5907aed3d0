import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { ResultNode } from '@gongkai/domain/scoring';
import { renderPage } from '#features/dashboard/testing/render-page.tsx';
import { PrintGroup } from './print-group.tsx';

function node(change: Partial<ResultNode>): ResultNode {
  return {
    type: 'leaf',
    key: 'k',
    name: { zh: '逾期任务扣分', en: 'Overdue' },
    weight: 1000,
    applicableWeight: 1000,
    possible: 1000,
    points: 600,
    state: 'measured',
    metric: null,
    formula: null,
    failing: [],
    failingCount: 0,
    children: [],
    ...change,
  };
}

const record = (id: string) => ({ kind: 'assignment' as const, id, taskId: 't', label: `任务${id}` });

describe('PrintGroup', () => {
  it('prints each lost point with its record, how that stands and its proof', async () => {
    const leaf = node({ failing: [record('a'), record('b'), record('c')], failingCount: 5 });
    const full = node({
      countedElsewhereMore: [{ leaf: 'k', count: 3 }],
      key: 'f',
      name: { zh: '办结率', en: 'Completion' },
      points: 1000,
    });
    const group = node({
      type: 'group',
      key: 'g',
      name: { zh: '办理时限', en: 'Deadlines' },
      children: [leaf, full],
    });
    const state = { on: null, percent: null, evidence: [] };
    await renderPage(
      <PrintGroup
        group={group}
        states={{
          'assignment|a': { ...state, state: 'open', percent: 60 },
          'assignment|b': { ...state, state: 'done', on: '2021-12-15', evidence: ['公开页面', '会议纪要'] },
        }}
        reasons={{ k: { 'assignment|b': { text: { zh: '逾期 3 个工作日报结', en: 'late' }, since: null } } }}
      />,
    );
    const table = screen.getByRole('table').textContent ?? '';
    expect(table).toContain('任务a整改中，进度 60%—');
    expect(table).toContain('任务b逾期 3 个工作日报结已整改（12月15日 周三）公开页面；会议纪要');
    expect(table).toContain('任务c记录已不在—');
    expect(table).toContain('另有 2 条，见指标页');
    expect(table).toContain('办结率3 条已在别处计10.0010.00未失分');
  });
});
