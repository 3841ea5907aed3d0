import { z } from 'zod';

/** Where to go after signing in: a path of this application only, never another site. */
export const RedirectSearch = z.object({
  redirect: z
    .string()
    .regex(/^\/(?![/\\])/)
    .optional()
    .catch(undefined),
});
