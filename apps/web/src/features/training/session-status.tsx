import { IconCalendarEvent, IconCalendarX, IconCircleCheck, IconClockExclamation } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { useSession } from '#lib/session.ts';
import type { Session } from './training-data.ts';
import classes from './training.module.css';

const ICONS = {
  planned: IconCalendarEvent,
  late: IconClockExclamation,
  held: IconCircleCheck,
  cancelled: IconCalendarX,
} as const;

/** How a session stands on a day: `late` is one that should have been held by now. */
function standingOf(session: Pick<Session, 'status' | 'plannedOn'>, today: string): keyof typeof ICONS {
  return session.status === 'planned' && session.plannedOn < today ? 'late' : session.status;
}

/** The session's state as icon and word. */
export function SessionStatus({ session }: { session: Session }) {
  const t = useTranslations('training');
  const { today } = useSession();
  const standing = standingOf(session, today);
  const Icon = ICONS[standing];
  return (
    <span className={classes['status']} data-standing={standing}>
      <Icon size={14} aria-hidden />
      {t(`status.${standing}`)}
    </span>
  );
}
