import { useState } from 'react';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { Ledger } from '@gongkai/domain/ledger';
import { useLocalText } from '#features/dashboard/shared/labels.ts';
import { useFormat } from '#lib/format.ts';
import type { RecordDetail } from '../ledger-data.ts';
import { PublishDialog } from './publish-dialog.tsx';
import { RequestReviewDialog } from './request-review-dialog.tsx';
import classes from './record.module.css';

type Props = { ledger: Ledger; record: RecordDetail; isDirty: boolean };
type Review = RecordDetail['reviews'][number];
type Dialog = { kind: 'publish' | 'review'; publication: string };

/** Every publication of a record: its secrecy review step by step, then its day and address (先审查后公开). */
export function PublicationsPanel({ ledger, record, isDirty }: Props) {
  const t = useTranslations('ledger');
  const [dialog, setDialog] = useState<Dialog | null>(null);
  if (ledger.publications.length === 0) return null;
  const close = () => setDialog(null);
  return (
    <section className={classes['section']} aria-labelledby="publications-title">
      <h2 id="publications-title" className={classes['heading']}>
        {t('publication.title')}
      </h2>
      <ul className={classes['list']}>
        {ledger.publications.map(({ key, name }) => (
          <PublicationEntry
            key={key}
            name={name}
            record={record}
            publicationKey={key}
            isDirty={isDirty}
            onAct={(kind) => setDialog({ kind, publication: key })}
          />
        ))}
      </ul>
      {dialog?.kind === 'publish' && (
        <PublishDialog ledger={ledger} record={record} publication={dialog.publication} onClose={close} />
      )}
      {dialog?.kind === 'review' && (
        <RequestReviewDialog
          ledger={ledger}
          record={record}
          publication={dialog.publication}
          onClose={close}
        />
      )}
    </section>
  );
}

type EntryProps = {
  name: { zh: string; en: string };
  record: RecordDetail;
  publicationKey: string;
  isDirty: boolean;
  onAct: (kind: Dialog['kind']) => void;
};

function PublicationEntry({ name, record, publicationKey, isDirty, onAct }: EntryProps) {
  const t = useTranslations('ledger');
  const text = useLocalText();
  const format = useFormat();
  const publication = record.publications[publicationKey] ?? null;
  // Newest first: a refused one may be followed by another.
  const review = record.reviews.find((one) => one.publication === publicationKey) ?? null;
  const isApproved = review?.state === 'approved';
  const mayAsk =
    record.may.requestReview && publication === null && (review === null || review.state === 'refused');
  return (
    <li className={classes['entry']}>
      <div className={classes['entryHead']}>
        <strong>{text(name)}</strong>
        <span className={classes['verdict']} data-verdict={publication === null ? 'open' : 'pass'}>
          {t(publication === null ? 'notPublished' : 'publication.published')}
        </span>
      </div>
      {publication !== null && (
        <p className={classes['reason']}>
          {format.fullDate(publication.on)}
          {publication.url !== null && (
            <>
              {' · '}
              <a href={publication.url} target="_blank" rel="noreferrer" className="gk-link">
                {t('publication.open')}
              </a>
            </>
          )}
        </p>
      )}
      <ReviewLine review={review} />
      <div className={classes['acts']}>
        {mayAsk && (
          <Button size="xs" variant="default" onClick={() => onAct('review')}>
            {t(review === null ? 'publication.askReview' : 'publication.askAgain')}
          </Button>
        )}
        {record.may.edit && isApproved && (
          <Button
            size="xs"
            variant={publication === null ? 'filled' : 'default'}
            disabled={isDirty}
            title={isDirty ? t('publication.saveFirst') : undefined}
            onClick={() => onAct('publish')}
          >
            {t(publication === null ? 'publication.record' : 'publication.change')}
          </Button>
        )}
      </div>
    </li>
  );
}

/** How far the review of a publication is. */
function ReviewLine({ review }: { review: Review | null }) {
  const t = useTranslations('ledger');
  const format = useFormat();
  if (review === null) return <p className={classes['quiet']}>{t('publication.noReview')}</p>;
  const steps = [
    { key: 'initial', name: review.initialByName, on: review.initialOn },
    { key: 'second', name: review.secondByName, on: review.secondOn },
    { key: 'approval', name: review.approvedByName, on: review.approvedOn },
  ];
  return (
    <>
      <p className={classes['reason']}>
        <Link to="/ledgers/reviews" search={{ id: review.id }} className="gk-link">
          {t(`review.state.${review.state}`)}
        </Link>
      </p>
      <ol className={classes['stepsDone']}>
        <li>{t('review.drafted', { name: review.drafterName })}</li>
        {steps.map(({ key, name, on }) =>
          name === null || on === null ? null : (
            <li key={key}>
              {t('review.stepDone', { step: t(`review.step.${key}`), name, day: format.shortDate(on) })}
            </li>
          ),
        )}
        {review.refusedOn !== null && (
          <li data-refused>
            {t('review.refusedBy', {
              name: review.refusedByName ?? '',
              day: format.shortDate(review.refusedOn),
              reason: review.refusedReason ?? '',
            })}
          </li>
        )}
      </ol>
    </>
  );
}
