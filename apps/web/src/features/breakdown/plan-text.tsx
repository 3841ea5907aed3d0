import { Badge } from '@mantine/core';
import { useTranslations } from 'use-intl';
import type { Coverage, GridTask, Plan, PlanItem } from './use-breakdown.ts';
import classes from './breakdown.module.css';

type Props = {
  plan: Plan;
  tasks: readonly GridTask[];
  coverage: Coverage;
  selected: PlanItem | null;
  onSelect: (item: PlanItem) => void;
};

/** The item's own words, those that a task quotes marked. */
function Body({ plan, item, tasks }: { plan: Plan; item: PlanItem; tasks: readonly GridTask[] }) {
  const { start, end } = item.anchor;
  const cuts = new Set([start, end]);
  const quoted = tasks
    .filter((task) => task.itemId === item.id && task.status !== 'cancelled')
    .map((task) => task.anchor);
  const partial = quoted.filter((anchor) => anchor.start > start || anchor.end < end);
  for (const anchor of partial) cuts.add(Math.max(start, anchor.start)).add(Math.min(end, anchor.end));
  const edges = [...cuts].toSorted((a, b) => a - b);
  return (
    <p className={classes['body']}>
      {edges.slice(0, -1).map((from, index) => {
        const to = edges[index + 1] ?? end;
        const words = plan.sourceText.slice(from, to);
        const isQuoted = partial.some((anchor) => anchor.start <= from && to <= anchor.end);
        return isQuoted ? <mark key={from}>{words}</mark> : <span key={from}>{words}</span>;
      })}
    </p>
  );
}

/** The plan's text with its sections and items; each item says how many tasks it has. */
export function PlanText({ plan, tasks, coverage, selected, onSelect }: Props) {
  const t = useTranslations('breakdown');
  return (
    <nav aria-label={t('text')} className={classes['text']} tabIndex={0}>
      {plan.sections.map((section) => (
        <section key={section.id}>
          {section.heading !== null && <h2 className={classes['section']}>{section.heading}</h2>}
          {section.items.map((item) => {
            const covered = coverage.items.find((one) => one.itemId === item.id);
            const count = covered?.taskCount ?? 0;
            return (
              <div key={item.id}>
                <button
                  type="button"
                  className={classes['item']}
                  aria-pressed={item.id === selected?.id}
                  data-empty={count === 0}
                  onClick={() => onSelect(item)}
                >
                  <span className={classes['itemHead']}>
                    <span>
                      {item.number}. {item.heading ?? item.body.slice(0, 24)}
                    </span>
                    <Badge
                      size="sm"
                      variant={count === 0 ? 'outline' : 'light'}
                      color={count === 0 ? 'red' : covered?.fullyAssigned === true ? 'green' : 'yellow'}
                      style={{ flexShrink: 0 }}
                    >
                      {t('tasks', { count })}
                    </Badge>
                  </span>
                </button>
                {item.id === selected?.id && <Body plan={plan} item={item} tasks={tasks} />}
              </div>
            );
          })}
        </section>
      ))}
    </nav>
  );
}
