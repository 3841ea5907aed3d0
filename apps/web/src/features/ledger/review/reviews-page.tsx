import { useCallback, useState } from 'react';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { PageHeader, PageState } from '@gongkai/ui/page';
import viewClasses from '#components/saved-views/saved-views.module.css';
import frame from '#features/review/review.module.css';
import { useMay } from '#lib/session.ts';
import { useTRPC, type RouterOutputs } from '#lib/trpc.ts';
import { OverridesSection } from './overrides-section.tsx';
import { ReviewSheet } from './review-sheet.tsx';
import { REVIEW_VIEWS, type ReviewView } from './review-search.ts';

const route = getRouteApi('/app/ledgers/reviews');

/** How many reviews are fetched at once. */
const PAGE = 50;

export type Review = RouterOutputs['review']['queue']['reviews'][number];

/** Secrecy reviews that wait for the signed-in person, and, for the security administrator, marked texts. */
export function ReviewsPage() {
  const t = useTranslations('ledger');
  const mayRead = useMay('review.read');
  const mayOverride = useMay('secrecy.override');
  if (mayRead) return <Queue />;
  return (
    <>
      <PageHeader title={t('override.title')} state={t('override.state')} />
      {mayOverride ? (
        <OverridesSection />
      ) : (
        <PageState kind="empty" title={t('mayNotEdit')} explanation={t('mayNotEditText')} />
      )}
    </>
  );
}

function Queue() {
  const t = useTranslations('ledger');
  const trpc = useTRPC();
  const { view = 'mine', id } = route.useSearch();
  const navigate = route.useNavigate();
  const { data } = useSuspenseQuery(trpc.review.queue.queryOptions({ view, limit: PAGE }));
  // What the address names may stand under another tab.
  const named = useQuery({
    ...trpc.review.sheet.queryOptions({ reviewId: id ?? '' }),
    enabled: id !== undefined && !data.reviews.some((review) => review.id === id),
  });
  // Decided here and not yet gone from the server's answer.
  const [decided, setDecided] = useState<ReadonlySet<string>>(new Set());
  const [notes] = useState(() => new Map<string, string>());
  const reviews = data.reviews.filter((review) => view !== 'mine' || !decided.has(revisionOf(review)));
  const current =
    reviews.find((review) => review.id === id) ?? (id === undefined ? undefined : named.data) ?? reviews[0];
  const open = useCallback(
    (next: string | undefined, nextView: ReviewView = view) =>
      void navigate({
        search: { view: nextView === 'mine' ? undefined : nextView, id: next },
        replace: true,
      }),
    [navigate, view],
  );

  function decide(review: Review) {
    const index = reviews.findIndex((one) => one.id === review.id);
    const next = reviews[index + 1] ?? reviews[index - 1];
    setDecided((before) => new Set(before).add(revisionOf(review)));
    open(next === review ? undefined : next?.id);
  }
  function takeBack(review: Review) {
    setDecided((before) => new Set([...before].filter((one) => one !== revisionOf(review))));
    open(review.id);
  }

  return (
    <>
      <PageHeader title={t('review.title')} state={t('review.waiting', { count: data.waiting })} />
      <nav className={`${viewClasses['views']} gk-no-print`} aria-label={t('review.views')}>
        {REVIEW_VIEWS.map((one) => (
          <button
            key={one}
            type="button"
            className={viewClasses['view']}
            aria-pressed={one === view}
            onClick={() => open(undefined, one)}
          >
            {t(`review.view.${one}`)}
            {one === 'mine' && <span className={viewClasses['count']}>{data.waiting}</span>}
          </button>
        ))}
      </nav>
      {current === undefined || current === null ? (
        <PageState kind="empty" title={t(`review.empty.${view}`)} explanation={t('review.emptyText')} />
      ) : (
        <div className={frame['frame']}>
          <QueueNav reviews={reviews} active={current.id} onOpen={open} />
          <ReviewSheet
            key={`${current.id}@${current.version}`}
            review={current}
            notes={notes}
            onDecided={() => decide(current)}
            onFailed={() => takeBack(current)}
          />
        </div>
      )}
    </>
  );
}

/** A review as it stood when it was decided: at its next step it is another thing to decide. */
function revisionOf({ id, version }: Review): string {
  return `${id}@${version}`;
}

type NavProps = { reviews: readonly Review[]; active: string; onOpen: (id: string) => void };

function QueueNav({ reviews, active, onOpen }: NavProps) {
  const t = useTranslations('ledger');
  return (
    <nav className={`${frame['queue']} gk-no-print`} aria-label={t('review.list')}>
      <ul>
        {reviews.map((review) => (
          <li key={review.id}>
            <button
              type="button"
              className={frame['entry']}
              aria-current={review.id === active || undefined}
              onClick={() => onOpen(review.id)}
            >
              <span className={frame['entryTitle']}>{review.matter}</span>
              <span className={frame['meta']}>
                {review.departmentName}
                <span>{t(`review.state.${review.state}`)}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
