import { z } from 'zod';
import { Uuid } from '../common/index.ts';
import { LedgerKey } from '../ledger/keys.ts';
import { openText } from '../secrecy/index.ts';

/** 催办: reminds the departments whose parts of these tasks are open. One task's failure leaves the others. */
export const RemindInput = z.object({
  taskIds: z.array(Uuid).min(1).max(500),
  message: openText(0, 500).default(''),
});
export type RemindInput = z.infer<typeof RemindInput>;

/** 批示: a leader's instruction on a task. */
export const GiveInstructionInput = z.object({ taskId: Uuid, text: openText(2, 1000) });
export type GiveInstructionInput = z.infer<typeof GiveInstructionInput>;

/** A named state of a list's address, kept for one person. */
export const SaveViewInput = z.object({
  screen: z.union([z.literal('tasks'), z.templateLiteral(['ledger:', LedgerKey])]),
  name: z.string().trim().min(1).max(40),
  search: z.record(
    z.string().max(40),
    z.union([z.string().max(2000), z.array(z.string().max(100)).max(100)]),
  ),
});
export type SaveViewInput = z.infer<typeof SaveViewInput>;

/** Codes a supervision rule refuses with. */
export const SupervisionRefusal = ['nothing-to-remind', 'search-too-short'] as const;
export type SupervisionRefusal = (typeof SupervisionRefusal)[number];
