import { describe, expect, test } from 'vitest';
import { firstIndicatorSystem, leavesOf, placeOf, placesOf, weightOf } from '@gongkai/domain/indicator';
import { beginEditing, editSystem, type EditorAction, type EditorState } from './editor-state.ts';

function after(...actions: EditorAction[]): EditorState {
  return actions.reduce(editSystem, beginEditing(firstIndicatorSystem));
}

function sumOf({ present }: EditorState): number {
  return present.nodes.reduce((sum, node) => sum + weightOf(node), 0);
}

const WEIGH: EditorAction = { type: 'patch', key: 'completion', patch: { weight: 500 } };

describe('editing a system', () => {
  test('a change can be undone and done again; a new change forgets what was undone', () => {
    const changed = after(WEIGH);
    expect(sumOf(changed)).toBe(10_200);
    const undone = editSystem(changed, { type: 'undo' });
    expect(undone.present).toBe(firstIndicatorSystem);
    expect(editSystem(undone, { type: 'redo' }).present).toEqual(changed.present);
    const other = editSystem(undone, { type: 'settings', patch: { ranking: 'dense' } });
    expect(editSystem(other, { type: 'redo' })).toBe(other);
    expect(editSystem(beginEditing(firstIndicatorSystem), { type: 'undo' }).past).toEqual([]);
  });

  test('typing on in one field is one step; another field or node is another', () => {
    const typed = (zh: string): EditorAction => ({
      type: 'patch',
      key: 'completion',
      patch: { name: { zh, en: '' } },
    });
    expect(after(typed('办'), typed('办结'), typed('办结率')).past).toHaveLength(1);
    expect(after(typed('办'), WEIGH, typed('办结')).past).toHaveLength(3);
    expect(after(typed('办'), { type: 'select', key: 'completion' }, typed('办结')).past).toHaveLength(2);
  });

  test('an indicator is added into the selected group, behind the selected indicator, or at the end', () => {
    const placed = (selected: string | null, node: 'leaf' | 'group') => {
      const state = after({ type: 'select', key: selected }, { type: 'add', node });
      return placeOf(state.present.nodes, state.selected ?? '');
    };
    expect(placed('training', 'leaf')).toMatchObject({ parentKey: 'training', level: 2 });
    expect(placed('completion', 'leaf')).toMatchObject({ parentKey: 'progress', at: 3 });
    expect(placed(null, 'leaf')).toMatchObject({ parentKey: null, at: 5 });
    expect(placed('training', 'group')).toMatchObject({ parentKey: 'training', level: 2 });
    expect(placed('training-sessions-held', 'leaf')).toMatchObject({
      parentKey: 'training-office',
      level: 3,
    });
    // A group at the third level could hold nothing.
    expect(placed('training-sessions-held', 'group')).toMatchObject({ parentKey: null, level: 1 });
  });

  test('what is removed leaves its neighbour selected, and comes back by undoing', () => {
    const removed = after({ type: 'remove', key: 'completion' });
    expect(placeOf(removed.present.nodes, 'completion')).toBeNull();
    expect(removed.selected).toBe('checkpoints-met');
    expect(placeOf(editSystem(removed, { type: 'undo' }).present.nodes, 'completion')).not.toBeNull();
    expect(after({ type: 'remove', key: 'gone' }).past).toEqual([]);
  });

  test('a step that leads nowhere is no step', () => {
    const order = ({ present }: EditorState) => placesOf(present.nodes).map(({ node }) => node.key);
    expect(after({ type: 'step', key: 'deadlines', step: 'up' }).past).toEqual([]);
    expect(order(after({ type: 'step', key: 'deadlines', step: 'down' }))[0]).toBe('response');
  });

  test('rescaling brings the whole to 100.00; a given indicator keeps its weight', () => {
    expect(sumOf(after(WEIGH, { type: 'rescale', key: null }))).toBe(10_000);
    const kept = after(WEIGH, { type: 'rescale', key: 'completion' });
    expect(sumOf(kept)).toBe(10_000);
    expect(leavesOf(kept.present.nodes).find(({ key }) => key === 'completion')?.weight).toBe(500);
  });

  test('a file read in replaces the whole and can be undone', () => {
    const read = after(WEIGH, { type: 'replace', definition: { ...firstIndicatorSystem, nodes: [] } });
    expect(read.present.nodes).toEqual([]);
    expect(sumOf(editSystem(read, { type: 'undo' }))).toBe(10_200);
  });
});
