/**
 * What a rule answers: a value, or a refusal with a code (never text for people).
 * The screen turns the code and its details into the person's language.
 */
export type Decision<T, Code extends string = string> =
  | { ok: true; value: T }
  | { ok: false; refusal: Code; details?: Record<string, string | number> };

/** A positive decision. */
export function allow<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

/** A refusal with its code and the figures its message needs. */
export function refuse<Code extends string>(
  refusal: Code,
  details?: Record<string, string | number>,
): { ok: false; refusal: Code; details?: Record<string, string | number> } {
  return details === undefined ? { ok: false, refusal } : { ok: false, refusal, details };
}
