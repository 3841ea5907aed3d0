import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '@gongkai/trpc';

type Change =
  inferRouterOutputs<AppRouter>['live']['changes'] extends AsyncIterable<infer Item> ? Item : never;
export type LiveTopic = Change['topic'];

/**
 * Routers whose answers a change of the topic may alter. What people follow on dashboards depends on
 * everything, so `dashboard` stands in every line.
 */
const ROUTERS = {
  plan: ['plan', 'breakdown', 'task', 'dashboard', 'search'],
  task: [
    'task',
    'plan',
    'progress',
    'extension',
    'review',
    'dashboard',
    'evaluation',
    'combination',
    'notification',
    'search',
  ],
  training: ['training', 'dashboard', 'evaluation', 'combination', 'search'],
  ledger: [
    'ledger',
    'ledgerScreen',
    'desk',
    'review',
    'override',
    'link',
    'annualReport',
    'evaluation',
    'combination',
    'dashboard',
    'search',
  ],
  evaluation: ['evaluation', 'cycle', 'appeal', 'indicator', 'combination', 'dashboard'],
  'annual-report': ['annualReport'],
  organisation: [
    'organisation',
    'account',
    'department',
    'session',
    'calendar',
    'settings',
    'ledgerScreen',
    'dashboard',
  ],
  notification: ['notification'],
} as const satisfies Record<LiveTopic, readonly string[]>;

/** Whether a cached answer (by its tRPC query key, whose first part is the procedure's path) is touched. */
export function affectedBy(topic: LiveTopic, queryKey: readonly unknown[]): boolean {
  const path = queryKey[0];
  const router: unknown = Array.isArray(path) ? path[0] : undefined;
  return (ROUTERS[topic] as readonly unknown[]).includes(router);
}
