export { DataTable } from './data-table.tsx';
export { ServerTable } from './server-table.tsx';
export { useRowSelection } from './use-row-selection.ts';
export { valueKey, type ColumnValue, type DataColumn, type TableState } from './types.ts';
