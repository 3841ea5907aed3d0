import {
  addNode,
  dropNode,
  freeKey,
  isOutsideTotal,
  leavesOf,
  patchNode,
  placeOf,
  removeNode,
  rescale,
  stepNode,
  FULL_WEIGHT,
  type DropSide,
  type IndicatorNode,
  type IndicatorSystemDefinition,
  type NodePatch,
  type Step,
} from '@gongkai/domain/indicator';

/** What of a system is not its tree. */
export type SystemSettings = Partial<Omit<IndicatorSystemDefinition, 'key' | 'nodes' | 'subjectKind'>>;

/** A system being edited, with everything that can be undone and done again. */
export type EditorState = {
  past: readonly IndicatorSystemDefinition[];
  present: IndicatorSystemDefinition;
  future: readonly IndicatorSystemDefinition[];
  /** the node whose panel is open; null: the system's own settings */
  selected: string | null;
  /** what the last change was about: typing on in the same field is one step to undo */
  tag: string | null;
};

export type EditorAction =
  | { type: 'select'; key: string | null }
  | { type: 'patch'; key: string; patch: NodePatch }
  | { type: 'settings'; patch: SystemSettings }
  | { type: 'add'; node: 'leaf' | 'group' }
  | { type: 'remove'; key: string }
  | { type: 'step'; key: string; step: Step }
  | { type: 'drop'; key: string; over: string; side: DropSide }
  | { type: 'rescale'; key: string | null }
  | { type: 'replace'; definition: IndicatorSystemDefinition }
  | { type: 'undo' }
  | { type: 'redo' };

/** Steps that can be undone at most. */
const REMEMBERED = 200;
const MISSING = { zh: '', en: '' };

/** Begins with a definition as it is stored. */
export function beginEditing(present: IndicatorSystemDefinition): EditorState {
  return { past: [], present, future: [], selected: null, tag: null };
}

/** One act of editing. Acts that lead nowhere leave the state as it is. */
export function editSystem(state: EditorState, action: EditorAction): EditorState {
  const { present } = state;
  switch (action.type) {
    case 'select':
      return { ...state, selected: action.key, tag: null };
    case 'patch': {
      const nodes = patchNode(present.nodes, action.key, action.patch);
      return changed(state, { ...present, nodes }, `${action.key} ${Object.keys(action.patch).join(' ')}`);
    }
    case 'settings':
      return changed(
        state,
        { ...present, ...action.patch },
        `settings ${Object.keys(action.patch).join(' ')}`,
      );
    case 'add':
      return added(state, action.node);
    case 'remove':
      return removed(state, action.key);
    case 'step': {
      const moved = stepNode(present.nodes, action.key, action.step);
      return moved.ok ? changed(state, { ...present, nodes: moved.value }) : state;
    }
    case 'drop': {
      const moved = dropNode(present.nodes, action.key, action.over, action.side);
      return moved.ok
        ? { ...changed(state, { ...present, nodes: moved.value }), selected: action.key }
        : state;
    }
    case 'rescale':
      return changed(state, { ...present, nodes: balanced(present.nodes, action.key) });
    case 'replace':
      return { ...changed(state, action.definition), selected: null };
    case 'undo':
      return travelled(state, 'past');
    case 'redo':
      return travelled(state, 'future');
    default:
      return action satisfies never;
  }
}

function changed(
  state: EditorState,
  present: IndicatorSystemDefinition,
  tag: string | null = null,
): EditorState {
  const goesOn = tag !== null && tag === state.tag;
  const past = goesOn ? state.past : [...state.past, state.present].slice(-REMEMBERED);
  return { ...state, past, present, future: [], tag };
}

/** Into the selected group, behind the selected indicator, or at the end. */
function added(state: EditorState, type: 'leaf' | 'group'): EditorState {
  const { nodes } = state.present;
  const place = state.selected === null ? null : placeOf(nodes, state.selected);
  const parent =
    place?.node.type === 'group' && place.level < 3 && !(type === 'group' && place.level > 1) ? place : null;
  const beside = parent === null && place !== null && !(type === 'group' && place.level > 2) ? place : null;
  const key = freeKey(nodes, type === 'leaf' ? 'indicator' : 'group');
  const node = type === 'leaf' ? newLeaf(key) : newGroup(key);
  const size = parent?.node.type === 'group' ? parent.node.children.length : nodes.length;
  const grown =
    parent === null
      ? addNode(nodes, beside?.parentKey ?? null, beside === null ? nodes.length : beside.at + 1, node)
      : addNode(nodes, parent.node.key, size, node);
  return { ...changed(state, { ...state.present, nodes: grown }), selected: key };
}

function newLeaf(key: string): IndicatorNode {
  return {
    type: 'leaf',
    key,
    name: MISSING,
    formula: MISSING,
    weight: 0,
    metric: null,
    rule: { kind: 'ratio', floor: 0, target: FULL_WEIGHT },
    applicability: { whenEmpty: 'not-applicable', departmentKinds: null },
    explainedWorth: 100,
    source: null,
    family: null,
  };
}

function newGroup(key: string): IndicatorNode {
  return { type: 'group', key, name: MISSING, children: [] };
}

/** What is selected after a node has gone: the one that takes its place, else the one before it, else its group. */
function removed(state: EditorState, key: string): EditorState {
  const { nodes } = state.present;
  const place = placeOf(nodes, key);
  if (place === null) return state;
  const parent = place.parentKey === null ? null : placeOf(nodes, place.parentKey);
  const siblings = parent?.node.type === 'group' ? parent.node.children : nodes;
  const next = siblings[place.at + 1] ?? siblings[place.at - 1];
  const after = changed(state, { ...state.present, nodes: removeNode(nodes, key) });
  return { ...after, selected: next?.key ?? place.parentKey };
}

/**
 * Scales weights so that the whole comes to 100.00: the other leaves where one is given (it keeps its weight), all of
 * them otherwise.
 */
function balanced(nodes: readonly IndicatorNode[], kept: string | null): IndicatorNode[] {
  const leaves = leavesOf(nodes).filter((leaf) => !isOutsideTotal(leaf));
  const own = leaves.find(({ key }) => key === kept);
  const others = new Set(leaves.filter((leaf) => leaf !== own).map(({ key }) => key));
  return rescale(nodes, others, FULL_WEIGHT - (own?.weight ?? 0));
}

function travelled(state: EditorState, way: 'past' | 'future'): EditorState {
  const { past, present, future } = state;
  const target = way === 'past' ? past.at(-1) : future[0];
  if (target === undefined) return state;
  const selected =
    state.selected !== null && placeOf(target.nodes, state.selected) === null ? null : state.selected;
  return {
    present: target,
    past: way === 'past' ? past.slice(0, -1) : [...past, present],
    future: way === 'past' ? [present, ...future] : future.slice(1),
    selected,
    tag: null,
  };
}
