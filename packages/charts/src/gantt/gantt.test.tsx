import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { FRAME, LIGHT_WORDS } from '../chart/testing.ts';
import { Gantt, type GanttLabels } from './gantt.tsx';
import { prepareGantt, type GanttTask } from './prepare-gantt.ts';

function makeTask(overrides: Partial<GanttTask> = {}): GanttTask {
  return {
    id: 't1',
    title: '年报',
    startsOn: '2021-01-11',
    dueOn: '2021-01-20',
    percent: 50,
    expected: 80,
    light: 'behind',
    checkpoints: [],
    ...overrides,
  };
}

/** A span of exactly 100 days, so that shares are days. */
function prepare(...tasks: GanttTask[]) {
  return prepareGantt(tasks, '2021-01-01', '2021-04-10', '2021-01-21');
}

describe('prepareGantt', () => {
  it('lays a bar from its first day to the end of its due day, with the tick along it', () => {
    const [row] = prepare(makeTask()).rows;
    expect(row?.bar?.from).toBeCloseTo(0.1);
    expect(row?.bar?.to).toBeCloseTo(0.2);
    expect(row?.tick).toBeCloseTo(0.18);
  });

  it('draws a lone due date as its day, no bar without dates, no tick without expectation', () => {
    const view = prepare(
      makeTask({ startsOn: null }),
      makeTask({ dueOn: null }),
      makeTask({ expected: null }),
    );
    expect(view.rows[0]?.bar?.from).toBeCloseTo(0.19);
    expect(view.rows[1]).toMatchObject({ bar: null, tick: null });
    expect(view.rows[2]?.tick).toBeNull();
  });

  it('cuts at the edges and leaves out what lies beyond', () => {
    const view = prepare(
      makeTask({ startsOn: '2020-12-01', dueOn: '2021-12-31' }),
      makeTask({
        startsOn: '2022-01-01',
        dueOn: '2022-02-01',
        checkpoints: [{ id: 'c', label: '一季度', dueOn: '2022-03-31', done: false }],
      }),
    );
    expect(view.rows[0]?.bar).toEqual({ from: 0, to: 1 });
    expect(view.rows[1]).toMatchObject({ bar: null, marks: [] });
  });

  it('marks today and the first of each month', () => {
    const view = prepare();
    expect(view.today).toBeCloseTo(0.2);
    expect(view.months.map((month) => month.on)).toEqual([
      '2021-01-01',
      '2021-02-01',
      '2021-03-01',
      '2021-04-01',
    ]);
    expect(prepareGantt([], '2021-01-01', '2021-02-01', '2021-05-01').today).toBeNull();
  });
});

const LABELS: GanttLabels = {
  ...FRAME,
  task: '任务',
  start: '开始',
  due: '完成时限',
  progress: '进度',
  today: '今天',
  lights: LIGHT_WORDS,
  formatDate: (on) => on,
  formatMonth: (on) => on.slice(0, 7),
  row: (row) => `${row.title},${row.dueOn ?? '无时限'},${row.percent ?? '无数据'},${LIGHT_WORDS[row.light]}`,
};

describe('Gantt', () => {
  const view = prepare(
    makeTask({
      checkpoints: [
        { id: 'c1', label: '一月', dueOn: '2021-01-15', done: true },
        { id: 'c2', label: '二月', dueOn: '2021-02-15', done: false },
      ],
    }),
    makeTask({ id: 't2', title: '开放日', percent: null, light: 'none' }),
  );

  it('reads out a task and draws its fill, tick and checkpoints', () => {
    render(<Gantt view={view} labels={LABELS} />);
    const row = screen.getByRole('img', { name: '年报,2021-01-20,50,滞后' });
    const [bar, done] = ['[data-bar]', '[data-done]'].map((part) =>
      Number(row.querySelector(part)?.getAttribute('width')),
    );
    expect(done).toBeCloseTo((bar ?? 0) / 2);
    expect(row.querySelectorAll('[data-tick]')).toHaveLength(1);
    expect(
      [...row.querySelectorAll('[data-checkpoint]')].map((mark) => mark.getAttribute('data-checkpoint')),
    ).toEqual(['done', 'open']);
    expect(screen.getByText('今天')).toBeTruthy();
  });

  it('fills nothing where the progress is not known', () => {
    render(<Gantt view={view} labels={LABELS} />);
    expect(screen.getByRole('img', { name: /^开放日/ }).querySelector('[data-done]')).toBeNull();
  });

  it('walks through tasks with the arrows and opens one with Enter', async () => {
    const onSelect = vi.fn<(...ids: string[]) => void>();
    render(<Gantt view={view} labels={LABELS} onSelect={onSelect} />);
    await userEvent.tab();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}{ArrowUp} ');
    expect(onSelect.mock.calls).toEqual([['t2'], ['t1']]);
  });
});
