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
 */
export async function renderPage(content: ReactNode, locale: 'zh-CN' | 'en' = 'zh-CN'): Promise<void> {
  const messages = await loadMessages(locale);
  const root = createRootRoute({ component: Outlet });
  const page = createRoute({
    getParentRoute: () => root,
    path: '/',
    component: () => <main>{content}</main>,
  });
  const router = createRouter({
    routeTree: root.addChildren([page]),
    history: createMemoryHistory({ initialEntries: ['/'] }),
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
