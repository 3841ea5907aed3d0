/** One value that an act changed; `path` leads to it in the stored record. */
export type Change = { path: string[]; before: unknown; after: unknown };

/** Fields that say nothing to people: inner numbers and keys. */
const HIDDEN = new Set(['version', 'organisationId', 'sha256', 'updatedAt', 'createdAt']);

function isRecord(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}

/**
 * What changed between two stored records, value by value, in the order of the newer one. Something created or
 * removed is shown whole, its empty fields left out.
 *
 * @param before null where the act made the record.
 */
export function prepareChanges(before: unknown, after: unknown, path: string[] = []): Change[] {
  if (!isRecord(before) && !isRecord(after))
    return same(before, after) ? [] : [{ path, before: before ?? null, after: after ?? null }];
  const old = isRecord(before) ? before : {};
  const now = isRecord(after) ? after : {};
  return [...new Set([...Object.keys(now), ...Object.keys(old)])]
    .filter((key) => !HIDDEN.has(key))
    .flatMap((key) => prepareChanges(old[key], now[key], [...path, key]))
    .filter((change) => !isBlank(change.before) || !isBlank(change.after));
}

function isBlank(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

/** What an act was about, by the name its record bears. */
export function subjectName(before: unknown, after: unknown): string | null {
  for (const record of [after, before]) {
    if (!isRecord(record)) continue;
    for (const key of ['title', 'name', 'username', 'label']) {
      const value = record[key];
      if (typeof value === 'string' && value !== '') return value;
    }
  }
  return null;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u;

/** A stored value in words; `word` gives the reader's language for what is not text. */
export function valueText(value: unknown, word: (key: 'yes' | 'no' | 'nothing') => string): string {
  if (value === null || value === undefined || value === '') return word('nothing');
  if (typeof value === 'boolean') return word(value ? 'yes' : 'no');
  if (Array.isArray(value))
    return value.length === 0 ? word('nothing') : value.map((one) => valueText(one, word)).join('；');
  if (isRecord(value))
    return Object.entries(value)
      .map(([key, one]) => `${key} ${valueText(one, word)}`)
      .join('，');
  const text = String(value);
  return UUID.test(text) ? `#${text.slice(-6)}` : text;
}
