import { z } from 'zod';

/** An identifier; ours are UUIDv7. */
export const Uuid = z.uuid();
export type Uuid = z.infer<typeof Uuid>;
