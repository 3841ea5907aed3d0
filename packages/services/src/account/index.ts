export { describeSession } from './describe-session.ts';
export { dayInChina, loadContext, loadSystemContext, type ServiceDependencies } from './load-context.ts';
