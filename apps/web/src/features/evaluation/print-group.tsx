import { useTranslations } from 'use-intl';
import { recordKey, type RecordRef } from '@gongkai/domain/metric';
import { resultLeaves, type ResultNode } from '@gongkai/domain/scoring';
import { useFormat } from '#lib/format.ts';
import { useLocalText } from '#features/dashboard/shared/labels.ts';
import { elsewhereCount } from './counted-elsewhere.tsx';
import type { Rectified, Sheet } from './print-page.tsx';
import { useRectificationWords } from './use-rectification-words.ts';
import classes from './print.module.css';

type States = Rectified['states'];
type Reasons = Partial<Sheet['reasons']>;

/** Records printed a row; the indicator's page has them all. */
const PRINTED = 20;

type Props = {
  group: ResultNode;
  states: States;
  reasons?: Reasons;
  /** what else is said of a leaf, by its key: why verification adjusted it */
  words?: ReadonlyMap<string, string>;
};

/** One level-1 group on its own page: indicators with points, why some were lost, how that stands, and the proof. */
export function PrintGroup({ group, states, reasons = {}, words }: Props) {
  const t = useTranslations('explain.print');
  const format = useFormat();
  const text = useLocalText();
  return (
    // On a phone the table moves sideways: whoever has no pointer needs to reach it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={classes['group']} tabIndex={0} aria-label={text(group.name)}>
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
            <Leaf
              key={leaf.key}
              leaf={leaf}
              states={states}
              why={reasons[leaf.key] ?? {}}
              words={words?.get(leaf.key)}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

type LeafProps = {
  leaf: ResultNode;
  states: States;
  why: NonNullable<Reasons[string]>;
  words: string | undefined;
};

function Leaf({ leaf, states, why, words }: LeafProps) {
  const t = useTranslations('explain.print');
  const evaluation = useTranslations('evaluation');
  const format = useFormat();
  const text = useLocalText();
  const lost = leaf.points !== null && leaf.points < leaf.possible;
  const shown = lost ? leaf.failing.slice(0, PRINTED) : [];
  const rest = lost ? leaf.failingCount - shown.length : 0;
  const rows = Math.max(1, shown.length) + (rest > 0 && shown.length > 0 ? 1 : 0);
  const [first, ...others] = shown;
  const elsewhere = elsewhereCount(leaf);
  const withoutRecord =
    leaf.points === null
      ? evaluation('stateHints.not-applicable')
      : !lost
        ? t('full')
        : leaf.state === 'measured'
          ? t(leaf.possible - leaf.points <= 1 ? 'rounding' : 'noRecord')
          : evaluation(`stateHints.${leaf.state}`);
  const cellsOf = (record: RecordRef): CellsProps => ({
    label: record.label,
    reason: why[recordKey(record)]?.text ?? null,
    state: states[recordKey(record)] ?? null,
  });
  return (
    <>
      <tr>
        <th scope="row" rowSpan={rows}>
          {text(leaf.name)}
          {words !== undefined && <span className={classes['words']}>{words}</span>}
          {elsewhere > 0 && (
            <span className={classes['words']}>{evaluation('elsewhere', { count: elsewhere })}</span>
          )}
        </th>
        <td rowSpan={rows} className={classes['figure']}>
          {format.score(leaf.possible)}
        </td>
        <td rowSpan={rows} className={classes['figure']}>
          {leaf.points === null ? t('notApplicable') : format.score(leaf.points)}
        </td>
        {first === undefined ? <td colSpan={3}>{withoutRecord}</td> : <RecordCells {...cellsOf(first)} />}
      </tr>
      {others.map((record) => (
        <tr key={`${record.kind}-${record.id}`}>
          <RecordCells {...cellsOf(record)} />
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

type CellsProps = {
  label: string;
  reason: { zh: string; en: string } | null;
  state: States[string] | null;
};

function RecordCells({ label, reason, state }: CellsProps) {
  const text = useLocalText();
  const words = useRectificationWords();
  return (
    <>
      <td>
        {label}
        {reason !== null && <span className={classes['why']}>{text(reason)}</span>}
      </td>
      <td>{words.state(state)}</td>
      <td>{words.evidence(state)}</td>
    </>
  );
}
