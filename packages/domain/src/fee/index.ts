export {
  computeFee,
  FeeCount,
  MAX_FEE_COUNT,
  type Fee,
  type FeeLine,
  type FeeQuestion,
} from './compute-fee.ts';
export { chargeByMonth, type CountedRequest, type MonthCharge } from './month.ts';
export {
  feeStanding,
  FeeStatement,
  prepareFeeNotice,
  type FeeFacts,
  type FeeNotice,
  type FeeStanding,
  type FeeState,
} from './notice.ts';
export { FeeRefusal } from './refusal.ts';
export { FEE_CAVEATS, FEE_SCHEDULE, FeeBasis, feeBands, type FeeBand } from './schedule.ts';
