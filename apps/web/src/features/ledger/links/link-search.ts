import { z } from 'zod';
import { Uuid } from '@gongkai/domain/common';

export const LINK_VIEWS = ['broken', 'refused', 'unchecked', 'ok', 'all'] as const;
export type LinkView = (typeof LINK_VIEWS)[number];

/** Which links are listed; broken ones unless the address says otherwise. */
export const LinkSearch = z.object({
  state: z.enum(LINK_VIEWS).optional().catch(undefined),
  department: Uuid.optional().catch(undefined),
});
export type LinkSearch = z.infer<typeof LinkSearch>;
