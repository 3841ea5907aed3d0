import type { RouterOutputs } from '#lib/trpc.ts';

/** Everything on the leadership screen, as the server answers it. */
export type Board = RouterOutputs['dashboard']['leadership'];
export type BoardTask = Board['tasks'][number];
