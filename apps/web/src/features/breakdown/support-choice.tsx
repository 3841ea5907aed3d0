import { Checkbox } from '@mantine/core';
import { useTranslations } from 'use-intl';
import type { Options } from './breakdown-data.ts';
import classes from './breakdown.module.css';

type Props = {
  departments: Options['departments'];
  leadId: string | null;
  value: readonly string[];
  onChange: (ids: string[]) => void;
};

/** Supporting departments as boxes to tick, with one for all but the lead. */
export function SupportChoice({ departments, leadId, value, onChange }: Props) {
  const t = useTranslations('breakdown');
  const choices = departments.filter((one) => !one.archived && one.id !== leadId);
  const chosen = choices.filter((one) => value.includes(one.id)).length;
  const isAll = chosen === choices.length && chosen > 0;
  return (
    <div className={classes['supportChoice']}>
      <Checkbox
        size="xs"
        label={<strong>{t('allDepartments')}</strong>}
        checked={isAll}
        indeterminate={chosen > 0 && !isAll}
        onChange={() => onChange(isAll ? [] : choices.map((one) => one.id))}
      />
      {choices.map((one) => (
        <Checkbox
          key={one.id}
          size="xs"
          label={one.shortName}
          checked={value.includes(one.id)}
          onChange={(event) =>
            onChange(event.currentTarget.checked ? [...value, one.id] : value.filter((id) => id !== one.id))
          }
        />
      ))}
    </div>
  );
}

/** Whether every active department but the lead is among the supports. */
export function isEveryDepartment(
  departments: Options['departments'],
  leadId: string | null,
  supportIds: readonly string[],
): boolean {
  const others = departments.filter((one) => !one.archived && one.id !== leadId);
  return others.length > 1 && others.every((one) => supportIds.includes(one.id));
}
