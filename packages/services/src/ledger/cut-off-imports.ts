import type { Database } from '@gongkai/db';

/** A running import writes a batch within seconds; one that has not for so long runs nowhere any more. */
const SILENT_MILLISECONDS = 5 * 60_000;

/** Whether an import that is noted as running was cut off: its program stopped before its end. */
export function isCutOff(row: { state: string; activeAt: Date }, now: Date): boolean {
  return row.state === 'running' && now.getTime() - row.activeAt.getTime() > SILENT_MILLISECONDS;
}

/**
 * Notes imports that a restart cut off as failed, in every office, so that their people are told to send the file
 * again. What they wrote stays written. No audit row: every batch has its own.
 *
 * @param isAlone no other process uses the database, so that nothing can be running; otherwise only imports that have
 *   been silent for minutes are taken for cut off.
 * @returns how many there were.
 */
export async function failCutOffImports(
  { db, now }: { db: Database; now: () => Date },
  { isAlone }: { isAlone: boolean },
): Promise<number> {
  const at = now();
  const activeAt = isAlone ? undefined : { lt: new Date(at.getTime() - SILENT_MILLISECONDS) };
  const { count } = await db.ledgerImport.updateMany({
    where: { state: 'running', activeAt },
    data: { state: 'failed', finishedAt: at },
  });
  return count;
}
