import { ActionIcon, Indicator, Popover, Tooltip } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { useUnread } from '#lib/notifications.ts';
import classes from './shell.module.css';

/** The bell with the count of unread notifications, and the latest of them. */
export function Bell() {
  const t = useTranslations('shell');
  const { count, latest } = useUnread();
  const label = count > 0 ? t('unread', { count }) : t('notifications');
  return (
    <Popover width={320} position="bottom-end" withArrow={false}>
      <Popover.Target>
        <Tooltip label={label}>
          <Indicator
            label={count > 99 ? '99+' : count}
            disabled={count === 0}
            size={16}
            color="red.8"
            offset={5}
          >
            <ActionIcon aria-label={label}>
              <IconBell size={18} aria-hidden />
            </ActionIcon>
          </Indicator>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown>
        {latest.length === 0 ? (
          <p className={classes['quiet']}>{t('noNotifications')}</p>
        ) : (
          <ul className={classes['notices']}>
            {latest.map((notice) => (
              <li key={notice.id}>{notice.text}</li>
            ))}
          </ul>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}
