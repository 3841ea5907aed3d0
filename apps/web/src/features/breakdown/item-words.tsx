import { useRef, useState } from 'react';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import type { GridTask, PlanItem } from './breakdown-data.ts';
import { selectedWords, stretchesOf } from './text-selection.ts';
import classes from './breakdown.module.css';

/** A task wanted for an item, with the words it quotes; the item's own where `anchor` is null. */
export type NewTask = { item: PlanItem; anchor: { start: number; end: number } | null; title: string };

type Props = {
  source: string;
  item: PlanItem;
  tasks: readonly GridTask[];
  quoted: { start: number; end: number } | null;
  onNewTask: ((wanted: NewTask) => void) | null;
  onClick: () => void;
};

const LONGEST_TITLE = 500;

/** An item's words: what tasks quote is marked, duties nobody took up are dotted; selecting words offers a new task. */
export function ItemWords({ source, item, tasks, quoted, onNewTask, onClick }: Props) {
  const t = useTranslations('breakdown');
  const words = useRef<HTMLParagraphElement>(null);
  const [chosen, setChosen] = useState<{ start: number; end: number } | null>(null);
  const whole = item.anchor;
  const live = tasks.filter((task) => task.status !== 'cancelled').map((task) => task.anchor);
  const open = item.suggestions.filter((one) => one.state === 'open').map((one) => one.anchor);
  const partial = live.filter((anchor) => anchor.start > whole.start || anchor.end < whole.end);

  function readSelection(): void {
    if (words.current !== null && onNewTask !== null)
      setChosen(selectedWords(words.current, whole.start, window.getSelection()));
  }

  return (
    <>
      {/* Clicking the words is a short cut of the button above; selecting them is offered as a button below. */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- the button above does the same by key */}
      <p
        ref={words}
        className={classes['words']}
        onMouseUp={readSelection}
        onKeyUp={readSelection}
        onClick={onClick}
      >
        {stretchesOf(whole, quoted === null ? partial : [...partial, quoted], open).map(
          ({ start, end, tone }) => (
            <span
              key={start}
              data-tone={tone ?? undefined}
              data-quoted={(quoted !== null && start >= quoted.start && end <= quoted.end) || undefined}
            >
              {source.slice(start, end)}
            </span>
          ),
        )}
      </p>
      {chosen !== null && onNewTask !== null && (
        <Button
          size="compact-sm"
          variant="light"
          className={classes['fromWords'] ?? ''}
          leftSection={<IconPlus size={14} aria-hidden />}
          // The selection must outlive the press of the button.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => {
            const title = source
              .slice(chosen.start, chosen.end)
              .replaceAll(/\s+/g, '')
              .slice(0, LONGEST_TITLE);
            onNewTask({ item, anchor: chosen, title });
            setChosen(null);
            window.getSelection()?.removeAllRanges();
          }}
        >
          {t('newFromWords', { words: source.slice(chosen.start, Math.min(chosen.end, chosen.start + 16)) })}
        </Button>
      )}
    </>
  );
}
