import { useTranslations } from 'use-intl';
import { useLocalText } from '#features/dashboard/shared/labels.ts';
import { useFormat } from '#lib/format.ts';
import { Counted } from './counted.tsx';
import type { Queue, QueueLeaf } from './cycle-data.ts';
import { EntryWords } from './entry-words.tsx';
import { MarkForm } from './mark-form.tsx';
import { VerdictForm } from './verdict-form.tsx';
import classes from './cycle.module.css';

type Props = {
  queue: Queue;
  leaf: QueueLeaf;
  /** the verdict is stored: on to the next one */
  onDecided: () => void;
};

/** One leaf: counted figures and failing records beside the department's figure, note and evidence; the verdict below. */
export function VerdictPanel({ queue, leaf, onDecided }: Props) {
  const t = useTranslations('cycle');
  const text = useLocalText();
  const format = useFormat();
  return (
    <article className={classes['leaf']} aria-labelledby="verify-leaf">
      <header className={classes['leafHead']}>
        <h3 id="verify-leaf">{text(leaf.name)}</h3>
        <span className={classes['quiet']}>{t('leaf.most', { points: format.score(leaf.most) })}</span>
      </header>
      {leaf.attention.length > 0 && (
        <p className={classes['returned']}>
          {leaf.attention.map((one) => t(`attention.${one}`)).join(t('semicolon'))}
        </p>
      )}
      <div className={classes['sides']}>
        <section aria-label={t('side.counted')}>
          <h4>{t('side.counted')}</h4>
          <p className={classes['quiet']}>{text(leaf.formula)}</p>
          <Counted leaf={leaf} />
        </section>
        <Said title={t('source.self')} entry={leaf.self} />
        {queue.thirdParty !== null && (
          <Said
            title={t('source.third-party')}
            entry={leaf.thirdParty}
            hidden={queue.seesThirdParty ? null : t('queue.blind')}
          />
        )}
      </div>
      {leaf.rule === 'reviewer' && queue.status === 'verification' && <MarkForm queue={queue} leaf={leaf} />}
      {queue.status === 'verification' && <VerdictForm queue={queue} leaf={leaf} onDecided={onDecided} />}
    </article>
  );
}

type SaidProps = { title: string; entry: QueueLeaf['self']; hidden?: string | null };

/** What a source said, or why it is not shown. */
function Said({ title, entry, hidden = null }: SaidProps) {
  return (
    <section aria-label={title}>
      <h4>{title}</h4>
      <EntryWords entry={entry} nothing={hidden} />
    </section>
  );
}
