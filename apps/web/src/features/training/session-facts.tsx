import { useTranslations } from 'use-intl';
import { useFormat } from '#lib/format.ts';
import { hoursText } from './session-fields.ts';
import type { Session, TrainingDepartment } from './training-data.ts';
import classes from './training.module.css';

type Props = { session: Session; departments: readonly TrainingDepartment[] };

/** What is known of a session, field by field. */
export function SessionFacts({ session, departments }: Props) {
  const t = useTranslations('training');
  const format = useFormat();
  const host = departments.find(({ id }) => id === session.hostDepartmentId)?.name;
  const facts = [
    ['mode', t(`mode.${session.mode}`)],
    ['plannedOn', format.fullDate(session.plannedOn)],
    ['heldOn', session.heldOn === null ? '' : format.fullDate(session.heldOn)],
    ['hours', hoursText(session.minutes)],
    ['trainer', session.trainer],
    ['venue', session.venue],
    ['hostDepartmentId', host ?? ''],
    ['topics', session.topics.join(t('topicSeparator'))],
    ['note', session.note],
  ] as const;
  return (
    <section aria-labelledby="facts-title" className={classes['section']}>
      <h2 id="facts-title">{t('session.facts')}</h2>
      <dl className={classes['facts']}>
        {facts
          .filter(([key, value]) => value !== '' || !['heldOn', 'note'].includes(key))
          .map(([key, value]) => (
            <div key={key}>
              <dt>{t(`field.${key}`)}</dt>
              <dd>{value === '' ? '—' : value}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}
