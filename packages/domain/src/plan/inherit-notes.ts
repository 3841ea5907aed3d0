import type { ScopedNote } from './items.ts';
import type { ParsedItem, ResponsibilityNote } from './schema.ts';

/** An item with its own notes, or a section's heading with the notes in it (`item` null). */
export type NoteHolder = { item: ParsedItem | null; notes: ScopedNote[] };

function asInherited(note: ResponsibilityNote): ResponsibilityNote {
  return { ...note, inherited: true };
}

function says(notes: ResponsibilityNote[], other: ResponsibilityNote): boolean {
  return notes.some(
    (note) => note.role === other.role && note.departments.join() === other.departments.join(),
  );
}

const SAME = /^同[上前]$/;

/** 责任单位：同上 stands for the names of the item above in the same role. */
function readSameAsAbove(item: ParsedItem, above: ResponsibilityNote[]): void {
  item.responsibility = item.responsibility.map((note) => {
    if (!note.departments.every((name) => SAME.test(name))) return note;
    const same = above.find(({ role }) => role === note.role) ?? above.find(({ role }) => role === 'all');
    return same === undefined
      ? note
      : { ...note, role: same.role, departments: same.departments, inherited: true };
  });
}

/** Whether the note begins its line, but for the mark of a bracket. */
function opensLine(folded: string, { anchor }: ResponsibilityNote): boolean {
  return /(?:^|\n)[^\S\n]*[([【]?\s*$/.test(folded.slice(Math.max(0, anchor.start - 40), anchor.start));
}

function bySection(holders: NoteHolder[]): NoteHolder[][] {
  const sections: NoteHolder[][] = [];
  for (const holder of holders) {
    if (holder.item === null) sections.push([]);
    else sections.at(-1)?.push(holder);
  }
  return sections.filter((items) => items.length > 1);
}

/**
 * Where every section closes with a line of its own for who, and no item before the last says it, the
 * line is the section's: all its items get it. One such section alone could be chance.
 */
function spreadClosingNotes(holders: NoteHolder[], folded: string): void {
  const headed = ({ item, notes }: NoteHolder, at: number): boolean =>
    item === null && notes.length > 0 && (holders[at + 1]?.item ?? null) !== null;
  if (holders.some(headed)) return;
  const sections = bySection(holders);
  const closes = (items: NoteHolder[]): boolean => {
    const last = items.at(-1)?.notes ?? [];
    const others = items.slice(0, -1).every(({ notes }) => notes.length === 0);
    return (
      others && last.length > 0 && last.every(({ note, scope }) => scope === 'own' && opensLine(folded, note))
    );
  };
  if (sections.length < 2 || !sections.every(closes)) return;
  for (const items of sections) {
    const notes = items.at(-1)?.notes ?? [];
    for (const { item } of items.slice(0, -1))
      for (const { note } of notes) item?.responsibility.push(asInherited(note));
  }
}

/**
 * Hands notes on, in document order: a section's note to its items without their own, 下同 to all
 * later items without their own (until another 下同), to items that name only supporters without those, 以下均需…不再列出 to all later items.
 */
export function inheritNotes(holders: NoteHolder[], folded: string): void {
  spreadClosingNotes(holders, folded);
  let section: ResponsibilityNote[] = [];
  let below: ResponsibilityNote[] = [];
  let above: ResponsibilityNote[] = [];
  const added: ResponsibilityNote[] = [];
  for (const { item, notes } of holders) {
    if (item === null) section = notes.map(({ note }) => note);
    else {
      const given = section.length > 0 ? section : below;
      readSameAsAbove(item, above);
      above = item.responsibility.length > 0 ? item.responsibility : above;
      const supportOnly = notes.length > 0 && notes.every(({ note }) => note.role === 'support');
      const wanted = supportOnly ? section.filter(({ role }) => role !== 'support') : given;
      if (notes.length === 0 || supportOnly)
        for (const note of wanted) item.responsibility.push(asInherited(note));
      for (const note of added)
        if (!says(item.responsibility, note)) item.responsibility.push(asInherited(note));
    }
    const lasting = notes.filter(({ scope }) => scope === 'below').map(({ note }) => note);
    if (lasting.length > 0) below = lasting;
    for (const { note, scope } of notes) if (scope === 'added' && !says(added, note)) added.push(note);
  }
}
