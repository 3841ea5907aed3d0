/** One question to a public address; redirects are not followed. */
export type PageRequest = { url: string; method: 'HEAD' | 'GET' };

/**
 * What came back: a status with the address that it leads on to, or why there was no answer. `unreachable`: it failed
 * on the way (`dns`, `timeout`, `connection`, `certificate`); `refused`: the program may not go there (`not-public`).
 */
export type PageAnswer =
  | { kind: 'answered'; status: number; location: string | null }
  | { kind: 'unreachable' | 'refused'; detail: string };

/**
 * Asks for a page. Implementations never connect to an address that is not public, whatever the name resolves to,
 * end within a time and read no more than they must.
 */
export type FetchPage = (request: PageRequest) => Promise<PageAnswer>;
