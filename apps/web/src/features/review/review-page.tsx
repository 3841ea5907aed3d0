import { useCallback, useState } from 'react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { PageHeader, PageState } from '@gongkai/ui/page';
import { useTRPC } from '#lib/trpc.ts';
import { currentItem, nextAfter, revisionOf, type ReviewItem } from './queue.ts';
import { QueueList } from './queue-list.tsx';
import { ReviewItemView } from './review-item.tsx';
import classes from './review.module.css';

const route = getRouteApi('/app/review');

/** What waits for the office, one at a time: evidence left, decision right; the next one loads at once. */
export function ReviewPage() {
  const t = useTranslations('review');
  const trpc = useTRPC();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data } = useSuspenseQuery(trpc.task.reviewQueue.queryOptions());
  // Decided here and not yet gone from the server's answer.
  const [decided, setDecided] = useState<ReadonlySet<string>>(new Set());
  // Reasons being written: they outlive going to another item, and a decision that was refused.
  const [reasons] = useState(() => new Map<string, string>());
  const items = data.items.filter((one) => !decided.has(revisionOf(one)));
  const item = currentItem(items, search.item);
  const open = useCallback(
    (id: string | undefined) =>
      void navigate({ search: id === undefined ? {} : { item: id }, replace: true }),
    [navigate],
  );
  function decide(decidedItem: ReviewItem) {
    open(nextAfter(items, decidedItem.id)?.id);
    setDecided((before) => new Set(before).add(revisionOf(decidedItem)));
  }
  function takeBack(refused: ReviewItem) {
    setDecided((before) => new Set([...before].filter((one) => one !== revisionOf(refused))));
    open(refused.id);
  }
  return (
    <>
      <PageHeader title={t('title')} state={t('state', data.counts)} />
      {item === undefined ? (
        <PageState kind="empty" title={t('empty')} explanation={t('emptyHint')} />
      ) : (
        <div className={classes['frame']}>
          <QueueList items={items} active={item.id} onOpen={open} />
          <ReviewItemView
            key={item.id}
            item={item}
            position={items.indexOf(item) + 1}
            count={items.length}
            reasons={reasons}
            onDecided={() => decide(item)}
            onFailed={() => takeBack(item)}
          />
        </div>
      )}
    </>
  );
}
