import { Button } from '@mantine/core';
import { useRouter } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { PageState } from '@gongkai/ui/page';
import { useFormat } from '#lib/format.ts';
import { useLatestNotices, useMarkRead, type Notice } from '#lib/notifications.ts';
import { useProblem } from '#lib/use-problem.ts';
import { noticeValues } from './notice-values.ts';
import classes from './shell.module.css';

type Props = { unread: number; onFollowed: () => void };

/** The latest notices; following one marks it as read. */
export function NoticeList({ unread, onFollowed }: Props) {
  const t = useTranslations('shell');
  const problem = useProblem();
  const notices = useLatestNotices();
  const mark = useMarkRead();
  if (notices.isPending) return <PageState kind="loading" rows={3} />;
  if (notices.isError)
    return <PageState kind="error" problem={problem(notices.error)} onRetry={() => void notices.refetch()} />;
  const { notifications } = notices.data;
  return (
    <div>
      <div className={classes['noticeHead']}>
        <strong>{t('notifications')}</strong>
        {unread > 0 && (
          <Button size="compact-xs" variant="subtle" onClick={mark.all}>
            {t('markAllRead')}
          </Button>
        )}
      </div>
      {notifications.length === 0 ? (
        <p className={classes['quiet']}>{t('noNotifications')}</p>
      ) : (
        <ul className={classes['notices']}>
          {notifications.map((notice) => (
            <NoticeRow
              key={notice.id}
              notice={notice}
              onFollow={() => {
                if (notice.readAt === null) mark.one(notice.id);
                onFollowed();
              }}
            />
          ))}
        </ul>
      )}
    </div>
  );
}

function NoticeRow({ notice, onFollow }: { notice: Notice; onFollow: () => void }) {
  const t = useTranslations('notices');
  const shell = useTranslations('shell');
  const format = useFormat();
  const router = useRouter();
  const { link } = notice;
  return (
    <li data-unread={notice.readAt === null || undefined}>
      <button
        type="button"
        onClick={() => {
          onFollow();
          if (link !== null) router.history.push(link);
        }}
      >
        <span>
          {notice.readAt === null && <span className="gk-visually-hidden">{shell('unreadMark')} </span>}
          {t(notice.kind, noticeValues(notice.params, format.shortDate))}
        </span>
        <time dateTime={notice.createdAt}>{format.instant(notice.createdAt)}</time>
      </button>
    </li>
  );
}
