import type { RouterOutputs } from '#lib/trpc.ts';

/** A version as the list shows it. */
export type SystemEntry = RouterOutputs['indicator']['list'][number];
/** A version with its whole tree. */
export type SystemDetail = RouterOutputs['indicator']['system'];
export type SystemTrial = RouterOutputs['indicator']['try'];

/** The address of a version. */
export function systemPath(id: string): string {
  return `/indicators/${id}`;
}
