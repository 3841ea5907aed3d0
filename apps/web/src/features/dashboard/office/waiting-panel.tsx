import { useTranslations } from 'use-intl';
import { useFormat } from '#lib/format.ts';
import type { RouterOutputs } from '#lib/trpc.ts';
import { Panel } from '../shared/panel.tsx';
import { PathLink, taskPath } from '../shared/path-link.tsx';
import list from '../shared/list.module.css';

type Item = RouterOutputs['task']['reviewQueue']['items'][number];

/** More than this many are looked at in the review queue itself. */
const SHOWN = 10;

/** What waits for the office's decision, oldest first. */
export function WaitingPanel({ items }: { items: readonly Item[] }) {
  const t = useTranslations('dashboard.office');
  const common = useTranslations('dashboard');
  const format = useFormat();
  if (items.length === 0)
    return (
      <Panel title={t('waiting')}>
        <p className={list['nothing']}>{t('nothing')}</p>
      </Panel>
    );
  return (
    <Panel title={t('waiting')}>
      <div className={list['scroll']}>
        <table className={list['list']}>
          <caption className="gk-visually-hidden">{t('waiting')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('what')}</th>
              <th scope="col">{common('list.task')}</th>
              <th scope="col">{t('from')}</th>
              <th scope="col">{t('since')}</th>
            </tr>
          </thead>
          <tbody>
            {items.slice(0, SHOWN).map((item) => (
              <tr key={`${item.kind}-${item.id}`}>
                <td className={list['nowrap']}>{t(`kind.${item.kind}`)}</td>
                <th scope="row">
                  <PathLink path={taskPath(item.task.id)}>{item.task.title}</PathLink>
                </th>
                <td className={list['nowrap']}>{item.departmentName}</td>
                <td className={list['nowrap']}>
                  {item.since === null ? common('gap') : format.shortDate(item.since)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
