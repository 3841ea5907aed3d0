import type { Unit } from './units.ts';

const FINER = new Set<string>([
  'han-paren',
  'article',
  'arabic',
  'dotted',
  'arabic-paren',
  'arabic-rparen',
  'circled',
]);

function isPlainText(unit: Unit | undefined): boolean {
  return unit !== undefined && unit.kind === 'text' && unit.marker === null;
}

/** Whether a row may begin after this unit: the table's head, or the closing cell of a row. */
function closesRow(unit: Unit | undefined): boolean {
  return unit !== undefined && ['table-head', 'departments', 'time', 'other'].includes(unit.kind);
}

/** A merged first cell before a numbered row names the row's group: it becomes a section without number. */
function markGroups(units: Unit[]): void {
  for (let index = 1; index < units.length; index += 1) {
    const unit = units[index];
    const before = units[index - 1];
    if (unit === undefined || before === undefined || !unit.table || unit.marker?.kind !== 'arabic') continue;
    if (isPlainText(before) && before.text.length <= 60 && closesRow(units[index - 2]))
      before.marker = { kind: 'group', number: 0, length: 0 };
  }
}

const SECTION = new Set<string>(['part', 'chapter', 'group', 'han']);

/** Rows of a table that prints no row numbers are counted. */
function numberRows(rows: Unit[]): void {
  if (rows.some((unit) => unit.marker !== null && FINER.has(unit.marker.kind))) return;
  let number = 0;
  for (let index = 1; index < rows.length; index += 1) {
    const unit = rows[index];
    const before = rows[index - 1];
    const opens = closesRow(before) || SECTION.has(before?.marker?.kind ?? 'arabic');
    if (unit === undefined || !isPlainText(unit) || !opens) continue;
    number += 1;
    unit.marker = { kind: 'arabic', number, length: 0 };
  }
}

/** Completes the markers of table units: groups, and row numbers where none are printed. */
export function markRows(units: Unit[]): void {
  markGroups(units);
  let from = -1;
  units.forEach((unit, index) => {
    if (unit.kind === 'table-head' && units[index - 1]?.kind !== 'table-head') {
      if (from >= 0) numberRows(units.slice(from, index));
      from = index;
    }
  });
  if (from < 0) return;
  const stop = units.findIndex((unit, index) => index > from && !unit.table);
  numberRows(units.slice(from, stop === -1 ? units.length : stop));
}
