export { cellOf, readColumns } from './header.ts';
export {
  editDistance,
  matchDepartment,
  normaliseName,
  splitNames,
  type NameMatch,
  type NamedDepartment,
} from './names.ts';
export { parsePastedTable, type PastedRow } from './table.ts';
