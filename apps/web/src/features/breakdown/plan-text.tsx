import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { scrollWithin } from '#lib/scroll-within.ts';
import {
  itemOfTask,
  itemsOf,
  type Coverage,
  type GridTask,
  type Plan,
  type PlanItem,
} from './breakdown-data.ts';
import { CoverageChip } from './coverage-chip.tsx';
import { ItemWords, type NewTask } from './item-words.tsx';
import classes from './breakdown.module.css';

type Props = {
  plan: Plan;
  tasks: readonly GridTask[];
  coverage: Coverage;
  selectedId: string | null;
  /** words to frame and bring into view */
  quoted: { start: number; end: number } | null;
  onSelect: (item: PlanItem) => void;
  /** null for readers */
  onNewTask: ((wanted: NewTask) => void) | null;
};

/** The notice verbatim, whole: sections, items with their coverage, and what stands between them. */
export function PlanText({ plan, tasks, coverage, selectedId, quoted, onSelect, onNewTask }: Props) {
  const t = useTranslations('breakdown');
  const items = itemsOf(plan);
  const pane = useRef<HTMLDivElement>(null);
  const source = plan.sourceText;
  const ends = items.map((item) => item.anchor.end);
  useEffect(() => {
    const target = quoted === null ? '[data-selected]' : '[data-quoted]';
    const found = pane.current?.querySelector<HTMLElement>(target);
    if (pane.current && found) scrollWithin(pane.current, found);
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- another item in view is a reason to scroll
  }, [quoted, selectedId]);
  return (
    <div ref={pane} className={classes['text']}>
      {items.map((item, index) => {
        const between = source.slice(ends[index - 1] ?? 0, item.anchor.start);
        const covered = coverage.items.find((one) => one.itemId === item.id);
        const isSelected = item.id === selectedId;
        return (
          <div key={item.id}>
            <Between text={between} isFirst={index === 0} />
            <article
              className={classes['clause']}
              data-selected={isSelected || undefined}
              data-empty={covered?.taskCount === 0 || undefined}
            >
              <header className={classes['clauseHead']}>
                <button
                  type="button"
                  className={classes['clauseName']}
                  aria-pressed={isSelected}
                  onClick={() => onSelect(item)}
                >
                  {t('itemName', { number: item.number, heading: item.heading ?? t('noHeading') })}
                </button>
                {covered !== undefined && <CoverageChip coverage={covered} />}
              </header>
              <ItemWords
                source={source}
                item={item}
                tasks={tasks.filter((task) => itemOfTask(items, task)?.id === item.id)}
                quoted={quoted}
                onNewTask={onNewTask}
                onClick={() => onSelect(item)}
              />
            </article>
          </div>
        );
      })}
      <Between text={source.slice(ends.at(-1) ?? 0)} isFirst={false} />
    </div>
  );
}

/** What stands before, between and after the items: head, introduction, section headings, closing. */
function Between({ text, isFirst }: { text: string; isFirst: boolean }) {
  const t = useTranslations('breakdown');
  if (text.trim() === '') return null;
  if (!isFirst) return <p className={classes['between']}>{text.trim()}</p>;
  const lines = text.trim().split('\n');
  return (
    <>
      {lines.length > 1 && (
        <details className={classes['preamble']}>
          <summary>{t('preamble')}</summary>
          <p>{lines.slice(0, -1).join('\n')}</p>
        </details>
      )}
      <p className={classes['between']}>{lines.at(-1)}</p>
    </>
  );
}
