import { useTranslations } from 'use-intl';
import { NAMED_RECORDS } from '@gongkai/domain/evaluation';
import type { RecordRef } from '@gongkai/domain/metric';
import type { LeafChange, SubjectChange } from '@gongkai/domain/scoring';
import { useFormat } from '#lib/format.ts';
import { PathLink, sheetPath } from '#features/dashboard/shared/path-link.tsx';
import { useLocalText } from '#features/dashboard/shared/labels.ts';
import list from '#features/dashboard/shared/list.module.css';
import { ChangeFigure } from './change-figure.tsx';
import { changedPath, indicatorPath } from './indicator-path.ts';
import { RecordLink } from './record-link.tsx';
import classes from './evaluation.module.css';

/** The days compared, for the pages of all records that changed between them. */
export type ComparedDays = { before: string; after: string };
type TableProps = { rows: readonly SubjectChange[]; days?: ComparedDays | undefined };

/** Every subject with its score and rank then and now; each opens the indicators that moved and the records behind them. */
export function CompareTable({ rows, days }: TableProps) {
  const t = useTranslations('evaluation');
  return (
    <div className={list['scroll']}>
      <table className={`${list['list']} ${classes['comparison']}`}>
        <caption className="gk-visually-hidden">{t('compare.changes')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('name')}</th>
            {(['scoreBefore', 'scoreAfter', 'change', 'rankBefore', 'rankAfter'] as const).map((key) => (
              <th key={key} scope="col" data-figure>
                {t(`compare.${key}`)}
              </th>
            ))}
            <th scope="col">{t('compare.moved')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.subject.id} row={row} days={days} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

type RowProps = { row: SubjectChange; days: ComparedDays | undefined };

function Row({ row, days }: RowProps) {
  const t = useTranslations('evaluation');
  const format = useFormat();
  const score = (points: number | null) => (points === null ? t('noScore') : format.score(points));
  const rank = (place: number | null) => (place === null ? t('unranked') : String(place));
  return (
    <tr className={classes['compared']}>
      <th scope="row">
        <PathLink path={sheetPath(row.subject.kind === 'item' ? 'item' : 'department', row.subject.id)}>
          {row.name}
        </PathLink>
      </th>
      <td data-figure>{score(row.before)}</td>
      <td data-figure>{score(row.after)}</td>
      <td data-figure>
        <ChangeFigure change={row.change} />
      </td>
      <td data-figure>{rank(row.rankBefore)}</td>
      <td data-figure>{rank(row.rankAfter)}</td>
      <td>
        {row.leaves.length === 0 ? (
          <span className={list['quiet']}>{t('compare.nothing')}</span>
        ) : (
          <details>
            <summary>{t('compare.leaves', { count: row.leaves.length })}</summary>
            <ul className={classes['moved']}>
              {row.leaves.map((leaf) => (
                <Leaf key={leaf.key} leaf={leaf} subject={row.subject} days={days} />
              ))}
            </ul>
          </details>
        )}
      </td>
    </tr>
  );
}

type LeafProps = { leaf: LeafChange; subject: SubjectChange['subject']; days: ComparedDays | undefined };

function Leaf({ leaf, subject, days }: LeafProps) {
  const t = useTranslations('evaluation');
  const format = useFormat();
  const text = useLocalText();
  const points = (value: number | null) => (value === null ? '—' : format.score(value));
  return (
    <li>
      <PathLink path={indicatorPath(subject.kind, subject.id, leaf.key)}>{text(leaf.name)}</PathLink>
      {` ${points(leaf.before)} → ${points(leaf.after)} `}
      <ChangeFigure change={leaf.change} />
      {leaf.possible.before !== leaf.possible.after && isShown(leaf) && (
        <span className={list['quiet']}>
          {' '}
          {t('compare.possible', {
            before: points(leaf.possible.before),
            after: points(leaf.possible.after),
          })}
        </span>
      )}
      {leaf.failing.before !== leaf.failing.after && (
        <span className={list['quiet']}> {t('compare.failing', leaf.failing)}</span>
      )}
      {days !== undefined && isCut(leaf) && (
        <>
          {' '}
          <PathLink
            path={changedPath(subject.kind, subject.id, leaf.key)}
            search={days}
            className={list['link']}
          >
            {t('compare.all')}
          </PathLink>
        </>
      )}
      <Records label={t('compare.cleared')} records={leaf.cleared} />
      <Records label={t('compare.added')} records={leaf.added} />
    </li>
  );
}

/** A figure names its first failing records only: what changed among the others is on a page of its own. */
function isCut({ failing }: LeafChange): boolean {
  return Math.max(failing.before, failing.after) > NAMED_RECORDS;
}

/** Where a leaf applied on both days and its own marks moved: others began or ceased to apply. */
function isShown({ before, after }: LeafChange): boolean {
  return before !== null && after !== null;
}

function Records({ label, records }: { label: string; records: readonly RecordRef[] }) {
  if (records.length === 0) return null;
  return (
    <div className={classes['records']}>
      <span className={list['quiet']}>{label}</span>
      {records.map((record) => (
        <RecordLink key={`${record.kind}-${record.id}`} record={record} />
      ))}
    </div>
  );
}
