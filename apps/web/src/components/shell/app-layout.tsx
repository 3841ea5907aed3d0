import { Suspense, useEffect } from 'react';
import { AppShell } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { Outlet, useLocation } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { InShell } from '#components/app/page-root.tsx';
import { RouteLoading } from '#components/app/route-loading.tsx';
import { useOwnLocale } from '#lib/change-locale.ts';
import { useOfficeDay } from '#lib/office-day.ts';
import { useSession } from '#lib/session.ts';
import { Banners } from './banners.tsx';
import { Breadcrumbs } from './breadcrumbs.tsx';
import { KeysHelp } from './keys-help.tsx';
import { LiveChanges } from './live-changes.tsx';
import { Rail } from './rail.tsx';
import { SearchBox } from './search-box.tsx';
import { SessionExpiredDialog } from './session-expired-dialog.tsx';
import { TopBar } from './top-bar.tsx';
import { useDrawer } from './use-drawer.ts';
import classes from './shell.module.css';

const RAIL = { open: 200, closed: 56 } as const;
const TOP_BAR = 48;

/** The frame of every signed-in page: rail, top bar, banners, breadcrumbs, and the page itself. */
export function AppLayout() {
  const t = useTranslations('shell');
  const { today } = useSession();
  const { setToday } = useOfficeDay();
  useOwnLocale();
  const [collapsed, setCollapsed] = useLocalStorage({ key: 'gongkai.rail-collapsed', defaultValue: false });
  const path = useLocation({ select: (location) => location.pathname });
  useEffect(() => setToday(today), [setToday, today]);
  const drawer = useDrawer(path);
  return (
    <AppShell
      header={{ height: TOP_BAR }}
      navbar={{
        width: collapsed ? RAIL.closed : RAIL.open,
        breakpoint: 'sm',
        collapsed: { mobile: !drawer.isOpen },
      }}
      transitionDuration={120}
    >
      <a href="#main" className={classes['skip']}>
        {t('skipToContent')}
      </a>
      <AppShell.Header className={`${classes['top']} gk-no-print`}>
        <TopBar drawerOpen={drawer.isOpen} onToggleDrawer={drawer.toggle} />
      </AppShell.Header>
      <AppShell.Navbar className={`${classes['rail']} gk-no-print`} aria-label={t('mainMenu')}>
        <Rail collapsed={collapsed && !drawer.isOpen} onCollapse={() => setCollapsed(!collapsed)} />
      </AppShell.Navbar>
      <AppShell.Main className={classes['main']} id="main" tabIndex={-1}>
        <Banners />
        <div className={classes['page']}>
          <Breadcrumbs />
          <InShell value={true}>
            <Suspense fallback={<RouteLoading />}>
              <Outlet />
            </Suspense>
          </InShell>
        </div>
      </AppShell.Main>
      <SearchBox />
      <KeysHelp />
      <LiveChanges />
      <SessionExpiredDialog />
    </AppShell>
  );
}
