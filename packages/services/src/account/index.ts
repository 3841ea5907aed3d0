export { describeSession } from './describe-session.ts';
