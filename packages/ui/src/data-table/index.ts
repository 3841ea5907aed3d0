export { DataTable } from './data-table.tsx';
export { valueKey, type ColumnValue, type DataColumn, type TableState } from './types.ts';
