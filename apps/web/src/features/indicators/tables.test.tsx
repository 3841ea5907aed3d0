import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  compareSystems,
  firstIndicatorSystem,
  patchNode,
  removeNode,
  type IndicatorSystemDefinition,
} from '@gongkai/domain/indicator';
import { HttpError } from '#lib/errors.ts';
import { renderPage } from '#features/dashboard/testing/render-page.tsx';
import { fakeServer } from '#features/task/testing/fake-server.tsx';
import { ChangeTable } from './change-table.tsx';
import { ImportDialog } from './import-dialog.tsx';
import type { SystemTrial } from './indicator-data.ts';
import { readSystemFile, type ReadSystem } from './read-file.ts';
import { TrialTable } from './trial-table.tsx';
import type { Editor } from './use-editor.ts';

vi.mock('./read-file.ts', () => ({ readSystemFile: vi.fn<(file: File) => Promise<ReadSystem>>() }));
beforeEach(() => {
  vi.mocked(readSystemFile).mockReset();
});

function changed(): IndicatorSystemDefinition {
  const nodes = patchNode(firstIndicatorSystem.nodes, 'on-time-completion', { weight: 2_500 });
  return { ...firstIndicatorSystem, nodes: removeNode(nodes, 'overdue-tasks') };
}

describe('ChangeTable', () => {
  it('names each indicator that changed or went, with its weights then and now', async () => {
    await renderPage(<ChangeTable comparison={compareSystems(firstIndicatorSystem, changed())} />);
    const row = (name: RegExp) => screen.getByRole('row', { name });
    const texts = (name: RegExp) =>
      within(row(name))
        .getAllByRole('cell')
        .map((cell) => cell.textContent);
    expect(texts(/按时办结率/).slice(0, 3)).toEqual(['修改', '20.00', '25.00']);
    expect(texts(/逾期任务扣分/)[0]).toBe('删除');
  });

  it('says when nothing differs', async () => {
    await renderPage(<ChangeTable comparison={compareSystems(firstIndicatorSystem, firstIndicatorSystem)} />);
    expect(screen.getByText('两版没有差别。')).toBeTruthy();
  });
});

const leaf = (key: string, zh: string, before: number, after: number) => ({
  key,
  name: { zh, en: key },
  before,
  after,
  change: after - before,
  failing: { before: 0, after: 0 },
  possible: { before: null, after: null },
  cleared: [],
  added: [],
});

function trial(): SystemTrial {
  const { bands } = firstIndicatorSystem;
  return {
    basis: { kind: 'today', rewound: false, snapshot: null },
    current: { name: { zh: '现行体系', en: 'Now' }, version: 3 },
    bandsBefore: bands,
    bandsAfter: bands,
    asOf: '2021-12-20',
    overall: { before: 8_000, after: 7_900, change: -100 },
    edited: [
      { key: 'a', name: { zh: '按时办结', en: 'a' }, kind: 'changed' },
      { key: 'z', name: { zh: '地图审核', en: 'z' }, kind: 'changed' },
    ],
    subjects: [
      {
        subject: { kind: 'department', id: 'd1' },
        name: '法规处',
        before: 8_100,
        after: 7_900,
        change: -200,
        rankBefore: 1,
        rankAfter: 2,
        bandBefore: 'good',
        bandAfter: 'pass',
        leaves: [
          leaf('b', '进度', 1_000, 900),
          leaf('a', '按时办结', 2_000, 1_950),
          leaf('c', '培训', 500, 480),
          leaf('d', '签收', 500, 485),
          leaf('e', '报告', 500, 485),
        ],
      },
      {
        subject: { kind: 'department', id: 'd2' },
        name: '财务处',
        before: 7_900,
        after: 7_900,
        change: 0,
        rankBefore: 2,
        rankAfter: 1,
        bandBefore: 'good',
        bandAfter: 'good',
        leaves: [],
      },
    ],
  };
}

describe('TrialTable', () => {
  it('says first for how many what changes, and by which indicators', async () => {
    await renderPage(<TrialTable trial={trial()} />);
    expect(screen.getByRole('status').textContent).toContain(
      '与现行“现行体系”第 3 版相比：0 个对象得分上升，1 个下降，1 个不变；1 个变了等次；综合得分 80.00 → 79.00',
    );
    const [, first, second] = within(screen.getByRole('table', { name: '变化来自哪些指标' })).getAllByRole(
      'row',
    );
    expect(first?.textContent).toContain('按时办结有改动01');
    expect(second?.textContent).toContain('进度因折算01');
  });

  it('names the changes that have no effect on that day', async () => {
    await renderPage(<TrialTable trial={trial()} />);
    expect(screen.getByText(/草稿还改了 1 项指标，但按这一天的数据对谁都没有影响.*地图审核/)).toBeTruthy();
  });

  it('shows for whom: the draft’s own indicators before the others, the rest on demand', async () => {
    await renderPage(<TrialTable trial={trial()} />);
    const row = screen.getByRole('row', { name: /法规处/ });
    expect(row.textContent).toContain('→');
    const [shown] = within(row).getAllByRole('list');
    expect(within(shown!).getAllByRole('listitem')[0]?.textContent).toContain('按时办结 20.00 → 19.50');
    expect(within(row).getByText('另有 2 项，合计 −0.30')).toBeTruthy();
    expect(within(screen.getByRole('row', { name: /财务处/ })).getByText('不变')).toBeTruthy();
  });
});

describe('ImportDialog', () => {
  const editor = {
    present: firstIndicatorSystem,
    dispatch: vi.fn<Editor['dispatch']>(),
  } as unknown as Editor;
  const choose = async () => {
    const { around } = fakeServer({});
    await renderPage(around(<ImportDialog editor={editor} onClose={() => {}} />));
    const input = document.querySelector<HTMLInputElement>('input[type="file"]');
    await userEvent.upload(input!, new File(['x'], '指标.xlsx'));
    await userEvent.click(screen.getByRole('button', { name: '读入草稿' }));
  };

  it('names every wrong cell, and reads nothing', async () => {
    vi.mocked(readSystemFile).mockRejectedValue(
      new HttpError({
        reason: 'system-file-invalid',
        details: { count: 2 },
        httpStatus: 422,
        issues: [
          { path: ['D7'], code: 'not-a-number', details: { value: '二十' } },
          { path: ['F9'], code: 'unknown-metric', details: { value: '满意度' } },
        ],
      }),
    );
    await choose();
    expect(await screen.findByText('文件里有 2 处需要改正，没有读入任何内容')).toBeTruthy();
    const rows = within(screen.getByRole('table', { name: '需要改正的地方' })).getAllByRole('row');
    expect(rows.slice(1).map(({ textContent }) => textContent)).toEqual([
      'D7“二十”不是数字',
      'F9没有名为“满意度”的计量',
    ]);
    expect(editor.dispatch).not.toHaveBeenCalled();
  });

  it('puts a tree that was read in the place of the draft’s', async () => {
    vi.mocked(readSystemFile).mockResolvedValue({ kind: 'nodes', nodes: changed().nodes });
    await choose();
    expect(editor.dispatch).toHaveBeenCalledWith({
      type: 'replace',
      definition: { ...firstIndicatorSystem, nodes: changed().nodes },
    });
  });
});
