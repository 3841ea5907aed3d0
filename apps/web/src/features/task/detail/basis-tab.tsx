import { useTranslations } from 'use-intl';
import { useFormat } from '#lib/format.ts';
import type { TaskDetail } from '../types.ts';
import { TrajectoryFigure } from './trajectory-figure.tsx';
import classes from '../task.module.css';

/** 依据: the plan's very words, what is to be delivered and by when, and the agreed course. */
export function BasisTab({ task }: { task: TaskDetail }) {
  const t = useTranslations('task');
  const { before, text, after } = task.quotation;
  return (
    <>
      <blockquote className={classes['quote']}>
        <span className={classes['quiet']}>{before}</span>
        <mark>{text}</mark>
        <span className={classes['quiet']}>{after}</span>
      </blockquote>
      <p className={classes['quiet']}>
        {t('basis.from', {
          plan: task.plan.title ?? t('basis.untitled', { year: String(task.plan.year) }),
          documentNumber: task.plan.documentNumber ?? t('basis.noNumber'),
          number: task.itemNumber,
          heading: task.itemHeading ?? '',
        })}
      </p>
      <dl className={classes['facts']}>
        <Fact term={t('column.deliverable')} value={task.deliverable === '' ? t('none') : task.deliverable} />
        <Fact term={t('column.weight')} value={(task.weight / 100).toFixed(2)} />
        <Fact term={t('column.deadline')} value={<Deadline task={task} />} />
      </dl>
      {task.trajectory.length > 1 && (
        <>
          <h3 className={classes['sectionTitle']}>{t('basis.trajectory')}</h3>
          <TrajectoryFigure task={task} />
        </>
      )}
      {task.checkpoints.length > 0 && <Checkpoints task={task} />}
    </>
  );
}

function Fact({ term, value }: { term: string; value: React.ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function Deadline({ task }: { task: TaskDetail }) {
  const t = useTranslations('task');
  const format = useFormat();
  if (task.deadlineKind === 'dated')
    return <>{t('deadline.dated', { on: task.dueOn === null ? '—' : format.fullDate(task.dueOn) })}</>;
  if (task.deadlineKind === 'standing') return <>{t(`deadline.${task.cycle ?? 'monthly'}`)}</>;
  return (
    <>
      {t(`deadline.${task.limitUnit ?? 'working-day'}`, {
        event: task.eventName ?? '',
        amount: task.limitAmount ?? 0,
      })}
    </>
  );
}

/** The dated obligations of a standing or event-driven task. */
function Checkpoints({ task }: { task: TaskDetail }) {
  const t = useTranslations('task');
  const format = useFormat();
  return (
    <>
      <h3 className={classes['sectionTitle']}>{t('basis.checkpoints')}</h3>
      <table className={classes['table']}>
        <thead>
          <tr>
            <th scope="col">{t('basis.checkpoint')}</th>
            <th scope="col">{t('basis.due')}</th>
            <th scope="col">{t('basis.done')}</th>
          </tr>
        </thead>
        <tbody>
          {task.checkpoints.map((one) => (
            <tr key={one.id}>
              <td>{one.label}</td>
              <td>
                {format.shortDate(one.dueOn)}
                {one.dueState === 'assumed' && (
                  <abbr className={classes['quiet']} title={t('assumedHint')}>
                    {' '}
                    {t('assumed')}
                  </abbr>
                )}
              </td>
              <td>{one.doneOn === null ? t('basis.open') : format.shortDate(one.doneOn)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
