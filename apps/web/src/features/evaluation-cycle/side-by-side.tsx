import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { Source } from '@gongkai/domain/discrepancy';
import { useFormat } from '#lib/format.ts';
import { useLanguage } from '#lib/locale-context.ts';
import { useTRPC, type RouterOutputs } from '#lib/trpc.ts';
import { Panel } from '#features/dashboard/shared/panel.tsx';
import list from '#features/dashboard/shared/list.module.css';
import { ChangeFigure } from '#features/evaluation/change-figure.tsx';
import classes from './appeal.module.css';

type Data = RouterOutputs['appeal']['discrepancies'];
type Row = Data['rows'][number];

const ORDER = ['self', 'third-party', 'final'] as const satisfies readonly Source[];

/** Self, third-party and final figures of one department side by side; what disagrees stands first and is marked. */
export function SideBySide({ evaluationId, departmentId }: { evaluationId: string; departmentId: string }) {
  const t = useTranslations('appeal');
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.appeal.discrepancies.queryOptions({ evaluationId, departmentId }));
  return (
    <Panel title={t('sides.title')} note={<Weights data={data} />}>
      <p className={classes['quiet']}>
        {t('sides.found', {
          count: data.discrepancies.length,
          points: (data.policy.points / 100).toFixed(2),
          percent: data.policy.percent,
        })}{' '}
        {data.idle > 0 && t('sides.idle', { count: data.idle })}
      </p>
      <SideTable data={data} />
    </Panel>
  );
}

function Weights({ data: { weights, thirdParty } }: { data: Data }) {
  const t = useTranslations('appeal');
  const sources = ORDER.filter((source) => source !== 'third-party' || thirdParty);
  return <>{sources.map((source) => `${t(`sides.${source}`)} ${weights[source]}%`).join(' · ')}</>;
}

/** The table itself: a figure that is not there, or may not be seen yet, is a dash and never a zero. */
function SideTable({ data }: { data: Data }) {
  const t = useTranslations('appeal');
  const format = useFormat();
  const sources = ORDER.filter((source) => source !== 'third-party' || data.thirdParty);
  const largest = new Map<string, number>();
  for (const { leaf, difference } of data.discrepancies) {
    if (Math.abs(difference) > Math.abs(largest.get(leaf) ?? 0)) largest.set(leaf, difference);
  }
  const rows = data.rows.toSorted(
    (a, b) => Math.abs(largest.get(b.leaf) ?? 0) - Math.abs(largest.get(a.leaf) ?? 0),
  );
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region must be reachable by key
    <div className={list['scroll']} tabIndex={0} role="region" aria-label={t('sides.title')}>
      <table className={`${list['list']} ${classes['gap']}`}>
        <caption className="gk-visually-hidden">{t('sides.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('difference.indicator')}</th>
            <th scope="col" data-figure>
              {t('sides.weight')}
            </th>
            {sources.map((source) => (
              <th key={source} scope="col" data-figure>
                {t(`sides.${source}`)}
              </th>
            ))}
            <th scope="col" data-figure>
              {t('sides.weighted')}
            </th>
            <th scope="col" data-figure>
              {t('sides.difference')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <SideRow key={row.leaf} row={row} sources={sources} difference={largest.get(row.leaf) ?? null} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('sides.total')}</th>
            <td data-figure />
            {sources.map((source) => (
              <td key={source} data-figure>
                {format.score(data.sums[source])}
              </td>
            ))}
            <td data-figure>{format.score(data.total)}</td>
            <td />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

type SideRowProps = { row: Row; sources: readonly Source[]; difference: number | null };

function SideRow({ row, sources, difference }: SideRowProps) {
  const t = useTranslations('appeal');
  const format = useFormat();
  const { locale } = useLanguage();
  return (
    <tr className={difference === null ? undefined : classes['differs']}>
      <th scope="row">
        {locale === 'en' ? row.name.en : row.name.zh}
        {difference !== null && <span className="gk-visually-hidden"> {t('sides.disagrees')}</span>}
      </th>
      <td data-figure>{format.score(row.weight)}</td>
      {sources.map((source) => (
        <td key={source} data-figure data-gap={row.figures[source] === null || undefined}>
          {format.score(row.figures[source])}
        </td>
      ))}
      <td data-figure>{format.score(row.weighted)}</td>
      <td data-figure>
        <ChangeFigure change={difference} />
      </td>
    </tr>
  );
}
