import { useState } from 'react';
import { Badge, SegmentedControl } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { useLocalText } from '#features/dashboard/shared/labels.ts';
import { useFormat } from '#lib/format.ts';
import type { QueueLeaf } from './cycle-data.ts';
import classes from './cycle.module.css';

type Props = { leaves: readonly QueueLeaf[]; active: string; onOpen: (key: string) => void };

/** A department's indicators with where each stands; what waits for a verdict by itself, or all. */
export function QueueList({ leaves, active, onOpen }: Props) {
  const t = useTranslations('cycle');
  const [isAll, setAll] = useState(false);
  const waiting = leaves.filter(isWaiting);
  const shown =
    isAll || waiting.length === 0
      ? leaves
      : leaves.filter((leaf) => isWaiting(leaf) || leaf.leafKey === active);
  return (
    <nav className={`${classes['list']} gk-no-print`} aria-label={t('queue.label')}>
      {waiting.length > 0 && (
        <SegmentedControl
          size="xs"
          fullWidth
          mb="xs"
          aria-label={t('shown.label')}
          value={isAll ? 'all' : 'waiting'}
          onChange={(next) => setAll(next === 'all')}
          data={[
            { value: 'waiting', label: t('queue.waiting', { count: waiting.length }) },
            { value: 'all', label: t('shown.all', { count: leaves.length }) },
          ]}
        />
      )}
      <ul>
        {shown.map((leaf) => (
          <li key={leaf.leafKey}>
            <Entry leaf={leaf} isActive={leaf.leafKey === active} onOpen={onOpen} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Whether a leaf still waits for a verdict. */
export function isWaiting({ verdict, needed }: QueueLeaf): boolean {
  return needed && verdict === null;
}

type EntryProps = { leaf: QueueLeaf; isActive: boolean; onOpen: (key: string) => void };

function Entry({ leaf, isActive, onOpen }: EntryProps) {
  const t = useTranslations('cycle');
  const text = useLocalText();
  const format = useFormat();
  const { verdict } = leaf;
  return (
    <button
      type="button"
      className={classes['entry']}
      aria-current={isActive || undefined}
      onClick={() => onOpen(leaf.leafKey)}
    >
      <span>{text(leaf.name)}</span>
      <span className={classes['marks']}>
        <span className={classes['quiet']}>
          {t('queue.figures', {
            self: format.score(leaf.self?.points ?? null),
            counted: leaf.counted?.state === 'measured' ? format.score(leaf.counted.points) : '—',
          })}
        </span>
        {verdict !== null && (
          <Badge size="sm" variant="light" color={verdict.verdict === 'confirmed' ? 'green' : 'yellow'}>
            {t(`verdict.${verdict.verdict}`)}
          </Badge>
        )}
        {isWaiting(leaf) && (
          <Badge size="sm" variant="light" color="blue">
            {t('queue.todo')}
          </Badge>
        )}
        {leaf.sampled === true && (
          <Badge size="sm" variant="light" color="gray">
            {t('queue.sampled')}
          </Badge>
        )}
      </span>
    </button>
  );
}
