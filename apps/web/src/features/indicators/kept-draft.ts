import { IndicatorSystemDefinition } from '@gongkai/domain/indicator';
import { carriesMark } from '#lib/carries-mark.ts';

/** What was typed over a revision and not saved yet. */
export type KeptDraft = { revision: number; definition: IndicatorSystemDefinition };

function keyOf(id: string): string {
  return `gk-indicator-draft:${id}`;
}

/** What this browser tab kept of a draft; null where there is nothing, or nothing that can be read. */
export function readKept(id: string): KeptDraft | null {
  try {
    const stored = JSON.parse(sessionStorage.getItem(keyOf(id)) ?? 'null') as Partial<KeptDraft> | null;
    const definition = IndicatorSystemDefinition.safeParse(stored?.definition);
    return typeof stored?.revision === 'number' && definition.success
      ? { revision: stored.revision, definition: definition.data }
      : null;
  } catch {
    return null;
  }
}

/** Keeps what was typed, so that leaving the page, an ended session or a lost network loses nothing; nothing with a secrecy mark. */
export function keepDraft(id: string, kept: KeptDraft | null): void {
  try {
    if (kept === null || carriesMark(kept)) sessionStorage.removeItem(keyOf(id));
    else sessionStorage.setItem(keyOf(id), JSON.stringify(kept));
  } catch {
    // A full or forbidden store: saving still works.
  }
}
