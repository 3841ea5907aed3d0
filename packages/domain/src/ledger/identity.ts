import type { FieldValue, Values } from './field.ts';

/** One spelling for what people write in several: full and half width, spaces, brackets, case. */
function normalised(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[〔【[(]/gu, '(')
    .replaceAll(/[〕】\])]/gu, ')')
    .replaceAll(/[[\s\p{P}]--[\(\)]]+/gv, '')
    .toLowerCase();
}

function partOf(value: FieldValue | undefined): string {
  if (value === null || value === undefined) return '';
  return normalised(typeof value === 'object' ? JSON.stringify(value) : String(value));
}

/**
 * What tells a record from the others of its ledger, in one spelling: an import finds it again by this.
 * Null when every field of it is blank: such a record is only itself.
 */
export function identityOf(fields: readonly string[], values: Values): string | null {
  const parts = fields.map((field) => partOf(values[field]));
  return parts.every((part) => part === '') ? null : parts.join('\u001F');
}
