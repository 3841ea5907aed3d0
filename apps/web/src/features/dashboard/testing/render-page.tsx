import type { ReactNode } from 'react';
import { render, screen } from '@testing-library/react';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router';
import { IntlProvider } from 'use-intl';
import { ThemeProvider } from '@gongkai/ui/theme';
import { LocaleContext } from '#lib/locale-context.ts';
import { OfficeDayContext } from '#lib/office-day.ts';
import { loadMessages } from '#lib/messages.ts';

/**
 * Shows a part of a screen as a reader of Chinese or English meets it on 2021-12-20, with links that lead
 * somewhere. Answers once it is shown.
 *
 * @param at a signed-in screen's own path without its leading slash, for one that reads its address
 */
export async function renderPage(
  content: ReactNode,
  locale: 'zh-CN' | 'en' = 'zh-CN',
  at?: { path: string; search: (given: Record<string, unknown>) => Record<string, unknown> },
): Promise<void> {
  const messages = await loadMessages(locale);
  const root = createRootRoute({ component: Outlet });
  const component = () => <main>{content}</main>;
  const page = createRoute({ getParentRoute: () => root, path: '/', component });
  // Signed-in screens stand below the route `app`, by whose id they read their address.
  const app = createRoute({ getParentRoute: () => root, id: 'app', component: Outlet });
  const own = createRoute({
    getParentRoute: () => app,
    path: at?.path ?? 'nowhere',
    component,
    ...(at === undefined ? {} : { validateSearch: at.search }),
  });
  const router = createRouter({
    routeTree: root.addChildren([page, app.addChildren([own])]),
    history: createMemoryHistory({ initialEntries: [at === undefined ? '/' : `/${at.path}`] }),
    defaultPreload: false,
  });
  render(
    <ThemeProvider env="test">
      <LocaleContext.Provider value={{ locale, change: async () => {} }}>
        <OfficeDayContext.Provider value={{ today: '2021-12-20', setToday: () => {} }}>
          <IntlProvider locale={locale} messages={messages} timeZone="Asia/Shanghai">
            {/* The tests' own routes stand in for the application's. */}
            <RouterProvider router={router as never} />
          </IntlProvider>
        </OfficeDayContext.Provider>
      </LocaleContext.Provider>
    </ThemeProvider>,
  );
  await screen.findByRole('main');
}
