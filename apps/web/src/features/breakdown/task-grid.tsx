import {
  ActionIcon,
  Badge,
  MultiSelect,
  NumberInput,
  Select,
  Textarea,
  TextInput,
  Tooltip,
} from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import type { TaskPatch } from '@gongkai/domain/task';
import { DeadlineCell } from './deadline-cell.tsx';
import type { GridTask, Options } from './use-breakdown.ts';
import classes from './breakdown.module.css';

const ALL = 'all';

type Props = {
  tasks: readonly GridTask[];
  options: Options;
  onPatch: (task: GridTask, patch: TaskPatch) => void;
  onRemove: (task: GridTask) => void;
  onCancel: (task: GridTask) => void;
};
type RowProps = Omit<Props, 'tasks'> & { task: GridTask };

/** A text cell that is stored when it is left, and only if it changed. */
function commit(before: string, store: (value: string) => void) {
  return (event: { currentTarget: { value: string } }): void => {
    const value = event.currentTarget.value.trim();
    if (value !== before && value !== '') store(value);
  };
}

function DraftRow({ task, options, onPatch, onRemove }: RowProps) {
  const t = useTranslations('breakdown');
  const active = options.departments.filter((one) => !one.archived);
  const departments = active.map((one) => ({ value: one.id, label: one.shortName }));
  const others = departments.filter((one) => one.value !== task.lead?.departmentId);
  const supports = task.supports.map((one) => one.departmentId);
  const isAll = others.length > 0 && others.every((one) => supports.includes(one.value));
  const people = options.people.filter((one) => one.departmentId === task.lead?.departmentId);
  const label = (key: string): string => `${task.code} ${t(`column.${key}`)}`;
  return (
    <tr>
      <td>
        <span>{task.code}</span>
      </td>
      <td style={{ minWidth: 220 }}>
        <Textarea
          key={`${task.id}-${task.version}`}
          size="xs"
          autosize
          minRows={1}
          aria-label={label('title')}
          defaultValue={task.title}
          onBlur={commit(task.title, (title) => onPatch(task, { title }))}
        />
      </td>
      <td style={{ minWidth: 130 }}>
        <TextInput
          key={`${task.id}-${task.version}`}
          size="xs"
          aria-label={label('deliverable')}
          defaultValue={task.deliverable}
          onBlur={commit(task.deliverable, (deliverable) => onPatch(task, { deliverable }))}
        />
      </td>
      <td style={{ minWidth: 120 }}>
        <Select
          size="xs"
          searchable
          aria-label={label('lead')}
          placeholder={t('choose')}
          data={departments}
          value={task.lead?.departmentId ?? null}
          error={task.lead === null}
          onChange={(leadDepartmentId) =>
            onPatch(task, {
              leadDepartmentId,
              ownerId: null,
              support: isAll ? ALL : supports.filter((one) => one !== leadDepartmentId),
            })
          }
        />
      </td>
      <td style={{ minWidth: 160 }}>
        <MultiSelect
          size="xs"
          searchable
          aria-label={label('support')}
          data={[{ value: ALL, label: t('allDepartments') }, ...others]}
          value={isAll ? [ALL] : supports}
          onChange={(values) =>
            onPatch(task, {
              support: values.includes(ALL) && !isAll ? ALL : values.filter((one) => one !== ALL),
            })
          }
        />
      </td>
      <td style={{ minWidth: 120 }}>
        <Select
          size="xs"
          clearable
          aria-label={label('owner')}
          placeholder={t('choose')}
          data={people.map((one) => ({ value: one.id, label: one.name }))}
          value={task.lead?.ownerId ?? null}
          disabled={task.lead === null}
          onChange={(ownerId) => onPatch(task, { ownerId })}
        />
      </td>
      <td style={{ minWidth: 200 }}>
        <DeadlineCell key={task.version} task={task} onPatch={(patch) => onPatch(task, patch)} />
      </td>
      <td style={{ width: 80 }}>
        <NumberInput
          key={`${task.id}-${task.version}`}
          size="xs"
          hideControls
          min={0.01}
          max={1000}
          decimalScale={2}
          fixedDecimalScale
          aria-label={label('weight')}
          defaultValue={task.weight / 100}
          onBlur={(event) => {
            const weight = Math.round(Number(event.currentTarget.value) * 100);
            if (weight > 0 && weight !== task.weight) onPatch(task, { weight });
          }}
        />
      </td>
      <td>
        <Tooltip label={t('remove')}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`${t('remove')} ${task.code}`}
            onClick={() => onRemove(task)}
          >
            <IconTrash size={16} />
          </ActionIcon>
        </Tooltip>
      </td>
    </tr>
  );
}

function IssuedRow({ task, options, onCancel }: RowProps) {
  const t = useTranslations('breakdown');
  const nameOf = (id: string): string => options.departments.find((one) => one.id === id)?.shortName ?? '';
  const owner = options.people.find((one) => one.id === task.lead?.ownerId)?.name ?? '';
  return (
    <tr>
      <td>
        <span>{task.code}</span>
      </td>
      <td>
        <a className="gk-link" href={`/tasks/${task.id}`}>
          <span>{task.title}</span>
        </a>
      </td>
      <td>
        <span>{task.deliverable}</span>
      </td>
      <td>
        <span>{task.lead === null ? '' : nameOf(task.lead.departmentId)}</span>
      </td>
      <td>
        <span>{task.supports.map((one) => nameOf(one.departmentId)).join('、')}</span>
      </td>
      <td>
        <span>{owner}</span>
      </td>
      <td>
        <DeadlineCell task={task} onPatch={null} />
      </td>
      <td>
        <span>{(task.weight / 100).toFixed(2)}</span>
      </td>
      <td>
        <Badge
          variant="light"
          size="sm"
          color={task.status === 'closed' ? 'green' : task.status === 'cancelled' ? 'gray' : undefined}
        >
          {t(`status.${task.status}`)}
        </Badge>
        {task.status === 'issued' && (
          <button type="button" className="gk-link" onClick={() => onCancel(task)}>
            {t('cancel')}
          </button>
        )}
      </td>
    </tr>
  );
}

/** The item's tasks as a spreadsheet: drafts are edited in place, issued ones change by their own acts. */
export function TaskGrid({ tasks, ...rest }: Props) {
  const t = useTranslations('breakdown');
  const columns = [
    'code',
    'title',
    'deliverable',
    'lead',
    'support',
    'owner',
    'deadline',
    'weight',
    'status',
  ] as const;
  return (
    <div className={classes['scroll']}>
      <table className={classes['grid']}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {tasks.map((task) =>
            task.status === 'draft' ? (
              <DraftRow key={task.id} task={task} {...rest} />
            ) : (
              <IssuedRow key={task.id} task={task} {...rest} />
            ),
          )}
        </tbody>
      </table>
    </div>
  );
}
