import { useState } from 'react';
import { Checkbox, Textarea } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { useFormat } from '#lib/format.ts';
import type { AssessedLeaf, Assessment } from './cycle-data.ts';
import { isOutside, type EntryFields } from './leaf-entry.ts';
import { PointsInput } from './points-input.tsx';
import classes from './cycle.module.css';

type Props = {
  source: Assessment['source'];
  leaf: AssessedLeaf;
  values: EntryFields;
  onChange: (patch: Partial<EntryFields>) => void;
  /** there is said to have been no business, but not why */
  onUnexplained: (isUnexplained: boolean) => void;
};

/** Points, a note, and for a department the claim that there was no such business, which needs its explanation. */
export function LeafFields({ source, leaf, values, onChange, onUnexplained }: Props) {
  const t = useTranslations('cycle');
  return (
    <>
      <div className={classes['figures']}>
        <PointsField
          source={source}
          leaf={leaf}
          points={values.points}
          onChange={(points) => onChange({ points })}
        />
        <Textarea
          className={classes['grow']}
          label={t('leaf.note')}
          autosize
          minRows={1}
          maxRows={12}
          maxLength={2000}
          value={values.note}
          onChange={(event) => onChange({ note: event.currentTarget.value })}
        />
      </div>
      {source === 'self' && (
        <Explanation
          worth={leaf.explainedWorth}
          text={values.explanation}
          onChange={(explanation) => onChange({ explanation })}
          onUnexplained={onUnexplained}
        />
      )}
    </>
  );
}

type PointsProps = Pick<Props, 'source' | 'leaf'> & {
  points: number | null;
  onChange: (points: number | null) => void;
};

/** Points as typed: what the indicator cannot bring stays, and says so, rather than becoming another figure. */
function PointsField({ source, leaf, points, onChange }: PointsProps) {
  const t = useTranslations('cycle');
  const format = useFormat();
  const least = leaf.least === 0 ? '0' : format.score(leaf.least);
  return (
    <PointsInput
      className={classes['points']}
      label={t(source === 'self' ? 'leaf.points' : 'leaf.thirdPoints')}
      least={leaf.least}
      most={leaf.most}
      points={points}
      clampBehavior="none"
      step={0.5}
      error={
        isOutside(leaf, points)
          ? t('leaf.pointsOutside', { least, most: format.score(leaf.most) })
          : undefined
      }
      onChange={onChange}
    />
  );
}

type ExplanationProps = {
  worth: number;
  text: string;
  onChange: (text: string) => void;
  onUnexplained: (isUnexplained: boolean) => void;
};

/** 确无此项业务: claimed with a tick, and then explained; a tick taken back and set again brings the text back. */
function Explanation({ worth, text, onChange, onUnexplained }: ExplanationProps) {
  const t = useTranslations('cycle');
  const [isTicked, setTicked] = useState(false);
  const [before, setBefore] = useState('');
  const isClaimed = isTicked || text !== '';
  const isUnexplained = isClaimed && text.trim() === '';
  function claim(next: boolean) {
    setTicked(next);
    const kept = next ? before : '';
    if (!next) setBefore(text);
    onChange(kept);
    onUnexplained(next && kept.trim() === '');
  }
  return (
    <>
      <Checkbox
        label={t('leaf.claim')}
        description={t('leaf.claimHint', { worth })}
        checked={isClaimed}
        onChange={(event) => claim(event.currentTarget.checked)}
      />
      {isClaimed && (
        <Textarea
          required
          label={t('leaf.explanation')}
          autosize
          minRows={2}
          maxRows={12}
          maxLength={2000}
          value={text}
          error={isUnexplained ? t('leaf.explanationNeeded') : undefined}
          onChange={(event) => {
            setTicked(true);
            onChange(event.currentTarget.value);
            onUnexplained(event.currentTarget.value.trim() === '');
          }}
        />
      )}
    </>
  );
}
