/** A field that both people changed, differently. */
export type FieldConflict = { key: string; mine: unknown; theirs: unknown };

export type Fields = Readonly<Record<string, unknown>>;

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** The fields in which `values` differ from `base`. */
export function changedFields<T extends Fields>(base: T, values: T): Partial<T> {
  const keys = Object.keys({ ...base, ...values }) as (keyof T)[];
  const changed = keys.filter((key) => !same(base[key], values[key])).map((key) => [key, values[key]]);
  return Object.fromEntries(changed) as Partial<T>;
}

/**
 * Brings together what one person typed and what another saved meanwhile. Fields only they changed take their value;
 * what was typed always stays, and where both changed a field differently, it is named so that one can choose.
 *
 * @param base what both started from.
 */
export function mergeConflict<T extends Fields>(
  base: T,
  mine: T,
  theirs: T,
): { merged: T; conflicts: FieldConflict[] } {
  const merged: Record<string, unknown> = {};
  const conflicts: FieldConflict[] = [];
  for (const key of Object.keys({ ...base, ...mine, ...theirs })) {
    const typed = !same(base[key], mine[key]);
    const value = typed ? mine[key] : theirs[key];
    if (value !== undefined) merged[key] = value;
    if (typed && !same(base[key], theirs[key]) && !same(mine[key], theirs[key]))
      conflicts.push({ key, mine: mine[key], theirs: theirs[key] });
  }
  return { merged: merged as T, conflicts };
}
