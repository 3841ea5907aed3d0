import type { TypedBefore } from './use-draft.ts';
import type { Fields } from './merge-conflict.ts';

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

/** Keeps what was typed in this tab, so that leaving the page, a reload or an ended session loses nothing; null forgets it. */
export function keepTyped(slot: string, typed: TypedBefore<Fields> | null): void {
  try {
    if (typed === null) sessionStorage.removeItem(slot);
    else sessionStorage.setItem(slot, JSON.stringify(typed));
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
