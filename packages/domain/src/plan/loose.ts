import type { Metadata } from './metadata.ts';
import { isDocumentNumber, isGreeting, isOrgan, trailingKind } from './loose-lines.ts';
import type { LooseLine } from './outline.ts';
import { isDateLine, readDate } from './plain-date-text.ts';
import type { Span } from './schema.ts';
import { findTitles } from './titles.ts';
import type { Unit } from './units.ts';

/** The figures of the notice, and what each line outside its numbering was read as. */
export type LooseReading = Omit<Metadata, 'indexNumber' | 'pageDate'> & { spans: Span[] };

const MOST_ISSUERS = 6;
const LARGEST_GAP = 6;

type Signature = { issuers: Unit[]; date: Unit };

/** A date line, with the names of the bodies right over it (several for a joint notice). */
function findSignature(units: Unit[]): Signature | null {
  for (let index = 0; index < units.length; index += 1) {
    const unit = units[index];
    if (unit === undefined || !isDateLine(unit.text)) continue;
    const issuers: Unit[] = [];
    for (let at = index - 1; at >= 0 && issuers.length < MOST_ISSUERS; at -= 1) {
      const above = units[at];
      const below = issuers[0] ?? unit;
      if (above === undefined || !isOrgan(above.text) || below.line - above.line > LARGEST_GAP) break;
      issuers.unshift(above);
    }
    return { issuers, date: unit };
  }
  return null;
}

/**
 * Title, document number, issuer and date: from the head where it has them, otherwise from the lines
 * outside the numbering (title line, number under it, signature). The date of a signature wins over that of the page. Null where neither prints them.
 */
export function readLoose(source: string, loose: LooseLine[], head: Metadata): LooseReading {
  const units = loose.filter(({ zone }) => zone !== 'hard' && zone !== 'table').map(({ unit }) => unit);
  const titleUnits = loose.filter(({ zone }) => zone === 'head' || zone === 'soft').map(({ unit }) => unit);
  const [title] = findTitles(source, titleUnits);
  const number = units.find((unit) => isDocumentNumber(unit.text));
  const signature = findSignature(units);
  const quote = (unit: Unit | null | undefined): string | null =>
    unit === null || unit === undefined ? null : source.slice(unit.start, unit.end).trim();
  const signed = signature?.issuers.map((unit) => quote(unit) ?? '').join('、') ?? '';
  const signedOn = signature === null ? null : readDate(signature.date.text);
  const used = new Map<Unit, Span['kind']>();
  for (const line of title?.lines ?? []) used.set(line as Unit, 'title');
  if (number !== undefined) used.set(number, 'metadata');
  if (signature !== null) {
    used.set(signature.date, 'metadata');
    for (const issuer of signature.issuers) used.set(issuer, 'metadata');
  }
  return {
    title: head.title ?? title?.text ?? null,
    documentNumber:
      head.documentNumber ?? quote(number)?.replace(/\s*签发人.*$|^[(（]|[)）](?=$|\s*签发人)/g, '') ?? null,
    issuer: head.issuer ?? (signed === '' ? null : signed),
    date: head.pageDate ? (signedOn ?? head.date) : (head.date ?? signedOn),
    spans: loose.map(({ unit, zone, beforePlan }) => ({
      kind: used.get(unit) ?? looseKind(unit, zone, beforePlan),
      start: unit.start,
      end: unit.end,
    })),
  };
}

function looseKind(unit: Unit, zone: LooseLine['zone'], beforePlan: boolean): Span['kind'] {
  if (zone === 'table') return 'section-text';
  if (isGreeting(unit.text)) return 'greeting';
  if (zone === 'head') return 'preamble';
  return beforePlan && zone === 'soft' && trailingKind(unit.text) === null ? 'preamble' : 'trailing';
}
