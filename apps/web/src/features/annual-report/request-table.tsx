import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import {
  DECISION_ROWS,
  REQUEST_COLUMN_LABELS,
  REQUEST_COLUMNS,
  REQUEST_ROW_LABELS,
  requestKey,
  RESULT_GROUPS,
  type RequestRow,
} from '@gongkai/domain/annual-report';
import { FigureCell } from './figure-cell.tsx';
import { FormTable } from './form-table.tsx';
import { useFormText } from './report-data.ts';
import classes from './annual-report.module.css';

/** Table 2: requests by what became of them and who asked. */
export function RequestTable({ label }: { label: string }) {
  const text = useFormText();
  return (
    <FormTable label={label}>
      <RequestHead />
      <tbody>
        {(['new', 'carried'] as const).map((row) => (
          <Row key={row} row={row}>
            <th scope="row" colSpan={3} className={classes['name']}>
              {text(REQUEST_ROW_LABELS[row])}
            </th>
          </Row>
        ))}
        <ResultRows />
        <Row row="pending">
          <th scope="row" colSpan={3} className={classes['name']}>
            {text(REQUEST_ROW_LABELS.pending)}
          </th>
        </Row>
      </tbody>
    </FormTable>
  );
}

function RequestHead() {
  const t = useTranslations('annualReport');
  const text = useFormText();
  return (
    <thead>
      <tr>
        <td colSpan={3} rowSpan={3} className={classes['corner']}>
          {t('request.corner')}
        </td>
        <th colSpan={7} scope="colgroup">
          {t('request.applicants')}
        </th>
      </tr>
      <tr>
        <th rowSpan={2} scope="col">
          {text(REQUEST_COLUMN_LABELS.natural)}
        </th>
        <th colSpan={5} scope="colgroup">
          {t('request.organisations')}
        </th>
        <th rowSpan={2} scope="col">
          {text(REQUEST_COLUMN_LABELS.total)}
        </th>
      </tr>
      <tr>
        {REQUEST_COLUMNS.slice(1, -1).map((column) => (
          <th key={column} scope="col">
            {text(REQUEST_COLUMN_LABELS[column])}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Row({ row, children }: { row: RequestRow; children: ReactNode }) {
  return (
    <tr>
      {children}
      {REQUEST_COLUMNS.map((column) => (
        <FigureCell key={column} figure={requestKey(row, column)} />
      ))}
    </tr>
  );
}

/** 三、本年度办理结果: one tall cell, its groups, and the total. */
function ResultRows() {
  const text = useFormText();
  const results = (
    <th scope="rowgroup" rowSpan={DECISION_ROWS.length + 1} className={classes['tall']}>
      {text(REQUEST_ROW_LABELS.results)}
    </th>
  );
  return (
    <>
      {RESULT_GROUPS.flatMap(({ label, rows }, group) =>
        rows.map(({ row, label: own }, index) => (
          <Row key={row} row={row}>
            {group === 0 && index === 0 && results}
            {own !== null && index === 0 && (
              <th scope="rowgroup" rowSpan={rows.length} className={classes['group']}>
                {text(label)}
              </th>
            )}
            <th scope="row" colSpan={own === null ? 2 : 1} className={classes['name']}>
              {text(own ?? label)}
            </th>
          </Row>
        )),
      )}
      <Row row="concluded">
        <th scope="row" colSpan={2} className={classes['name']}>
          {text(REQUEST_ROW_LABELS.concluded)}
        </th>
      </Row>
    </>
  );
}
