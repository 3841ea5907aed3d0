import { useTranslations } from 'use-intl';
import { useFormat } from '#lib/format.ts';
import type { QueueLeaf } from './cycle-data.ts';
import { EvidenceList } from './leaf-evidence.tsx';
import classes from './cycle.module.css';

type Props = {
  entry: QueueLeaf['self'];
  /** said in place of "nothing entered": why there is nothing to read */
  nothing?: string | null;
};

/** What a source said of an indicator, to be read: points, note, explanation and evidence. */
export function EntryWords({ entry, nothing = null }: Props) {
  const t = useTranslations('cycle');
  const format = useFormat();
  if (entry === null) return <p className={classes['quiet']}>{nothing ?? t('leaf.nothing')}</p>;
  return (
    <>
      <p className={classes['counted']}>{t('leaf.ownPoints', { points: format.score(entry.points) })}</p>
      {entry.note !== '' && <p className={classes['prose']}>{entry.note}</p>}
      {entry.explanation !== null && (
        <p className={classes['prose']}>{t('leaf.explained', { text: entry.explanation })}</p>
      )}
      <EvidenceList evidence={entry.evidence} />
    </>
  );
}
