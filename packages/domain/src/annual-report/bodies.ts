import { z } from 'zod';
import { PlainDate } from '../common/index.ts';
import { APPLICANT_COLUMNS, DECISION_ROWS, DISPUTE_KINDS } from './form.ts';

/** A blank field of a record's body may be null or not be there at all. */
function blankOr<T extends z.ZodType>(schema: T) {
  return schema.nullish().transform((value) => value ?? null);
}
const Day = blankOr(PlainDate);
const Count = blankOr(z.int());

/** What of a request's stored body the report counts. */
export const RequestBody = z.object({
  channel: z.string(),
  arrivedOn: Day,
  confirmedOn: Day,
  applicantKind: blankOr(z.enum(APPLICANT_COLUMNS)),
  decision: blankOr(z.enum(DECISION_ROWS)),
  repliedOn: Day,
  withdrawnOn: Day,
  feeAmount: Count,
  feePaidOn: Day,
});

/** What of a case's stored body the report counts. */
export const DisputeBody = z.object({
  kind: z.enum(DISPUTE_KINDS),
  copyReceivedOn: PlainDate,
  decidedOn: Day,
  result: blankOr(z.enum(['upheld', 'corrected', 'other'])),
});

/** What of a normative document's stored body the report counts. */
export const DocumentBody = z.object({
  madeOn: Day,
  effectiveOn: Day,
  validUntil: Day,
  validity: blankOr(z.enum(['valid', 'amended', 'expired', 'repealed', 'not-yet'])),
  endedOn: Day,
});

/** What of the yearly figures of enforcement the report takes over. */
export const YearlyFiguresBody = z.object({
  agency: z.string(),
  year: z.int(),
  permits: Count,
  penalties: Count,
  compulsions: Count,
});
export type YearlyFiguresBody = z.infer<typeof YearlyFiguresBody>;
