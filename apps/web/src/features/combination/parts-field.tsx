import { ActionIcon, Button, NativeSelect } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { MAX_PARTS, type CombinationProblem, type CombinationShare } from '@gongkai/domain/combination';
import { FULL_SHARE } from '@gongkai/domain/indicator';
import { useLocalText } from '#features/dashboard/shared/labels.ts';
import { NumberField } from '#features/indicators/number-field.tsx';
import type { CombinableLine } from './combination-data.ts';
import { ShareSum } from './share-sum.tsx';
import classes from './combination.module.css';

type Props = {
  parts: readonly CombinationShare[];
  /** of the chosen kind of subject */
  lines: readonly CombinableLine[];
  problems: readonly CombinationProblem[];
  onChange: (parts: CombinationShare[]) => void;
};

/** The systems with their weights, and the sum as one types. */
export function PartsField({ parts, lines, problems, onChange }: Props) {
  const t = useTranslations('combination');
  const patch = (at: number, change: Partial<CombinationShare>) =>
    onChange(parts.map((part, index) => (index === at ? { ...part, ...change } : part)));
  const free = lines.find(({ key }) => parts.every(({ systemKey }) => systemKey !== key));
  return (
    <fieldset className={classes['parts']}>
      <legend>{t('parts')}</legend>
      <ol>
        {parts.map((part, at) => (
          // A part has no name of its own: its place is what it is known by.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={at} className={classes['part']}>
            <PartFields
              part={part}
              number={at + 1}
              lines={lines}
              problems={problems.filter((problem) => problem.at === at)}
              onChange={(change) => patch(at, change)}
              onRemove={
                parts.length > 2 ? () => onChange(parts.filter((_, index) => index !== at)) : undefined
              }
            />
          </li>
        ))}
      </ol>
      <ShareSum parts={parts} />
      <div className={classes['partActs']}>
        <Button
          size="compact-sm"
          variant="default"
          disabled={free === undefined || parts.length >= MAX_PARTS}
          onClick={() => {
            if (free !== undefined) onChange([...parts, { systemKey: free.key, weight: 0 }]);
          }}
        >
          {t('addPart')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => onChange(shareEvenly(parts))}>
          {t('shareEvenly')}
        </Button>
      </div>
    </fieldset>
  );
}

/** The whole shared out evenly; the first ones take what does not divide. */
export function shareEvenly(parts: readonly CombinationShare[]): CombinationShare[] {
  const each = Math.floor(FULL_SHARE / parts.length);
  const rest = FULL_SHARE - each * parts.length;
  return parts.map((part, at) => ({ ...part, weight: each + (at < rest ? 1 : 0) }));
}

type PartProps = {
  part: CombinationShare;
  number: number;
  lines: readonly CombinableLine[];
  problems: readonly CombinationProblem[];
  onChange: (change: Partial<CombinationShare>) => void;
  onRemove: (() => void) | undefined;
};

function PartFields({ part, number, lines, problems, onChange, onRemove }: PartProps) {
  const t = useTranslations('combination');
  const text = useLocalText();
  const isKnown = lines.some(({ key }) => key === part.systemKey);
  const words = problems.map(({ code, details }) => t(`problem.${code}`, details)).join(t('semicolon'));
  return (
    <>
      <NativeSelect
        label={t('partSystem', { number })}
        value={part.systemKey}
        error={words === '' ? undefined : words}
        data={[
          ...(isKnown ? [] : [{ value: part.systemKey, label: t('goneSystem', { key: part.systemKey }) }]),
          ...lines.map(({ key, name, version }) => ({
            value: key,
            label: t('lineOption', { name: text(name), version }),
          })),
        ]}
        onChange={(event) => onChange({ systemKey: event.currentTarget.value })}
      />
      <NumberField
        label={t('partWeight', { number })}
        value={part.weight}
        scale={100}
        max={FULL_SHARE}
        suffix=" %"
        onChange={(weight) => onChange({ weight })}
      />
      {onRemove !== undefined && (
        <ActionIcon
          className={classes['removePart']}
          variant="subtle"
          color="red"
          size={30}
          aria-label={t('removePart', { number })}
          onClick={onRemove}
        >
          <IconTrash size={16} aria-hidden />
        </ActionIcon>
      )}
    </>
  );
}
