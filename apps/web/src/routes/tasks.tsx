import { createRoute, lazyRouteComponent, Outlet } from '@tanstack/react-router';
import { z } from 'zod';
import { TaskTab } from '#features/task/detail/task-tabs.ts';
import { TasksSearch } from '#features/task/tasks-search.ts';
import { appRoute } from './app.tsx';

const tasks = createRoute({
  getParentRoute: () => appRoute,
  path: '/tasks',
  staticData: { crumb: 'tasks' },
  component: Outlet,
});

const tasksIndexRoute = createRoute({
  getParentRoute: () => tasks,
  path: '/',
  validateSearch: TasksSearch,
  component: lazyRouteComponent(() => import('#features/task/tasks-page.tsx'), 'TasksPage'),
});

const taskRoute = createRoute({
  getParentRoute: () => tasks,
  path: '$taskId',
  validateSearch: z.object({ tab: TaskTab.optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('#features/task/task-page.tsx'), 'TaskPage'),
});

export const tasksRoute = tasks.addChildren([tasksIndexRoute, taskRoute]);
