import { Select } from '@mantine/core';
import { useTranslations } from 'use-intl';
import type { Assessment, Evaluation } from './cycle-data.ts';
import classes from './cycle.module.css';

type Props = {
  evaluation: Evaluation;
  departmentId: string;
  /** whose handing in is named beside each department */
  source: Assessment['source'];
  onOpen: (search: { department: string }) => void;
};

/** The departments with how far the source is with each: what was not handed in waits for nobody. */
export function DepartmentPick({ evaluation, departmentId, source, onOpen }: Props) {
  const t = useTranslations('cycle');
  const states = new Map(
    evaluation.handIns.filter((one) => one.source === source).map((one) => [one.departmentId, one.state]),
  );
  return (
    <Select
      searchable
      allowDeselect={false}
      label={t('column.department')}
      className={classes['pick']}
      value={departmentId}
      data={evaluation.departments.map(({ id, shortName }) => ({
        value: id,
        label: t('pick', { name: shortName, state: t(`handInState.${states.get(id) ?? 'awaited'}`) }),
      }))}
      onChange={(next) => next !== null && onOpen({ department: next })}
    />
  );
}
