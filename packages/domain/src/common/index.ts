export { PlainDate, addDays, addMonths, daysBetween } from './plain-date.ts';
export { allow, refuse, type Decision } from './decision.ts';
export { Uuid } from './uuid.ts';
