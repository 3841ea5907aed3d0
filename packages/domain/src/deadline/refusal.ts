/** Every code the deadline rules refuse with; each needs a message in both languages. */
export const DeadlineRefusal = [
  'rule-unknown',
  'rule-variant-unknown',
  'rule-not-in-force',
  'rule-not-overridable',
  'override-does-not-fit',
  'day-invalid',
  'day-needed',
  'time-needed',
  'year-out-of-range',
] as const;
export type DeadlineRefusal = (typeof DeadlineRefusal)[number];
