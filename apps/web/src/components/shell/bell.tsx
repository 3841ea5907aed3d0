import { useState } from 'react';
import { ActionIcon, Indicator, Popover, Tooltip } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { useUnreadCount } from '#lib/notifications.ts';
import { NoticeList } from './notice-list.tsx';

/** The bell with the count of unread notices, and the latest of them. */
export function Bell() {
  const t = useTranslations('shell');
  const [opened, setOpened] = useState(false);
  const count = useUnreadCount();
  const label = count > 0 ? t('unread', { count }) : t('notifications');
  return (
    <Popover opened={opened} onChange={setOpened} width={380} position="bottom-end" trapFocus>
      <Popover.Target>
        <Tooltip label={label} disabled={opened}>
          <Indicator
            label={count > 99 ? '99+' : count}
            disabled={count === 0}
            size={16}
            color="red.8"
            offset={9}
          >
            <ActionIcon aria-label={label} onClick={() => setOpened(!opened)}>
              <IconBell size={18} aria-hidden />
            </ActionIcon>
          </Indicator>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown p={0}>
        <NoticeList unread={count} onFollowed={() => setOpened(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}
