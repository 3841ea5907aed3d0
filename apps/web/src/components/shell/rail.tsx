import { useId } from 'react';
import { Tooltip, UnstyledButton } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import {
  IconChevronDown,
  IconChevronRight,
  IconLayoutSidebarLeftCollapse,
  IconLayoutSidebarLeftExpand,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { NavEntry, NavGroup } from './nav.ts';
import { useEntryHere, useNav } from './use-nav.ts';
import classes from './shell.module.css';

type Props = { collapsed: boolean; onCollapse: () => void };

/** The left rail: the sections a person may open, as words or, collapsed, as icons. */
export function Rail({ collapsed, onCollapse }: Props) {
  const shell = useTranslations('shell');
  const here = useEntryHere();
  const Fold = collapsed ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse;
  const foldLabel = shell(collapsed ? 'expandRail' : 'collapseRail');
  return (
    <>
      <ul className={classes['navList']}>
        {useNav().map((line) =>
          'group' in line ? (
            <RailGroup key={line.group} group={line} here={here} collapsed={collapsed} />
          ) : (
            <RailEntry key={line.to} entry={line} here={here} collapsed={collapsed} />
          ),
        )}
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

type EntryProps = { entry: NavEntry; here: NavEntry | null; collapsed: boolean };

function RailEntry({ entry: { label, to, icon: Icon }, here, collapsed }: EntryProps) {
  const t = useTranslations('nav');
  return (
    <li>
      <Tooltip label={t(label)} position="right" disabled={!collapsed}>
        <Link
          to={to}
          className={classes['navLink']}
          // One address may lie below another's: only the nearest is where one is.
          activeOptions={{ exact: here?.to !== to }}
          data-collapsed={collapsed || undefined}
          aria-label={collapsed ? t(label) : undefined}
        >
          <Icon size={18} stroke={1.75} aria-hidden />
          {!collapsed && <span>{t(label)}</span>}
        </Link>
      </Tooltip>
    </li>
  );
}

type GroupProps = { group: NavGroup; here: NavEntry | null; collapsed: boolean };

/** A heading with its entries. It stays as the person left it, but is never closed over the page one is on. */
function RailGroup({ group: { group, icon: Icon, entries }, here, collapsed }: GroupProps) {
  const t = useTranslations('nav');
  const id = useId();
  const [closed, setClosed] = useLocalStorage({ key: `gongkai.rail-closed.${group}`, defaultValue: false });
  const holdsHere = entries.some(({ to }) => to === here?.to);
  const isOpen = collapsed || holdsHere || !closed;
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <li data-group className={classes['navGroup']}>
      {!collapsed && (
        <UnstyledButton
          className={classes['navLink']}
          aria-expanded={isOpen}
          aria-controls={id}
          disabled={holdsHere}
          onClick={() => setClosed(isOpen)}
        >
          <Icon size={18} stroke={1.75} aria-hidden />
          <span className={classes['navGroupName']}>{t(group)}</span>
          <Chevron size={16} aria-hidden />
        </UnstyledButton>
      )}
      <ul id={id} aria-label={t(group)} className={classes['navSub']} hidden={!isOpen}>
        {entries.map((entry) => (
          <RailEntry key={entry.to} entry={entry} here={here} collapsed={collapsed} />
        ))}
      </ul>
    </li>
  );
}
