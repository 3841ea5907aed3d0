export { assessLimit, firstDayFree, type LimitOutcome } from './assess.ts';
export { computeDeadline, type Deadline, type DeadlineQuestion } from './compute.ts';
export { fittingOverrides } from './fitting-overrides.ts';
export { addHours, LocalDateTime } from './local-time.ts';
export { overridableLimits, type OverridableLimit } from './overridable-limits.ts';
export { LimitOverride, LimitOverrides, overrideKey } from './overrides.ts';
export { DeadlineRefusal } from './refusal.ts';
export { LimitUnit, MonthDay, type LimitKind, type LimitRule, type LimitSource } from './rule.ts';
export {
  defaultVariantOf,
  isRuleKey,
  LIMIT_RULES,
  RULE_KEYS,
  RuleKey,
  ruleInForce,
  variantsOf,
  versionsOf,
} from './rules.ts';
export type { DeadlineStep, StepKind } from './step.ts';
export type {
  ClockAction,
  ClockChange,
  ClockExtension,
  ClockFinding,
  ClockReason,
  ClockState,
  Consultation,
  RequestClock,
} from './request/clock.ts';
export { RequestClockRefusal, type Consulted, type RequestCase, type RequestEvent } from './request/event.ts';
export { ReceiptRefusal, receiptDay, RequestChannel } from './request/receipt.ts';
export type { ClockRefusal } from './request/replayed.ts';
export { requestClock } from './request/request-clock.ts';
