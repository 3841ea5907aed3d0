import type { Role } from '@gongkai/domain/account';
import type { FirstRunInput } from '@gongkai/domain/organisation';
import { readAnswer } from './errors.ts';
import { READ_MILLISECONDS } from './patient-fetch.ts';

/** An account made by the first run; `password` is null where the person typed it. */
export type FirstRunAccount = { role: Role; name: string; username: string; password: string | null };

/** Whether this installation still waits for its office. A server that does not answer is not asked twice. */
export async function setupNeeded(): Promise<boolean> {
  const answer = await readAnswer<{ isSetUp: boolean }>(
    await fetch('/api/setup', { signal: AbortSignal.timeout(READ_MILLISECONDS) }),
  );
  return !answer.isSetUp;
}

/** Founds the office; answers the accounts, the handed-out passwords among them, which are shown once. */
export async function runSetup(input: FirstRunInput): Promise<FirstRunAccount[]> {
  const response = await fetch('/api/setup', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(input),
  });
  return (await readAnswer<{ accounts: FirstRunAccount[] }>(response)).accounts;
}
