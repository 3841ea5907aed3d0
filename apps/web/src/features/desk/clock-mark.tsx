import {
  IconCircleCheck,
  IconClockPlay,
  IconHelpCircle,
  IconPlayerPause,
  IconPlayerStop,
  IconUrgent,
  type TablerIcon,
} from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { useFormat } from '#lib/format.ts';
import { clockLight, usedShare } from './clock-light.ts';
import type { DeskRow } from './desk-data.ts';
import classes from './desk.module.css';

type Clock = DeskRow['clock'];

const ICONS = {
  running: IconClockPlay,
  paused: IconPlayerPause,
  stopped: IconPlayerStop,
  done: IconCircleCheck,
} as const satisfies Record<NonNullable<Clock>['state'], TablerIcon>;

/** The state of a clock as icon and word; late ones say so. */
export function ClockState({ clock }: { clock: Clock }) {
  const t = useTranslations('desk');
  const light = clockLight(clock);
  const isLate = light === 'overdue';
  const Icon = clock === null ? IconHelpCircle : isLate ? IconUrgent : ICONS[clock.state];
  const word =
    clock === null
      ? t('clock.none')
      : isLate
        ? t(clock.state === 'done' ? 'clock.repliedLate' : 'clock.overdue')
        : t(clock.reason === null ? `clock.state.${clock.state}` : `clock.reason.${clock.reason}`);
  return (
    <span className={classes['state']} data-light={light}>
      <Icon size={14} stroke={2} aria-hidden />
      {word}
    </span>
  );
}

/** Days used and left, as a bar and in words, with the due day. */
export function ClockBar({ clock }: { clock: NonNullable<Clock> }) {
  const t = useTranslations('desk');
  const format = useFormat();
  const { daysUsed: used, daysAllowed: allowed, daysLeft: left } = clock;
  const isCounting = clock.state !== 'done' && left !== null;
  return (
    <span className={classes['clock']}>
      {isCounting && (
        <span className={classes['bar']} data-light={clockLight(clock)} aria-hidden>
          <span style={{ width: `${usedShare(clock)}%` }} />
        </span>
      )}
      <span className={classes['clockWords']}>
        {isCounting && (
          <span>
            {left < 0 ? t('clock.over', { days: -left }) : t('clock.used', { used, allowed, left })}
          </span>
        )}
        {clock.due !== null && (
          <span>
            {t('clock.due', { day: format.shortDate(clock.due) })}
            {clock.dueState !== 'official' && <Assumed />}
            {clock.isProjected && <span className={classes['tag']}>{t('clock.projected')}</span>}
          </span>
        )}
        {clock.endedOn !== null && <span>{t('clock.ended', { day: format.shortDate(clock.endedOn) })}</span>}
      </span>
    </span>
  );
}

/** The mark of a day that supposes a calendar nobody has published yet (推定). */
function Assumed() {
  const t = useTranslations('desk');
  return (
    <span className={classes['tag']} title={t('clock.assumedHint')}>
      {t('clock.assumed')}
    </span>
  );
}
