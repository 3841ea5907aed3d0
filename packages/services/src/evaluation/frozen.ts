/** How many values are kept; a dashboard needs those of its last dozen snapshots. */
const KEPT = 64;

const kept = new Map<string, unknown>();

/**
 * What was read from a snapshot under `key`, read once: snapshots never change, and
 * parsing one costs more than everything else on a dashboard. The caller has found the snapshot within its own
 * organisation first; `key` begins with the snapshot's id.
 */
export async function readFrozen<T>(key: string, read: () => Promise<T>): Promise<T> {
  if (kept.has(key)) {
    const value = kept.get(key) as T;
    // Moved to the end: the first key is the one that was not asked for the longest.
    kept.delete(key);
    kept.set(key, value);
    return value;
  }
  const value = await read();
  kept.set(key, value);
  const [oldest] = kept.keys();
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
  return value;
}
