/** Every code the fee rules refuse with; each needs a message in both languages. */
export const FeeRefusal = [
  'count-invalid',
  'earlier-only-by-item',
  'fee-is-zero',
  'fee-schedule-not-in-force',
  'fee-received-before-sent',
  'fee-paid-before-notice',
] as const;
export type FeeRefusal = (typeof FeeRefusal)[number];
