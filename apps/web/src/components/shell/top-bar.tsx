import { ActionIcon, Burger, Kbd, Tooltip, UnstyledButton } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { openSpotlight } from '@mantine/spotlight';
import { useTranslations } from 'use-intl';
import { useSession } from '#lib/session.ts';
import { Bell } from './bell.tsx';
import { PlanYearSwitch } from './plan-year-switch.tsx';
import { UserMenu } from './user-menu.tsx';
import classes from './shell.module.css';

type Props = { drawerOpen: boolean; onToggleDrawer: () => void };

/** Mark and office, plan year, search, notifications, person. */
export function TopBar({ drawerOpen, onToggleDrawer }: Props) {
  const t = useTranslations('shell');
  const { organisation } = useSession();
  return (
    <div className={classes['topRow']}>
      <Burger
        opened={drawerOpen}
        onClick={onToggleDrawer}
        hiddenFrom="sm"
        size="sm"
        aria-label={t('mainMenu')}
        aria-expanded={drawerOpen}
      />
      <Link to="/" className={classes['brand']} aria-label={`${t('product')} ${organisation.name}`}>
        <img src="/icon.svg" alt="" width={24} height={24} />
        <span className={classes['brandText']}>
          <strong>{t('product')}</strong>
          <span className={classes['office']}>{organisation.name}</span>
        </span>
      </Link>
      <PlanYearSwitch />
      <div className={classes['spring']} />
      <UnstyledButton className={classes['search']} onClick={openSpotlight} visibleFrom="md">
        <IconSearch size={16} aria-hidden />
        <span>{t('searchPlaceholder')}</span>
        <Kbd size="xs">Ctrl K</Kbd>
      </UnstyledButton>
      <Tooltip label={t('search')}>
        <ActionIcon onClick={openSpotlight} aria-label={t('search')} hiddenFrom="md">
          <IconSearch size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Bell />
      <UserMenu />
    </div>
  );
}
