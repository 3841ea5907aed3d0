import { carriesMark } from './carries-mark.ts';
import { changedFields, type Fields } from './merge-conflict.ts';
import type { TypedBefore } from './use-draft.ts';

const PREFIX = 'gk-typed';

/** Where a person's typing in a form is kept: browsers are shared in offices, so it is kept by person. */
export function slotOf(userId: string, form: string): string {
  return `${PREFIX}:${userId}:${form}`;
}

/** What this browser tab kept of a form; null where there is nothing, or nothing of that form's shape. */
export function readTyped<T extends Fields>(slot: string, shape: T): TypedBefore<T> | null {
  try {
    const kept = JSON.parse(sessionStorage.getItem(slot) ?? 'null') as Partial<TypedBefore<T>> | null;
    const { base, values, version = null } = kept ?? {};
    const fits = (one: T | undefined): one is T =>
      one !== undefined && Object.keys(shape).every((key) => Object.hasOwn(one, key));
    return fits(base) && fits(values) ? { base, values, version } : null;
  } catch {
    return null;
  }
}

/** Without the fields that carry a secrecy mark; null where nothing else was typed. */
function keepable(typed: TypedBefore<Fields> | null): TypedBefore<Fields> | null {
  if (typed === null || carriesMark(typed.base)) return null;
  const { base, values } = typed;
  const fields = Object.entries(values).map(([key, value]) => [key, carriesMark(value) ? base[key] : value]);
  const kept = Object.fromEntries(fields) as Fields;
  return Object.keys(changedFields(base, kept)).length === 0 ? null : { ...typed, values: kept };
}

/**
 * Keeps what was typed in this tab, so that leaving the page, a reload or an ended session loses nothing; null forgets
 * it. A text with a secrecy mark stays on the screen only.
 */
export function keepTyped(slot: string, typed: TypedBefore<Fields> | null): void {
  try {
    const kept = keepable(typed);
    if (kept === null) sessionStorage.removeItem(slot);
    else sessionStorage.setItem(slot, JSON.stringify(kept));
  } catch {
    // A full or forbidden store: saving still works.
  }
}

/** Whether something typed in this form waits in this tab. */
export function hasTyped(slot: string): boolean {
  try {
    return sessionStorage.getItem(slot) !== null;
  } catch {
    return false;
  }
}
