import type { LocalText } from '../../indicator/text.ts';
import type { Ledger } from '../define-ledger.ts';
import { personalKind, scaleOf, type Field } from '../field.ts';

/** The lines around the generated part of `docs/ledgers.md`. */
export const TABLE_BEGINS = '<!-- written by scripts/write-ledger-table.ts from the registry -->';
export const TABLE_ENDS = '<!-- end of the written part -->';

type Cell = string | number | null;

function row(cells: readonly Cell[]): string {
  return `| ${cells.map((cell) => String(cell ?? '').replaceAll('|', '\\|')).join(' | ')} |`;
}

function table(head: readonly string[], rows: readonly (readonly Cell[])[]): string[] {
  if (rows.length === 0) return [];
  return [row(head), row(head.map(() => '---')), ...rows.map(row), ''];
}

const both = ({ zh, en }: LocalText): [string, string] => [zh, en];
const code = (text: string): string => `\`${text}\``;

function kindOf(field: Field): string {
  const unit = 'unit' in field && field.unit !== undefined ? ` (${field.unit.en})` : '';
  switch (field.type) {
    case 'decimal':
      return `number, ${scaleOf(field)} decimals${unit}`;
    case 'integer':
      return `whole number${unit}`;
    case 'choice':
    case 'choices': {
      const labels = field.choices.map(({ label }) => label.zh).join(' / ');
      return `${field.type === 'choice' ? 'one of' : 'some of'}: ${labels}`;
    }
    case 'reference':
      return `record of ${code(field.ledger)}`;
    case 'files':
      return field.images === true ? 'images' : 'files';
    default:
      return field.type.replace('-', ' ');
  }
}

function marksOf(field: Field): string {
  const personal = personalKind(field);
  return [
    field.required === true ? 'required' : '',
    field.public === true ? 'public' : '',
    personal === null ? '' : `personal (${personal})`,
  ]
    .filter((mark) => mark !== '')
    .join(', ');
}

/** What a check counts by: the key of its limit, with ≥ where a notice must stand, or that it looks at every year's. */
function limitOf(ledger: Ledger, check: string): string {
  const deadline = ledger.deadlines.find(({ key }) => key === check);
  if (deadline !== undefined) return deadline.rule === null ? 'own clock' : code(deadline.rule);
  if (ledger.checks.find(({ key }) => key === check)?.standing === true) return 'every year';
  const period = ledger.periods.find(({ key }) => key === check);
  return period === undefined ? '' : `≥ ${code(period.rule)}`;
}

/** One ledger: its fields, publications, checks with their limits, and what cannot be. */
function chapterOf(ledger: Ledger): string[] {
  const reasons = (check: Ledger['checks'][number]) =>
    check.kind === 'named' ? Object.values(check.reasons).map(({ en }) => en) : [];
  const { cadence } = ledger;
  const owed = cadence === null ? '' : ` A record is owed every ${cadence.every} (${code(cadence.rule)}).`;
  return [
    `### ${ledger.name.zh} · ${ledger.name.en}`,
    '',
    `${code(ledger.key)}, item ${ledger.items.join(', ')}; found again by ${ledger.identity.map(code).join(', ')}. ${ledger.purpose.en}${owed}`,
    '',
    ...table(
      ['field', '中文', 'English', 'kind', 'marks'],
      ledger.fields.map(({ key, field }) => [code(key), ...both(field.label), kindOf(field), marksOf(field)]),
    ),
    ...table(
      ['publication', '中文', 'English'],
      ledger.publications.map(({ key, name }) => [code(key), ...both(name)]),
    ),
    ...table(
      ['check', '中文', 'English', 'limit', 'source', 'reasons'],
      ledger.checks.map((check) => [
        code(check.key),
        ...both(check.name),
        limitOf(ledger, check.key),
        check.source.zh,
        reasons(check).join('; '),
      ]),
    ),
    ...table(
      ['cannot be', '中文', 'English'],
      Object.entries(ledger.refusals).map(([refusal, text]) => [code(refusal), ...both(text)]),
    ),
  ];
}

/** The generated part of `docs/ledgers.md`: every ledger of the registry, in its order. */
export function ledgerTable(ledgers: readonly Ledger[]): string {
  return ledgers.flatMap(chapterOf).join('\n').trim();
}

/** A document with its generated part replaced. Throws RangeError when it has none. */
export function withLedgerTable(document: string, ledgers: readonly Ledger[]): string {
  const begin = document.indexOf(TABLE_BEGINS);
  const end = document.indexOf(TABLE_ENDS);
  if (begin < 0 || end < begin) throw new RangeError('the document has no generated part');
  const before = document.slice(0, begin + TABLE_BEGINS.length);
  return `${before}\n\n${ledgerTable(ledgers)}\n\n${document.slice(end)}`;
}
