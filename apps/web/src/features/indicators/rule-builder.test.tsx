import { useReducer } from 'react';
import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { firstIndicatorSystem, placeOf, systemProblems } from '@gongkai/domain/indicator';
import { renderPage } from '#features/dashboard/testing/render-page.tsx';
import { beginEditing, editSystem } from './editor-state.ts';
import { LeafPanel } from './leaf-panel.tsx';
import { ProblemList } from './problem-list.tsx';
import { Tree } from './tree.tsx';
import { WeightSum } from './weight-sum.tsx';

/** Tree, sum and panel of the first system as the editor puts them together. */
function Bench({ selected }: { selected: string }) {
  const [state, dispatch] = useReducer(editSystem, beginEditing(firstIndicatorSystem), (begun) =>
    editSystem(begun, { type: 'select', key: selected }),
  );
  const { nodes } = state.present;
  const problems = systemProblems(state.present);
  const node = placeOf(nodes, state.selected ?? '')?.node;
  return (
    <>
      <WeightSum nodes={nodes} onRescale={() => dispatch({ type: 'rescale', key: null })} />
      <ProblemList nodes={nodes} problems={problems} onJump={(key) => dispatch({ type: 'select', key })} />
      <Tree
        nodes={nodes}
        problems={problems}
        selected={state.selected}
        onSelect={(key) => dispatch({ type: 'select', key })}
        onStep={(key, step) => dispatch({ type: 'step', key, step })}
        onRemove={(key) => dispatch({ type: 'remove', key })}
      />
      {node?.type === 'leaf' && (
        <LeafPanel
          key={node.key}
          leaf={node}
          kind="department"
          problems={problems.filter(({ key }) => key === node.key)}
          families={[]}
          dispatch={dispatch}
        />
      )}
    </>
  );
}

async function retype(label: string, text: string): Promise<void> {
  const field = screen.getByLabelText(label);
  await userEvent.clear(field);
  await userEvent.type(field, text);
}

function example(): string {
  return within(screen.getByRole('region', { name: '试算' })).getByRole('status').textContent ?? '';
}

describe('an indicator being edited', () => {
  it('says in words when the weights do not sum, and scales them back', async () => {
    await renderPage(<Bench selected="on-time-completion" />);
    expect(screen.getByText('权重合计 100.00，符合要求')).toBeTruthy();
    await retype('分值', '18.5');
    expect(screen.getByText('权重合计 98.50，还差 1.50')).toBeTruthy();
    expect(screen.getByText('权重合计为 98.50，应为 100.00，请调整分值')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '其余按比例补足 100' }));
    expect(screen.getByText('权重合计 100.00，符合要求')).toBeTruthy();
  });

  it('computes the example by the engine as one types', async () => {
    await renderPage(<Bench selected="on-time-completion" />);
    expect(example()).toContain('得 15.56 分（满分 20.00）');
    await retype('总数（分母）', '14');
    expect(example()).toContain('得 10.00 分');
    await retype('下限（得 0 分）', '50');
    expect(example()).toContain('得 0.00 分');
    await retype('下限（得 0 分）', '100');
    expect(example()).toBe('先改正规则，再看试算。');
    expect(screen.getAllByText('下限应低于目标').length).toBeGreaterThan(0);
  });

  it('offers every kind of rule with its own parameters and one sentence', async () => {
    await renderPage(<Bench selected="completion" />);
    const kinds = within(screen.getByLabelText(/^计分规则/)).getAllByRole('option');
    expect(kinds).toHaveLength(9);
    await userEvent.selectOptions(screen.getByLabelText(/^计分规则/), 'deduction');
    await retype('每条扣分', '0.5');
    expect(screen.getByText('每条不合格扣 0.50 分，扣完本项为止。')).toBeTruthy();
    await retype('不合格条数', '4');
    expect(example()).toContain('得 1.00 分（满分 3.00）');
    await userEvent.selectOptions(screen.getByLabelText(/^计分规则/), 'veto');
    expect(screen.getByText('加分项和一票否决不占 100 分。')).toBeTruthy();
    expect(example()).toBe('总分 59.00');
    await userEvent.selectOptions(screen.getByLabelText(/^计分规则/), 'tiered');
    await userEvent.click(screen.getByRole('button', { name: '删除第 3 档' }));
    expect(screen.getByText('按比率分档：0% 起 0.00 分，60% 起 0.00 分。')).toBeTruthy();
  });

  it('keeps what is typed half-way to itself', async () => {
    await renderPage(<Bench selected="on-time-completion" />);
    await userEvent.clear(screen.getByLabelText('分值'));
    expect(screen.getByText('权重合计 100.00，符合要求')).toBeTruthy();
    await userEvent.tab();
    expect(screen.getByLabelText<HTMLInputElement>('分值').value).toBe('20');
  });
});

describe('the tree by keyboard', () => {
  it('walks, closes, moves and removes; the place of a problem is one press away', async () => {
    await renderPage(<Bench selected="deadlines" />);
    const line = (name: string) => screen.getByRole('treeitem', { name: new RegExp(`^${name}`) });
    line('办理时限').focus();
    await userEvent.keyboard('{ArrowLeft}');
    expect(line('办理时限').getAttribute('aria-expanded')).toBe('false');
    expect(screen.queryByRole('treeitem', { name: /^按时办结率/ })).toBeNull();
    await userEvent.keyboard('{ArrowRight}{ArrowDown}');
    expect(line('按时办结率').getAttribute('aria-selected')).toBe('true');
    expect(document.activeElement).toBe(line('按时办结率'));
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(line('按时办结率').getAttribute('aria-posinset')).toBe('2');
    await userEvent.keyboard('{Delete}');
    expect(screen.queryByRole('treeitem', { name: /^按时办结率/ })).toBeNull();
    expect(screen.getByText('权重合计 80.00，还差 20.00')).toBeTruthy();
  });
});
