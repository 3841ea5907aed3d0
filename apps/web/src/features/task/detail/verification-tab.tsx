import { useTranslations } from 'use-intl';
import { useFormat } from '#lib/format.ts';
import { PartStatus } from '../part-status.tsx';
import type { TaskDetail, TaskExtension } from '../types.ts';
import classes from '../task.module.css';

/** 核验: where each part stands on its way through the office, and the extensions asked for. */
export function VerificationTab({ task }: { task: TaskDetail }) {
  const t = useTranslations('task');
  const format = useFormat();
  const day = (on: string | null) => (on === null ? '—' : format.shortDate(on));
  return (
    <>
      <div style={{ overflowX: 'auto' }}>
        <table className={classes['table']}>
          <thead>
            <tr>
              <th scope="col">{t('column.department')}</th>
              <th scope="col">{t('column.status')}</th>
              <th scope="col">{t('verification.received')}</th>
              <th scope="col">{t('verification.submitted')}</th>
              <th scope="col">{t('verification.verified')}</th>
              <th scope="col">{t('verification.returns')}</th>
            </tr>
          </thead>
          <tbody>
            {task.parts.map((part) => (
              <tr key={part.id}>
                <td>{part.departmentName}</td>
                <td>
                  <PartStatus status={part.status} />
                </td>
                <td>{day(part.receivedOn)}</td>
                <td>{day(part.submittedOn)}</td>
                <td>{day(part.verifiedOn)}</td>
                <td>{part.returnCount}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {task.extensions.length > 0 && (
        <>
          <h3 className={classes['sectionTitle']}>{t('extension.all')}</h3>
          <ul className={classes['plainList']}>
            {task.extensions.map((extension) => (
              <ExtensionItem key={extension.id} extension={extension} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function ExtensionItem({ extension }: { extension: TaskExtension }) {
  const t = useTranslations('task');
  const format = useFormat();
  const { fromDueOn, toDueOn, requestedOn, departmentName, status, reason, decisionNote } = extension;
  return (
    <li className={classes['part']}>
      <div className={classes['partTop']}>
        <span>
          <s className={classes['quiet']}>{format.shortDate(fromDueOn)}</s> → {format.shortDate(toDueOn)}
        </span>
        <span className={classes['pill']} data-light={status === 'granted' ? 'on-course' : 'none'}>
          {t(`extension.status.${status}`)}
        </span>
      </div>
      <span className={classes['partMeta']}>
        {departmentName} · {format.shortDate(requestedOn)}
      </span>
      <span>{reason}</span>
      {decisionNote !== null && decisionNote !== '' && (
        <span className={classes['quiet']}>{t('extension.note', { note: decisionNote })}</span>
      )}
    </li>
  );
}
