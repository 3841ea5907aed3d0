import { useTranslations } from 'use-intl';
import { TASK_VIEWS, type TaskView } from '@gongkai/domain/supervision';
import { SavedViews } from '#components/saved-views/saved-views.tsx';
import type { TaskList } from './types.ts';
import { fromViewSearch, viewSearch, type TasksSearch } from './tasks-search.ts';
import classes from '#components/saved-views/saved-views.module.css';

type Props = {
  search: TasksSearch;
  list: Pick<TaskList, 'counts' | 'stalledDays'>;
  onSearch: (search: TasksSearch) => void;
};

/** Tabs that call for action, in the wording's red. */
const URGENT: ReadonlySet<TaskView> = new Set(['overdue']);

/** The tabs over the table with how many rows each has, and the person's own saved views. */
export function ViewTabs({ search, list, onSearch }: Props) {
  const t = useTranslations('task');
  const { counts, stalledDays } = list;
  const active = search.view ?? 'all';
  return (
    <nav className={`${classes['views']} gk-no-print`} aria-label={t('views')}>
      {TASK_VIEWS.map((view) => (
        <button
          key={view}
          type="button"
          className={classes['view']}
          aria-pressed={view === active}
          data-urgent={(URGENT.has(view) && counts[view] > 0) || undefined}
          onClick={() => onSearch({ ...search, view: view === 'all' ? undefined : view, task: undefined })}
        >
          {t(`view.${view}`, { days: stalledDays })}
          <span className={classes['count']}>{counts[view]}</span>
        </button>
      ))}
      <SavedViews
        screen="tasks"
        current={viewSearch(search)}
        onOpen={(saved) => onSearch(fromViewSearch(saved))}
      />
    </nav>
  );
}
