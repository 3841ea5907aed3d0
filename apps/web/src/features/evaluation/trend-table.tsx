import { useTranslations } from 'use-intl';
import { useFormat } from '#lib/format.ts';
import { PathLink } from '#features/dashboard/shared/path-link.tsx';
import list from '#features/dashboard/shared/list.module.css';
import { ChangeFigure } from './change-figure.tsx';
import type { TrendLine } from './trend-days.ts';

type Props = { lines: readonly TrendLine[]; name: string; kind: 'department' | 'item'; ranked: boolean };

/** The days kept, the newest first, each leading to what changed since the one before. */
export function TrendTable({ lines, name, kind, ranked }: Props) {
  const t = useTranslations('explain.trend');
  const format = useFormat();
  return (
    <div className={list['scroll']}>
      <table className={list['list']}>
        <caption className="gk-visually-hidden">{t('tableOf', { name })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('day')}</th>
            <th scope="col" data-figure>
              {name}
            </th>
            <th scope="col" data-figure>
              {t('change')}
            </th>
            {ranked && (
              <th scope="col" data-figure>
                {t('rank')}
              </th>
            )}
            <th scope="col">{t('source')}</th>
            <th scope="col">{t('why')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.on}>
              <th scope="row" className={list['nowrap']}>
                {format.fullDate(line.on)}
              </th>
              <td data-figure>{format.score(line.score)}</td>
              <td data-figure>
                <ChangeFigure change={line.change} />
              </td>
              {ranked && <td data-figure>{line.rank ?? '—'}</td>}
              <td className={list['nowrap']}>{t(`kinds.${line.kind}`)}</td>
              <td>
                {line.before !== null && (
                  <PathLink
                    path="/evaluation/days"
                    search={{
                      before: line.before,
                      after: line.on,
                      kind: kind === 'item' ? 'item' : undefined,
                    }}
                  >
                    {t('since', { day: format.shortDate(line.before) })}
                  </PathLink>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
