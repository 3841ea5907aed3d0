import { Select } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { usePlanYear } from '#lib/plan-year.ts';
import classes from './shell.module.css';

/** Which year's plan the screens are about. */
export function PlanYearSwitch() {
  const t = useTranslations('shell');
  const { year, years, choose } = usePlanYear();
  return (
    <Select
      aria-label={t('planYear')}
      className={classes['year']}
      size="xs"
      data={years.map((one) => ({ value: String(one), label: t('planYearOption', { year: String(one) }) }))}
      value={String(year)}
      onChange={(next) => next !== null && choose(Number(next))}
      allowDeselect={false}
      checkIconPosition="right"
    />
  );
}
