import { useTranslations } from 'use-intl';
import { useFormat } from '#lib/format.ts';
import { PartStatus } from '../part-status.tsx';
import { PercentBar } from '../percent-bar.tsx';
import { usePending } from '../report/pending.ts';
import type { ReportTarget } from '../report/report-sheet.tsx';
import type { PartDetail, TaskDetail } from '../types.ts';
import { PartActs } from './part-acts.tsx';
import classes from '../task.module.css';

type Props = { task: TaskDetail; onReport: (target: ReportTarget) => void };

/** 责任: each department's part with its own progress, and what can be done with it. */
export function DutiesTab({ task, onReport }: Props) {
  return (
    <ul className={classes['parts']}>
      {task.parts.map((part) => (
        <PartItem key={part.id} task={task} part={part} onReport={onReport} />
      ))}
    </ul>
  );
}

function PartItem({ task, part, onReport }: Props & { part: PartDetail }) {
  const t = useTranslations('task');
  const format = useFormat();
  const pending = usePending(part.id);
  return (
    <li className={classes['part']}>
      <div className={classes['partTop']}>
        <span className={classes['quiet']}>{t(`role.${part.role}`)}</span>
        <span className={classes['partName']}>{part.departmentName}</span>
        <PartStatus status={pending?.submit === true ? 'submitted' : part.status} />
        <span style={{ flex: 1, minWidth: 112, maxWidth: 220 }}>
          <PercentBar percent={pending?.percent ?? part.percent} pending={pending !== undefined} />
        </span>
      </div>
      <div className={classes['partMeta']}>
        <span>{t('owner.is', { name: part.ownerName ?? t('owner.none') })}</span>
        {part.receivedOn !== null && (
          <span>{t('receivedOn', { on: format.shortDate(part.receivedOn) })}</span>
        )}
        <span>
          {part.lastReportOn === null
            ? t('neverReported')
            : t('lastReportOn', { on: format.shortDate(part.lastReportOn) })}
        </span>
        {part.returnCount > 0 && <span>{t('returnCount', { count: part.returnCount })}</span>}
        {!part.required && <span>{t('notRequired')}</span>}
      </div>
      {part.status === 'returned' && part.returnReason !== null && (
        <p className={classes['returned']}>{t('returnedBecause', { reason: part.returnReason })}</p>
      )}
      <div className={`${classes['acts']} gk-no-print`}>
        <PartActs task={task} part={part} onReport={onReport} />
      </div>
    </li>
  );
}
