export type { AccountState, TrpcContext } from './context.ts';
export { appRouter, createCaller, type AppRouter } from './router.ts';
export type { Access, ProcedureMeta } from './trpc.ts';
