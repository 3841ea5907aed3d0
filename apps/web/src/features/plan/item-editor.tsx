import { Fragment, useState } from 'react';
import { Button, Group, NumberInput, TextInput } from '@mantine/core';
import { IconArrowMergeAltLeft, IconScissors, IconX } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import {
  editItem,
  mergeWithPrevious,
  removeItem,
  splitItem,
  type ItemPath,
  type ReviewedItem,
  type ReviewedPlan,
} from '@gongkai/domain/plan-review';
import { clausesOf } from './clauses.ts';
import type { Range } from './source-pane.tsx';
import classes from './plan.module.css';

type Props = {
  plan: ReviewedPlan;
  item: ReviewedItem;
  path: ItemPath;
  onChange: (next: ReviewedPlan | null) => void;
  onShow: (range: Range | null) => void;
};

/** One recognised item: number and heading typed over; the words are the notice's, so only their bounds move. */
export function ItemEditor({ plan, item, path, onChange, onShow }: Props) {
  const t = useTranslations('plan');
  const [splitting, setSplitting] = useState(false);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- follows the focus, acts on nothing
    <li className={classes['item']} onFocus={() => onShow(item.anchor)}>
      <div className={classes['itemHead']}>
        <NumberInput
          aria-label={t('structure.itemNumber')}
          value={item.number}
          hideControls
          allowDecimal={false}
          min={1}
          onChange={(value) => typeof value === 'number' && onChange(editItem(plan, path, { number: value }))}
        />
        <TextInput
          aria-label={t('structure.itemHeading', { number: item.number })}
          placeholder={t('structure.noHeading')}
          value={item.heading ?? ''}
          onChange={(event) =>
            onChange(
              editItem(plan, path, {
                heading: event.currentTarget.value === '' ? null : event.currentTarget.value,
              }),
            )
          }
        />
      </div>
      {splitting ? (
        <SplitChooser
          plan={plan}
          item={item}
          path={path}
          onChange={onChange}
          onDone={() => setSplitting(false)}
        />
      ) : (
        <p className={classes['body']}>{item.body}</p>
      )}
      <ItemNotes item={item} />
      <Group gap={4} className={classes['itemActions']}>
        <Button
          size="compact-xs"
          variant="subtle"
          leftSection={<IconScissors size={14} aria-hidden />}
          aria-pressed={splitting}
          onClick={() => setSplitting(!splitting)}
        >
          {t('structure.split')}
        </Button>
        {path.item > 0 && (
          <Button
            size="compact-xs"
            variant="subtle"
            leftSection={<IconArrowMergeAltLeft size={14} aria-hidden />}
            onClick={() => onChange(mergeWithPrevious(plan, path))}
          >
            {t('structure.merge')}
          </Button>
        )}
        <Button
          size="compact-xs"
          variant="subtle"
          color="red"
          leftSection={<IconX size={14} aria-hidden />}
          onClick={() => onChange(removeItem(plan, path))}
        >
          {t('structure.remove')}
        </Button>
      </Group>
    </li>
  );
}

function ItemNotes({ item }: { item: ReviewedItem }) {
  const t = useTranslations('plan');
  const notes = [
    ...item.responsibility.map((note) => `${t(`role.${note.role}`)}：${note.departments.join('、')}`),
    ...item.time.map((note) => `${t('structure.time')}：${note.source}`),
    ...(item.children.length > 0 ? [t('structure.children', { count: item.children.length })] : []),
    ...(item.suggestions.length > 0 ? [t('structure.duties', { count: item.suggestions.length })] : []),
  ];
  return (
    <ul className={classes['notes']}>
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}

type SplitProps = Omit<Props, 'onShow'> & { onDone: () => void };

function SplitChooser({ plan, item, path, onChange, onDone }: SplitProps) {
  const t = useTranslations('plan');
  return (
    <p className={classes['body']}>
      {clausesOf(plan.source, item.anchor.start, item.anchor.end).map(({ start, text }) => {
        const split = splitItem(plan, path, start);
        return (
          <Fragment key={start}>
            {split !== null && (
              <button
                type="button"
                className={classes['cut']}
                aria-label={t('structure.splitBefore', { text: text.slice(0, 12) })}
                title={t('structure.splitBefore', { text: text.slice(0, 12) })}
                onClick={() => {
                  onChange(split);
                  onDone();
                }}
              >
                <IconScissors size={14} aria-hidden />
              </button>
            )}
            {text}
          </Fragment>
        );
      })}
    </p>
  );
}
