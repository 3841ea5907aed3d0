import type { ReviewedItem, ReviewedPlan, ReviewedSection } from './schema.ts';

/** Where an item stands in the reviewed plan. */
export type ItemPath = { section: number; item: number };

type Placed = { item: ReviewedItem; section: number };

function placedItems(plan: ReviewedPlan): Placed[] {
  return plan.sections.flatMap((section, index) => section.items.map((item) => ({ item, section: index })));
}

function withItems(plan: ReviewedPlan, section: number, items: ReviewedItem[]): ReviewedPlan {
  return {
    ...plan,
    sections: plan.sections.map((one, index) => (index === section ? { ...one, items } : one)),
  };
}

function runsOn(plan: ReviewedPlan): boolean {
  const numbers = placedItems(plan).map(({ item }) => item.number);
  return numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0));
}

/** Moves later numbers up just far enough that none occurs twice; over all sections when numbering ran on. */
function renumber(plan: ReviewedPlan, ranOn: boolean): ReviewedPlan {
  let last = 0;
  const sections = plan.sections.map((section): ReviewedSection => {
    if (!ranOn) last = 0;
    const items = section.items.map((item) => {
      last = item.number <= last ? last + 1 : item.number;
      return { ...item, number: last };
    });
    return { ...section, items };
  });
  return { ...plan, sections };
}

/** The item at the path, or null. */
export function itemAt(plan: ReviewedPlan, path: ItemPath): ReviewedItem | null {
  return plan.sections[path.section]?.items[path.item] ?? null;
}

/** Corrects an item's number or heading. */
export function editItem(
  plan: ReviewedPlan,
  path: ItemPath,
  patch: Partial<Pick<ReviewedItem, 'number' | 'heading'>>,
): ReviewedPlan {
  const items = plan.sections[path.section]?.items ?? [];
  return withItems(
    plan,
    path.section,
    items.map((item, index) => (index === path.item ? { ...item, ...patch } : item)),
  );
}

/** Corrects a section's number or heading. */
export function editSection(
  plan: ReviewedPlan,
  section: number,
  patch: Partial<Pick<ReviewedSection, 'number' | 'heading'>>,
): ReviewedPlan {
  return {
    ...plan,
    sections: plan.sections.map((one, index) => (index === section ? { ...one, ...patch } : one)),
  };
}

/** Where the item's body begins in the source. */
function bodyStart(source: string, item: ReviewedItem): number {
  const { start, end } = item.anchor;
  const text = source.slice(start, end);
  const firstLine = item.body.split('\n')[0] ?? '';
  const at = firstLine === '' ? -1 : text.indexOf(firstLine);
  return at < 0 ? start : start + at;
}

function partsWithin(item: ReviewedItem, start: number, end: number) {
  const inside = ({ anchor }: { anchor: { start: number; end: number } }): boolean =>
    anchor.start >= start && anchor.end <= end;
  return {
    children: item.children.filter(inside),
    suggestions: item.suggestions.filter(inside),
    time: item.time.filter(inside),
    // A note that another item's 下同 handed down stands elsewhere in the text and stays with both halves.
    responsibility: item.responsibility.filter((note) => note.inherited || inside(note)),
  };
}

/**
 * Cuts an item in two at an offset into the source. The first keeps number and heading, the second takes the next
 * number, and later numbers move up. Null when nothing but space would be left on a side.
 */
export function splitItem(plan: ReviewedPlan, path: ItemPath, at: number): ReviewedPlan | null {
  const item = itemAt(plan, path);
  if (item === null) return null;
  const from = bodyStart(plan.source, item);
  const { start, end } = item.anchor;
  const before = plan.source.slice(from, at).trim();
  const after = plan.source.slice(at, end).trim();
  if (at <= from || at >= end || before === '' || after === '') return null;
  const first = { ...item, ...partsWithin(item, start, at), body: before, anchor: { start, end: at } };
  const second: ReviewedItem = {
    ...partsWithin(item, at, end),
    number: item.number + 1,
    heading: null,
    body: after,
    anchor: { start: at, end },
  };
  const items = plan.sections[path.section]?.items.toSpliced(path.item, 1, first, second) ?? [];
  return renumber(withItems(plan, path.section, items), runsOn(plan));
}

/** Joins an item to the one before it in its section; null when it is the first. Numbers stay as they are. */
export function mergeWithPrevious(plan: ReviewedPlan, path: ItemPath): ReviewedPlan | null {
  const item = itemAt(plan, path);
  const before = itemAt(plan, { ...path, item: path.item - 1 });
  if (item === null || before === null) return null;
  const anchor = { start: before.anchor.start, end: item.anchor.end };
  const merged: ReviewedItem = {
    ...before,
    anchor,
    body: plan.source.slice(bodyStart(plan.source, before), anchor.end).trim(),
    children: [...before.children, ...item.children],
    suggestions: [...before.suggestions, ...item.suggestions],
    time: [...before.time, ...item.time],
    responsibility: [...before.responsibility, ...item.responsibility],
  };
  const items = plan.sections[path.section]?.items.toSpliced(path.item - 1, 2, merged) ?? [];
  return withItems(plan, path.section, items);
}

/** Takes an item out of the plan; its text stays in the source. */
export function removeItem(plan: ReviewedPlan, path: ItemPath): ReviewedPlan {
  return withItems(plan, path.section, plan.sections[path.section]?.items.toSpliced(path.item, 1) ?? []);
}

/** The offsets of a line (1-based) without the spaces around it; null when there is no such line. */
export function lineRange(source: string, line: number): { start: number; end: number } | null {
  const lines = source.split('\n');
  const text = lines[line - 1];
  if (text === undefined || text.trim() === '') return null;
  const before = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
  const start = before + text.length - text.trimStart().length;
  return { start, end: start + text.trim().length };
}

/**
 * Makes an unplaced line an item of its own, where it stands in the document; null when the line is empty or
 * already belongs to an item.
 */
export function placeLine(plan: ReviewedPlan, line: number): ReviewedPlan | null {
  const anchor = lineRange(plan.source, line);
  if (anchor === null) return null;
  const placed = placedItems(plan);
  if (placed.some(({ item }) => item.anchor.start < anchor.end && anchor.start < item.anchor.end))
    return null;
  const before = placed.filter(({ item }) => item.anchor.end <= anchor.start).at(-1);
  const section = before?.section ?? 0;
  const made: ReviewedItem = {
    number: (before?.item.number ?? 0) + 1,
    heading: null,
    body: plan.source.slice(anchor.start, anchor.end),
    anchor,
    children: [],
    responsibility: [],
    time: [],
    suggestions: [],
  };
  const sections: ReviewedSection[] =
    plan.sections.length > 0 ? plan.sections : [{ number: null, heading: null, anchor, items: [] }];
  const items = [...(sections[section]?.items ?? []), made].toSorted(
    (a, b) => a.anchor.start - b.anchor.start,
  );
  return renumber(withItems({ ...plan, sections }, section, items), runsOn(plan));
}
