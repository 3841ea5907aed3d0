import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import classes from './annual-report.module.css';

/** A table of the form: as wide as it must be, scrolling within itself, also by keyboard. */
export function FormTable({ label, children }: { label: string; children: ReactNode }) {
  const t = useTranslations('annualReport');
  return (
    <div
      className={classes['scroll']}
      // What scrolls must be within reach of the keyboard.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      role="region"
      aria-label={t('scroll', { table: label })}
    >
      <table className={classes['table']} aria-label={label}>
        {children}
      </table>
    </div>
  );
}
