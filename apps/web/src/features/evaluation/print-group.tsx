import { useTranslations } from 'use-intl';
import { resultLeaves, type ResultNode } from '@gongkai/domain/scoring';
import { useFormat } from '#lib/format.ts';
import { useLocalText } from '#features/dashboard/shared/labels.ts';
import type { Rectified } from './print-page.tsx';
import classes from './print.module.css';

type States = Rectified['states'];

/** Records printed a row; the indicator's page has them all. */
const PRINTED = 20;

/** One level-1 group on its own page: indicators with points, why some were lost, how that stands, and the proof. */
export function PrintGroup({ group, states }: { group: ResultNode; states: States }) {
  const t = useTranslations('explain.print');
  const format = useFormat();
  const text = useLocalText();
  return (
    <section className={classes['group']}>
      <h2>
        {text(group.name)}{' '}
        <span>{`${group.points === null ? t('notApplicable') : format.score(group.points)} / ${format.score(group.possible)}`}</span>
      </h2>
      <table className={classes['table']}>
        <thead>
          <tr>
            {(['indicator', 'possible', 'points', 'why', 'state', 'evidence'] as const).map((key) => (
              <th key={key} scope="col">
                {t(`columns.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {resultLeaves([group]).map((leaf) => (
            <Leaf key={leaf.key} leaf={leaf} states={states} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Leaf({ leaf, states }: { leaf: ResultNode; states: States }) {
  const t = useTranslations('explain.print');
  const evaluation = useTranslations('evaluation');
  const format = useFormat();
  const text = useLocalText();
  const lost = leaf.points !== null && leaf.points < leaf.possible;
  const shown = lost ? leaf.failing.slice(0, PRINTED) : [];
  const rest = lost ? leaf.failingCount - shown.length : 0;
  const rows = Math.max(1, shown.length) + (rest > 0 && shown.length > 0 ? 1 : 0);
  const [first, ...others] = shown;
  return (
    <>
      <tr>
        <th scope="row" rowSpan={rows}>
          {text(leaf.name)}
        </th>
        <td rowSpan={rows} className={classes['figure']}>
          {format.score(leaf.possible)}
        </td>
        <td rowSpan={rows} className={classes['figure']}>
          {leaf.points === null ? t('notApplicable') : format.score(leaf.points)}
        </td>
        {first === undefined ? (
          <td colSpan={3}>{lost ? evaluation(`states.${leaf.state}`) : t('full')}</td>
        ) : (
          <RecordCells label={first.label} state={states[`${first.kind}|${first.id}`] ?? null} />
        )}
      </tr>
      {others.map((record) => (
        <tr key={`${record.kind}-${record.id}`}>
          <RecordCells label={record.label} state={states[`${record.kind}|${record.id}`] ?? null} />
        </tr>
      ))}
      {rest > 0 && shown.length > 0 && (
        <tr>
          <td colSpan={3}>{t('more', { count: rest })}</td>
        </tr>
      )}
    </>
  );
}

function RecordCells({ label, state }: { label: string; state: States[string] | null }) {
  const t = useTranslations('explain.print');
  const format = useFormat();
  const key = state?.state ?? 'gone';
  return (
    <>
      <td>{label}</td>
      <td>
        {t(`states.${key}`, {
          hasDay: state?.on == null ? 'no' : 'yes',
          day: state?.on == null ? '' : format.shortDate(state.on),
          percent: state?.percent ?? 'none',
        })}
      </td>
      <td>{state === null || state.evidence.length === 0 ? t('noEvidence') : state.evidence.join('；')}</td>
    </>
  );
}
