import { useTranslations } from 'use-intl';
import type { Band } from '@gongkai/domain/indicator';
import { summariseTrial } from '@gongkai/domain/scoring';
import { useFormat } from '#lib/format.ts';
import { useLocalText } from '#features/dashboard/shared/labels.ts';
import list from '#features/dashboard/shared/list.module.css';
import { ScrollBox } from '#features/desk/scroll-box.tsx';
import { ChangeFigure } from '#features/evaluation/change-figure.tsx';
import type { SystemTrial } from './indicator-data.ts';
import { TrialLeaves } from './trial-leaves.tsx';
import classes from './indicators.module.css';

/** Every subject under the rules in force and under the draft: score, band, rank, and the indicators that made it. */
export function TrialTable({ trial }: { trial: SystemTrial }) {
  const t = useTranslations('indicators');
  const text = useLocalText();
  const format = useFormat();
  const { basis, overall, subjects, current } = trial;
  const summary = summariseTrial(subjects, trial.edited);
  const isEmpty = subjects.every(({ before, after }) => before === null && after === null);
  return (
    <section aria-label={t('trial')}>
      <p role="status">
        {t('trialState', {
          day: format.fullDate(trial.asOf),
          name: text(current.name),
          version: current.version,
          gain: summary.gain,
          lose: summary.lose,
          same: summary.same,
          bands: summary.bands,
          before: format.score(overall.before),
          after: format.score(overall.after),
        })}
      </p>
      {basis.rewound && <p className={classes['quiet']}>{t('rewound')}</p>}
      {basis.snapshot !== null && <p className={classes['quiet']}>{t('fromSnapshot', basis.snapshot)}</p>}
      {!isEmpty && <TrialLeaves summary={summary} edited={trial.edited.length} />}
      {isEmpty ? (
        <p className={list['nothing']}>{t('trialEmpty')}</p>
      ) : (
        <ScrollBox label={t('trial')}>
          <table className={list['list']}>
            <caption className="gk-visually-hidden">{t('trial')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('subject')}</th>
                {(['scoreBefore', 'scoreAfter', 'scoreChange', 'band', 'rank'] as const).map((key) => (
                  <th key={key} scope="col" data-figure={key === 'band' ? undefined : true}>
                    {t(key)}
                  </th>
                ))}
                <th scope="col">{t('moved')}</th>
              </tr>
            </thead>
            <tbody>
              {subjects.map((row) => (
                <Row key={row.subject.id} row={row} trial={trial} />
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
    </section>
  );
}

type Tried = SystemTrial['subjects'][number];

function Row({ row, trial }: { row: Tried; trial: SystemTrial }) {
  const t = useTranslations('indicators');
  const text = useLocalText();
  const format = useFormat();
  const bandName = (bands: readonly Band[], key: string | null) => {
    const band = bands.find((one) => one.key === key);
    return band === undefined ? '—' : text(band.name);
  };
  const bands = [bandName(trial.bandsBefore, row.bandBefore), bandName(trial.bandsAfter, row.bandAfter)];
  return (
    <tr>
      <th scope="row">{row.name}</th>
      <td data-figure>{format.score(row.before)}</td>
      <td data-figure>{format.score(row.after)}</td>
      <td data-figure>
        <ChangeFigure change={row.change} />
      </td>
      <td className={list['nowrap']}>
        {bands[0] === bands[1] ? bands[0] : <strong>{bands.join(' → ')}</strong>}
      </td>
      <td data-figure>
        {row.rankBefore === row.rankAfter
          ? (row.rankAfter ?? '—')
          : `${row.rankBefore ?? '—'} → ${row.rankAfter ?? '—'}`}
      </td>
      <td>
        {row.leaves.length === 0 ? (
          <span className={list['quiet']}>{t('nothingMoved')}</span>
        ) : (
          <Moved leaves={row.leaves} edited={trial.edited} />
        )}
      </td>
    </tr>
  );
}

/** Indicators named at once; the others are counted and open on demand. */
const NAMED = 3;

type MovedProps = { leaves: Tried['leaves']; edited: SystemTrial['edited'] };

/** By which indicators: those that the draft changed first. */
function Moved({ leaves, edited }: MovedProps) {
  const t = useTranslations('indicators');
  const format = useFormat();
  const keys = new Set(edited.map(({ key }) => key));
  const sorted = leaves.toSorted((a, b) => Number(keys.has(b.key)) - Number(keys.has(a.key)));
  const rest = sorted.slice(NAMED);
  const sum = rest.reduce((total, { change }) => total + (change ?? 0), 0);
  return (
    <>
      <LeafChanges leaves={sorted.slice(0, NAMED)} />
      {rest.length > 0 && (
        <details className={classes['rest']}>
          <summary>{t('restMoved', { count: rest.length, sum: format.change(sum) })}</summary>
          <LeafChanges leaves={rest} />
        </details>
      )}
    </>
  );
}

function LeafChanges({ leaves }: { leaves: Tried['leaves'] }) {
  const text = useLocalText();
  const format = useFormat();
  return (
    <ul className={classes['changes']}>
      {leaves.map((leaf) => (
        <li key={leaf.key}>
          {`${text(leaf.name)} ${format.score(leaf.before)} → ${format.score(leaf.after)} `}
          <ChangeFigure change={leaf.change} />
        </li>
      ))}
    </ul>
  );
}
