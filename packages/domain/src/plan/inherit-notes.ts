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

/**
 * Hands notes on, in document order: a section's note to its items without their own, 下同 to all
 * later items without their own (until another 下同), 以下均需…不再列出 to all later items.
 */
export function inheritNotes(holders: NoteHolder[]): void {
  let section: ResponsibilityNote[] = [];
  let below: ResponsibilityNote[] = [];
  const added: ResponsibilityNote[] = [];
  for (const { item, notes } of holders) {
    if (item === null) section = notes.map(({ note }) => note);
    else {
      const given = section.length > 0 ? section : below;
      if (notes.length === 0) item.responsibility.push(...given.map(asInherited));
      for (const note of added)
        if (!says(item.responsibility, note)) item.responsibility.push(asInherited(note));
    }
    const lasting = notes.filter(({ scope }) => scope === 'below').map(({ note }) => note);
    if (lasting.length > 0) below = lasting;
    for (const { note, scope } of notes) if (scope === 'added' && !says(added, note)) added.push(note);
  }
}
