import { memo, useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { scrollWithin } from '#lib/scroll-within.ts';
import type { PlanReading } from './plan-api.ts';
import classes from './plan.module.css';

/** UTF-16 offsets `[start, end)` into the source. */
export type Range = { start: number; end: number };

type Props = { segments: PlanReading['segments']; shown: Range | null };

/** What of a segment's kind is worth a colour of its own. */
const TONES: Readonly<Record<string, string>> = {
  metadata: 'head',
  title: 'head',
  'section-heading': 'section',
  'item-heading': 'heading',
  'item-body': 'body',
  'child-heading': 'heading',
  'child-body': 'body',
  note: 'note',
  marker: 'marker',
  preamble: 'unplaced',
  greeting: 'unplaced',
  'section-text': 'unplaced',
  duplicate: 'unplaced',
  trailing: 'unplaced',
};
const LEGEND = ['head', 'section', 'heading', 'body', 'note', 'unplaced'] as const;

/** The notice verbatim, every stretch coloured by what it was read as; the shown range is framed and in view. */
export const SourcePane = memo(function SourcePane({ segments, shown }: Props) {
  const t = useTranslations('plan');
  const pane = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const found = pane.current?.querySelector<HTMLElement>('[data-shown]');
    if (pane.current && found) scrollWithin(pane.current, found);
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- what is shown is found by its mark
  }, [shown]);
  return (
    <>
      <ul className={classes['legend']} aria-label={t('review.legend')}>
        {LEGEND.map((tone) => (
          <li key={tone} data-tone={tone}>
            {t(`tone.${tone}`)}
          </li>
        ))}
      </ul>
      <div
        ref={pane}
        className={classes['source']}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region must be reachable by key
        tabIndex={0}
        role="region"
        aria-label={t('review.source')}
      >
        {segments.map(({ kind, start, end, text }) => (
          <span
            key={start}
            data-tone={TONES[kind]}
            data-shown={(shown !== null && start < shown.end && end > shown.start) || undefined}
          >
            {text}
          </span>
        ))}
      </div>
    </>
  );
});
