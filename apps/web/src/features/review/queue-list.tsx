import { useTranslations } from 'use-intl';
import { useFormat } from '#lib/format.ts';
import type { ReviewItem } from './queue.ts';
import classes from './review.module.css';

type Props = { items: readonly ReviewItem[]; active: string; onOpen: (id: string) => void };

const KINDS = ['submission', 'extension', 'closing'] as const satisfies readonly ReviewItem['kind'][];

/** The queue, oldest first within each kind. */
export function QueueList({ items, active, onOpen }: Props) {
  const t = useTranslations('review');
  const format = useFormat();
  return (
    <nav className={`${classes['queue']} gk-no-print`} aria-label={t('queue')}>
      {KINDS.map((kind) => {
        const own = items.filter((item) => item.kind === kind);
        if (own.length === 0) return null;
        return (
          <section key={kind} aria-label={t(`kind.${kind}`)}>
            <h2 className={classes['kind']}>
              {t(`kind.${kind}`)} <span>{own.length}</span>
            </h2>
            <ul>
              {own.map((item) => (
                <li key={item.id}>
                  <button
                    type="button"
                    className={classes['entry']}
                    aria-current={item.id === active || undefined}
                    onClick={() => onOpen(item.id)}
                  >
                    <span className={classes['entryTitle']}>{item.task.title}</span>
                    <span className={classes['meta']}>
                      {item.departmentName}
                      {item.since !== null && <span>{t('since', { on: format.shortDate(item.since) })}</span>}
                      {item.kind === 'submission' && item.returnCount > 0 && (
                        <span>{t('again', { count: item.returnCount })}</span>
                      )}
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </nav>
  );
}
