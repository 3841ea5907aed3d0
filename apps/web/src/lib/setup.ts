import { readAnswer } from './errors.ts';

/** Whether this installation still waits for its office. A server that does not answer is not asked twice. */
export async function setupNeeded(): Promise<boolean> {
  const answer = await readAnswer<{ needed: boolean }>(await fetch('/api/setup'));
  return answer.needed;
}
