import { checkAddress, findingOfStatus, type LinkFinding } from '@gongkai/domain/published-link';
import type { FetchPage, PageAnswer } from '../core/index.ts';

const MAX_REDIRECTS = 5;
/** A server that drops the connection on HEAD may answer GET; one whose name is unknown will not. */
const WORTH_A_GET: ReadonlySet<string> = new Set(['connection', 'timeout']);

/** What was found, and whether anything answered at all: where nothing does, the fault may be this side's. */
export type Visit = LinkFinding & { hasAnswer: boolean };

/** Asks by HEAD, and by GET where the server will not have that. */
async function ask(fetchPage: FetchPage, url: string): Promise<PageAnswer> {
  const head = await fetchPage({ url, method: 'HEAD' });
  const isDone =
    head.kind === 'answered' ? head.status < 400 : head.kind === 'refused' || !WORTH_A_GET.has(head.detail);
  return isDone ? head : await fetchPage({ url, method: 'GET' });
}

/**
 * Opens a published address, following at most five redirects, each of which must be a public address as well.
 *
 * @returns `refused` where the program may not go or is turned away, `broken` where there is no page.
 */
export async function visitPage(fetchPage: FetchPage, address: string): Promise<Visit> {
  let next = address;
  for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
    const allowed = checkAddress(next);
    const hasAnswer = hop > 0;
    if (!allowed.ok) return { state: 'refused', detail: allowed.refusal, hasAnswer };
    const answer = await ask(fetchPage, allowed.value);
    if (answer.kind !== 'answered')
      return { state: answer.kind === 'refused' ? 'refused' : 'broken', detail: answer.detail, hasAnswer };
    const { status, location } = answer;
    if (status < 300 || status >= 400) return { ...findingOfStatus(status), hasAnswer: true };
    const target = location === null ? null : URL.parse(location, allowed.value);
    if (target === null) return { state: 'broken', detail: 'bad-redirect', hasAnswer: true };
    next = target.href;
  }
  return { state: 'broken', detail: 'too-many-redirects', hasAnswer: true };
}
