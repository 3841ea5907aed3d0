import { z } from 'zod';
import { RecordRef } from '../metric/index.ts';
import { DecisionDifference } from './difference.ts';
import { AppealOutcome, FactChange, type AppealStatus } from './schema.ts';

/** The parts of an appeal that are kept as documents. */
export const StoredAppeal = z.object({
  records: z.array(RecordRef),
  changes: z.array(FactChange),
  difference: DecisionDifference.nullable(),
});
export type StoredAppeal = z.infer<typeof StoredAppeal>;

/** Where a stored appeal stands: `state` says whether it is open, `decision` how it was decided. */
export function statusOfStored(row: { state: string; decision: string | null }): AppealStatus {
  if (row.state === 'withdrawn') return 'withdrawn';
  return row.state === 'decided' ? AppealOutcome.parse(row.decision) : 'filed';
}
