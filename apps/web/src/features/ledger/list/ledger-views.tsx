import { useTranslations } from 'use-intl';
import { LEDGER_VIEWS, type Ledger, type LedgerView } from '@gongkai/domain/ledger';
import { SavedViews } from '#components/saved-views/saved-views.tsx';
import classes from '#components/saved-views/saved-views.module.css';
import { fromSaved, toSaved, type LedgerSearch } from './ledger-search.ts';

type Props = {
  ledger: Ledger;
  search: LedgerSearch;
  counts: Record<LedgerView, number> | null;
  onSearch: (search: LedgerSearch) => void;
};

const URGENT: ReadonlySet<LedgerView> = new Set(['overdue', 'failing']);

/** The tabs of a ledger with how many records each has, and the person's own views. */
export function LedgerViews({ ledger, search, counts, onSearch }: Props) {
  const t = useTranslations('ledger');
  // Most ledgers hold nothing that lapses by itself.
  const views = LEDGER_VIEWS.filter((view) => view !== 'expiring' || ledger.warnings.length > 0);
  const active = search.view ?? 'all';
  return (
    <nav className={`${classes['views']} gk-no-print`} aria-label={t('views')}>
      {views.map((view) => (
        <button
          key={view}
          type="button"
          className={classes['view']}
          aria-pressed={view === active}
          data-urgent={(URGENT.has(view) && (counts?.[view] ?? 0) > 0) || undefined}
          onClick={() => onSearch({ ...search, view: view === 'all' ? undefined : view })}
        >
          {t(`view.${view}`)}
          {counts !== null && <span className={classes['count']}>{counts[view]}</span>}
        </button>
      ))}
      <SavedViews
        screen={`ledger:${ledger.key}`}
        current={toSaved(search)}
        onOpen={(saved) => onSearch(fromSaved(saved))}
      />
    </nav>
  );
}
