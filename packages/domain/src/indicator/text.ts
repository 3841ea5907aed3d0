import { z } from 'zod';

/** A text in both languages; Chinese first. */
export const LocalText = z.object({ zh: z.string().min(1), en: z.string().min(1) });
export type LocalText = z.infer<typeof LocalText>;
