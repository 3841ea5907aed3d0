import { Tooltip, UnstyledButton } from '@mantine/core';
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useNav } from './use-nav.ts';
import classes from './shell.module.css';

type Props = { collapsed: boolean; onCollapse: () => void };

/** The left rail: the sections a person may open, as words or, collapsed, as icons. */
export function Rail({ collapsed, onCollapse }: Props) {
  const t = useTranslations('nav');
  const shell = useTranslations('shell');
  const Fold = collapsed ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse;
  const foldLabel = shell(collapsed ? 'expandRail' : 'collapseRail');
  return (
    <>
      <ul className={classes['navList']}>
        {useNav().map(({ label, to, icon: Icon }) => (
          <li key={to}>
            <Tooltip label={t(label)} position="right" disabled={!collapsed}>
              <Link
                to={to}
                className={classes['navLink']}
                data-collapsed={collapsed || undefined}
                aria-label={collapsed ? t(label) : undefined}
              >
                <Icon size={18} stroke={1.75} aria-hidden />
                {!collapsed && <span>{t(label)}</span>}
              </Link>
            </Tooltip>
          </li>
        ))}
      </ul>
      <Tooltip label={foldLabel} position="right" disabled={!collapsed}>
        <UnstyledButton
          className={classes['fold']}
          data-collapsed={collapsed || undefined}
          onClick={onCollapse}
          aria-label={foldLabel}
          visibleFrom="sm"
        >
          <Fold size={18} stroke={1.75} aria-hidden />
          {!collapsed && <span>{foldLabel}</span>}
        </UnstyledButton>
      </Tooltip>
    </>
  );
}
