import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslations } from 'use-intl';
import { useFormat } from '#lib/format.ts';
import type { GridDay, GridMonth } from './calendar-fields.ts';
import classes from './calendar.module.css';

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

type Props = { months: readonly GridMonth[]; onToggle: (on: string) => void };

/** A year, month by month: one stop for the Tab key, arrow keys from day to day, Enter or a click turns a day. */
export function MonthGrid({ months, onToggle }: Props) {
  const t = useTranslations('calendar');
  const root = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(months[0]?.days[0]?.on ?? '');

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    const step = STEPS[event.key];
    if (step === undefined) return;
    const next = Temporal.PlainDate.from(current).add({ days: step }).toString();
    const cell = root.current?.querySelector<HTMLButtonElement>(`[data-on="${next}"]`);
    if (cell === null || cell === undefined) return;
    event.preventDefault();
    setCurrent(next);
    cell.focus();
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys of the buttons inside
    <div ref={root} className={classes['months']} onKeyDown={onKeyDown}>
      {months.map((month) => (
        <section key={month.month} aria-label={t('month', { month: month.month })}>
          <h3>{t('month', { month: month.month })}</h3>
          <div className={classes['weekdays']} aria-hidden>
            {[1, 2, 3, 4, 5, 6, 7].map((day) => (
              <span key={day}>{t(`weekday.${day}`)}</span>
            ))}
          </div>
          <div className={classes['days']}>
            {month.days.map((day, index) => (
              <DayCell
                key={day.on}
                day={day}
                column={index === 0 ? month.blanks + 1 : undefined}
                isCurrent={day.on === current}
                onToggle={() => {
                  setCurrent(day.on);
                  onToggle(day.on);
                }}
              />
            ))}
          </div>
        </section>
      ))}
    </div>
  );
}

type CellProps = { day: GridDay; column: number | undefined; isCurrent: boolean; onToggle: () => void };

function DayCell({ day, column, isCurrent, onToggle }: CellProps) {
  const t = useTranslations('calendar');
  const format = useFormat();
  const words = [format.fullDate(day.on), t(`kind.${day.kind}`), day.name ?? ''].filter(
    (word) => word !== '',
  );
  return (
    <button
      type="button"
      className={classes['day']}
      data-kind={day.kind}
      data-on={day.on}
      style={column === undefined ? undefined : { gridColumnStart: column }}
      tabIndex={isCurrent ? 0 : -1}
      title={day.name ?? undefined}
      onClick={onToggle}
    >
      {day.day}
      {(day.kind === 'holiday' || day.kind === 'swapped') && <span data-mark>{t(`mark.${day.kind}`)}</span>}
      <span className="gk-visually-hidden">{` ${words.join(t('listSeparator'))}`}</span>
    </button>
  );
}
