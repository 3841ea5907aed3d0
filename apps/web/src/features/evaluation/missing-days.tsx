import { useTranslations } from 'use-intl';
import { useFormat } from '#lib/format.ts';
import { useOfficeDay } from '#lib/office-day.ts';
import type { RouterOutputs } from '#lib/trpc.ts';
import { PathLink } from '#features/dashboard/shared/path-link.tsx';
import list from '#features/dashboard/shared/list.module.css';
import classes from './explain.module.css';

type Missing = Extract<RouterOutputs['evaluation']['compareDates'], { status: 'missing' }>['missing'];
type Props = { missing: Missing; before: string; after: string; kind: 'department' | 'item' };

/** Says which day has no kept scores and offers the nearest that have some. */
export function MissingDays({ missing, before, after, kind }: Props) {
  const t = useTranslations('explain.days');
  const format = useFormat();
  const { today } = useOfficeDay();
  return (
    <div role="status">
      {missing.map(({ side, on, earlier, later }) => {
        const days = [earlier, later].filter((day) => day !== null);
        // The first day stays before the second.
        const usable = days.filter((day) => (side === 'before' ? day < after : day > before));
        return (
          <div key={side} className={classes['frozen']}>
            <p>{t(on > today ? 'future' : 'missing', { day: format.fullDate(on) })}</p>
            {usable.length === 0 ? (
              <p>{t('noneNear')}</p>
            ) : (
              <p>
                {t('nearest')}
                {usable.map((day) => (
                  <PathLink
                    key={day}
                    path="/evaluation/days"
                    className={`${list['link']} ${classes['near']}`}
                    search={{ before, after, [side]: day, kind: kind === 'item' ? 'item' : undefined }}
                  >
                    {format.fullDate(day)}
                  </PathLink>
                ))}
              </p>
            )}
          </div>
        );
      })}
    </div>
  );
}
