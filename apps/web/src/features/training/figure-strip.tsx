import { useTranslations } from 'use-intl';
import { useFormat } from '#lib/format.ts';
import { hoursText } from './session-fields.ts';
import type { TrainingYear } from './training-data.ts';
import classes from './training.module.css';

type Share = TrainingYear['figures']['attendance'];

/** The year in four figures; one that nothing was counted for is a gap with its reason. */
export function FigureStrip({ year }: { year: Pick<TrainingYear, 'figures' | 'plan'> }) {
  const t = useTranslations('training');
  const format = useFormat();
  const { figures, plan } = year;
  const share = (one: Share) => format.share(one?.numerator ?? null, one?.denominator ?? 0);
  const parts = (one: Share) => (one === null ? null : { done: one.numerator, of: one.denominator });

  const cards = [
    {
      key: 'sessions',
      value: plan === null ? String(figures.held) : `${figures.held} / ${plan.plannedSessions}`,
      note: t('figure.sessionsNote', {
        inviting: figures.byMode.inviting,
        goingOut: figures.byMode['going-out'],
      }),
    },
    { key: 'coverage', value: share(figures.coverage), note: noteOf('coverage', parts(figures.coverage)) },
    {
      key: 'attendance',
      value: share(figures.attendance),
      note: noteOf('attendance', parts(figures.attendance)),
    },
    {
      key: 'hours',
      value: figures.minutes === 0 ? '—' : hoursText(figures.minutes),
      note: t('figure.hoursNote'),
    },
  ] as const;

  function noteOf(key: 'coverage' | 'attendance', values: { done: number; of: number } | null): string {
    return values === null ? t('figure.notCounted') : t(`figure.${key}Note`, values);
  }

  return (
    <dl className={classes['figures']}>
      {cards.map(({ key, value, note }) => (
        <div key={key}>
          <dt>{t(`figure.${key}`)}</dt>
          <dd>{value}</dd>
          <dd className={classes['quiet']}>{note}</dd>
        </div>
      ))}
    </dl>
  );
}
