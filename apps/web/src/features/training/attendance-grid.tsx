import { useId, type ClipboardEvent } from 'react';
import { useTranslations } from 'use-intl';
import { parsePastedTable } from '@gongkai/domain/paste';
import { useFormat } from '#lib/format.ts';
import {
  ATTENDANCE_COLUMNS,
  cellProblems,
  countedHeads,
  isNumberBlock,
  pasteBlock,
  readHeads,
  totalOf,
  type AttendanceColumn,
  type AttendanceDraft,
} from './attendance-draft.ts';
import type { TrainingDepartment } from './training-data.ts';
import { useCellKeys } from './use-cell-keys.ts';
import classes from './training.module.css';

type Props = {
  label: string;
  departments: readonly Pick<TrainingDepartment, 'id' | 'name'>[];
  draft: AttendanceDraft;
  editable: ReadonlySet<string>;
  /** actual heads only once the session was held */
  columns: readonly AttendanceColumn[];
  onChange: (patch: AttendanceDraft) => void;
  /** a table with department names was pasted: it is looked at before it is filled in */
  onPasteTable: (text: string) => void;
};

/** Expected and actual heads by department, typed or pasted like in a spreadsheet. */
export function AttendanceGrid(props: Props) {
  const { departments, draft, editable } = props;
  const t = useTranslations('training');
  const format = useFormat();
  const { grid, onKeyDown } = useCellKeys<HTMLTableElement>();
  const counted = countedHeads(draft);
  const rows = departments.filter(({ id }) => editable.has(id)).map(({ id }) => id);

  function onPaste(event: ClipboardEvent, departmentId: string, column: AttendanceColumn): void {
    const text = event.clipboardData.getData('text/plain');
    const block = parsePastedTable(text).map(({ cells }) => cells);
    if (block.length < 2 && (block[0]?.length ?? 0) < 2) return;
    event.preventDefault();
    if (!isNumberBlock(block)) return props.onPasteTable(text);
    const start = { departmentId, column };
    props.onChange(pasteBlock(draft, block, start, { departmentIds: rows, columns: props.columns }));
  }

  return (
    <table ref={grid} className={classes['grid']} aria-label={props.label}>
      <thead>
        <tr>
          <th scope="col">{t('attendance.department')}</th>
          <th scope="col">{t('attendance.expected')}</th>
          <th scope="col">{t('attendance.actual')}</th>
          <th scope="col">{t('attendance.rate')}</th>
        </tr>
      </thead>
      <tbody>
        {departments.map(({ id, name }) => {
          const heads = draft[id] ?? { expected: '', actual: '' };
          return (
            <tr key={id}>
              <th scope="row">{name}</th>
              {ATTENDANCE_COLUMNS.map((column, x) => (
                <HeadsCell
                  key={column}
                  text={heads[column]}
                  label={t('attendance.cell', { name, column: t(`attendance.${column}`) })}
                  problem={cellProblems(heads)[column]}
                  cell={
                    editable.has(id) && props.columns.includes(column) ? `${rows.indexOf(id)},${x}` : null
                  }
                  onChange={(text) => props.onChange({ [id]: { ...heads, [column]: text } })}
                  onPaste={(event) => onPaste(event, id, column)}
                  onKeyDown={onKeyDown}
                />
              ))}
              <td>{format.share(readHeads(heads.actual) ?? null, readHeads(heads.expected) ?? 0)}</td>
            </tr>
          );
        })}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('attendance.total')}</th>
          {ATTENDANCE_COLUMNS.map((column) => (
            <td key={column}>{format.count(totalOf(draft, column))}</td>
          ))}
          <td>{format.share(counted.actual, counted.expected)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

type CellProps = {
  text: string;
  label: string;
  problem: string | undefined;
  /** null: shown, not edited */
  cell: string | null;
  onChange: (text: string) => void;
  onPaste: (event: ClipboardEvent<HTMLInputElement>) => void;
  onKeyDown: ReturnType<typeof useCellKeys>['onKeyDown'];
};

function HeadsCell({ text, label, problem, cell, onChange, onPaste, onKeyDown }: CellProps) {
  const t = useTranslations('training');
  const id = useId();
  if (cell === null) return <td>{text === '' ? '—' : text}</td>;
  return (
    <td data-edit>
      <input
        inputMode="numeric"
        autoComplete="off"
        aria-label={label}
        aria-invalid={problem !== undefined}
        aria-describedby={problem === undefined ? undefined : id}
        data-cell={cell}
        value={text}
        onChange={(event) => onChange(event.currentTarget.value)}
        onPaste={onPaste}
        onKeyDown={onKeyDown}
      />
      {problem !== undefined && (
        <span id={id} className={classes['cellProblem']}>
          {t(`attendance.problem.${problem}`)}
        </span>
      )}
    </td>
  );
}
