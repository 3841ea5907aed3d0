import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { ledgerOf } from '@gongkai/domain/ledger';
import { useLocalText } from '#features/dashboard/shared/labels.ts';
import frame from '#features/review/review.module.css';
import taskClasses from '#features/task/task.module.css';
import { useFormat } from '#lib/format.ts';
import { ReviewDecision } from './review-decision.tsx';
import type { Review } from './reviews-page.tsx';

type Props = {
  review: Review;
  /** notes and reasons being written, by review */
  notes: Map<string, string>;
  onDecided: () => void;
  onFailed: () => void;
};

/** One review sheet (保密审查单): the matter and its steps on the left, the decision on the right. */
export function ReviewSheet({ review, notes, onDecided, onFailed }: Props) {
  const t = useTranslations('ledger');
  const text = useLocalText();
  return (
    <article>
      <header className={frame['head']}>
        <span className={frame['meta']}>
          <span>{text(ledgerOf(review.ledger).name)}</span>
          {review.publicationName !== null && <span>{text(review.publicationName)}</span>}
          <span>{review.departmentName}</span>
          <span>{t(`review.state.${review.state}`)}</span>
        </span>
        <h2 className={frame['title']}>{review.matter}</h2>
      </header>
      <div className={frame['columns']}>
        <div>
          <Facts review={review} />
          <Steps review={review} />
        </div>
        <ReviewDecision review={review} notes={notes} onDecided={onDecided} onFailed={onFailed} />
      </div>
    </article>
  );
}

function Facts({ review }: { review: Review }) {
  const t = useTranslations('ledger');
  const format = useFormat();
  const facts = [
    { key: 'disclosure', value: t(`review.disclosureOf.${review.disclosure}`) },
    { key: 'basis', value: review.basis },
    { key: 'channel', value: review.channel },
    { key: 'publishedOn', value: review.publishedOn === null ? null : format.fullDate(review.publishedOn) },
  ];
  return (
    <dl className={taskClasses['facts']}>
      <div>
        <dt>{t('review.record')}</dt>
        <dd>
          <Link
            to="/ledgers/$key/$id"
            params={{ key: review.ledger, id: review.recordId }}
            className="gk-link"
          >
            {review.recordNumber} {review.recordLabel || t('unnamed')}
          </Link>
        </dd>
      </div>
      {facts.map(({ key, value }) => (
        <div key={key}>
          <dt>{t(`review.${key}`)}</dt>
          <dd>{value === null || value === '' ? t('blank') : value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Steps({ review }: { review: Review }) {
  const t = useTranslations('ledger');
  const format = useFormat();
  const steps = [
    { key: 'initial', step: review.initial },
    { key: 'second', step: review.second },
    { key: 'approval', step: review.approval },
    { key: 'refusal', step: review.refusal },
  ];
  return (
    <>
      <h3 className={taskClasses['sectionTitle']}>{t('review.steps')}</h3>
      <ol className={taskClasses['timeline']}>
        <li>{t('review.draftedOn', { name: review.drafterName, day: format.fullDate(review.draftedOn) })}</li>
        {steps.map(({ key, step }) =>
          step === null ? null : (
            <li key={key}>
              {t('review.stepDone', {
                step: t(`review.step.${key}`),
                name: step.byName,
                day: format.fullDate(step.on),
              })}
              {step.note !== '' && <p>{step.note}</p>}
            </li>
          ),
        )}
      </ol>
    </>
  );
}
