import { z } from 'zod';
import { AuditAction } from '@gongkai/domain/audit';
import { PlainDate } from '@gongkai/domain/common';

/** What the address says of the log; a value it cannot mean is left out. */
export const AuditSearch = z.object({
  person: z.string().trim().min(1).max(40).optional().catch(undefined),
  action: AuditAction.optional().catch(undefined),
  from: PlainDate.optional().catch(undefined),
  to: PlainDate.optional().catch(undefined),
});
export type AuditSearch = z.infer<typeof AuditSearch>;

/** The filter as the server takes it. */
export function filterOf({ person, action, from, to }: AuditSearch) {
  return {
    actorName: person ?? null,
    actions: action === undefined ? [] : [action],
    from: from ?? null,
    to: to ?? null,
  };
}
