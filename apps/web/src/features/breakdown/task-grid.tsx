import { useEffect, useRef, useState } from 'react';
import { Checkbox } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { useRowSelection } from '@gongkai/ui/data-table';
import type { TaskPatch } from '@gongkai/domain/task';
import type { GridTask, Options, PlanItem } from './breakdown-data.ts';
import type { Leave } from './editor-keys.ts';
import { moveCursor, nextEditable, type Cursor, type Move } from './grid-cursor.ts';
import { GroupTotals } from './group-totals.tsx';
import { canSelect, GridRow } from './grid-row.tsx';
import type { RowAct } from './row-menu.tsx';
import { canEdit, EDITABLE } from './task-patch.ts';
import classes from './breakdown.module.css';

/** Tasks under the heading of their item; without heading when only one item is in view. */
type TaskGroup = { item: PlanItem; tasks: GridTask[] };

type Props = {
  groups: TaskGroup[];
  withHeadings: boolean;
  options: Options;
  /** null for readers */
  onEdit: ((task: GridTask, patch: TaskPatch) => void) | null;
  onAct: (act: RowAct, task: GridTask) => void;
  selected: ReadonlySet<string>;
  onSelect: (ids: ReadonlySet<string>) => void;
  /** a task whose title is to be edited at once: the one just made */
  editNow: string | null;
};

/** Tasks as a spreadsheet: arrows walk the cells, Enter or a click edits, Tab keeps the value and goes on. */
export function TaskGrid(props: Props) {
  const { groups, withHeadings, options, onEdit, onAct, selected, onSelect, editNow } = props;
  const t = useTranslations('breakdown');
  const rows = groups.flatMap((group) => group.tasks);
  const grid = useRef<HTMLTableElement>(null);
  const [cursor, setCursor] = useState<Cursor | null>(null);
  const [isEditing, setEditing] = useState(false);
  const wantsFocus = useRef(false);
  const known = cursor !== null && rows.some((task) => task.id === cursor.taskId) ? cursor : null;
  const firstRow = rows[0];
  const active = known ?? (firstRow === undefined ? null : { taskId: firstRow.id, column: 'title' as const });

  const isThere = editNow !== null && rows.some((task) => task.id === editNow);
  const [opened, setOpened] = useState<string | null>(null);
  // Once, as soon as the new task has come into view.
  if (isThere && editNow !== opened) {
    setOpened(editNow);
    setCursor({ taskId: editNow, column: 'title' });
    setEditing(true);
  }

  useEffect(() => {
    if (!wantsFocus.current || isEditing || active === null) return;
    wantsFocus.current = false;
    grid.current
      ?.querySelector<HTMLElement>(`[data-cell="${active.taskId}:${active.column}"]`)
      ?.focus({ preventScroll: false });
  });

  function goTo(next: Cursor): void {
    wantsFocus.current = true;
    setCursor(next);
  }

  function edit(at: Cursor): void {
    const task = rows.find((one) => one.id === at.taskId);
    setCursor(at);
    if (task !== undefined && onEdit !== null && canEdit(task, at.column)) setEditing(true);
  }

  function leave(task: GridTask, at: Cursor, patch: TaskPatch | null, where: Leave): void {
    setEditing(false);
    if (patch !== null) onEdit?.(task, patch);
    if (where === 'away') return;
    const next = where === 'stay' ? null : nextEditable(rows, at, where === 'next' ? 1 : -1);
    if (next === null) goTo(at);
    else edit(next);
  }

  const ids = rows.filter(canSelect).map((task) => task.id);
  const selection = useRowSelection({ ids, selected, onChange: onSelect });
  return (
    <div className={classes['scroll']}>
      <table
        ref={grid}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- arrows walk its cells
        role="grid"
        className={classes['grid']}
        data-dense={withHeadings || undefined}
        aria-multiselectable={onEdit !== null}
        aria-label={t('grid')}
        aria-rowcount={rows.length}
      >
        <thead>
          <tr>
            <th scope="col" className={classes['pick']}>
              {onEdit !== null && (
                <Checkbox
                  size="xs"
                  aria-label={t('selectAll')}
                  checked={selection.all}
                  indeterminate={selection.some}
                  onChange={selection.toggleAll}
                />
              )}
            </th>
            {EDITABLE.map((column) => (
              <th key={column} scope="col" data-column={column}>
                {t(`column.${column}`)}
              </th>
            ))}
            <th scope="col" data-column="status">
              {t('column.status')}
            </th>
            <th scope="col">
              <span className="gk-visually-hidden">{t('column.acts')}</span>
            </th>
          </tr>
        </thead>
        {groups.map(({ item, tasks }) => (
          <tbody key={item.id}>
            {withHeadings && (
              <tr className={classes['groupRow']}>
                <th colSpan={EDITABLE.length + 3} scope="rowgroup">
                  {t('itemName', { number: item.number, heading: item.heading ?? item.body.slice(0, 24) })}
                  <GroupTotals tasks={tasks} />
                </th>
              </tr>
            )}
            {tasks.map((task) => (
              <GridRow
                key={task.id}
                task={task}
                options={options}
                active={active?.taskId === task.id ? active.column : null}
                isEditing={isEditing && active?.taskId === task.id}
                isSelected={selected.has(task.id)}
                readOnly={onEdit === null}
                onSelect={(isRange) => selection.toggle(task.id, isRange)}
                onStart={(column) => edit({ taskId: task.id, column })}
                onFocusCell={(column) => setCursor({ taskId: task.id, column })}
                onMove={(column, move: Move) => goTo(moveCursor(rows, { taskId: task.id, column }, move))}
                onLeave={(column, patch, where) => leave(task, { taskId: task.id, column }, patch, where)}
                onAct={(act) => onAct(act, task)}
              />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}
