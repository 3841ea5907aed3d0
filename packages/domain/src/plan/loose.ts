import type { Metadata } from './metadata.ts';
import { isDocumentNumber, isGreeting, isOrgan, trailingKind } from './loose-lines.ts';
import type { LooseLine } from './outline.ts';
import { isDateLine, readDate } from './plain-date-text.ts';
import type { Span } from './schema.ts';
import { findTitles } from './titles.ts';
import type { Unit } from './units.ts';

/** The figures of the notice, and what each line outside its numbering was read as. */
export type LooseReading = Omit<Metadata, 'indexNumber'> & { spans: Span[] };

type Signature = { issuer: Unit | null; date: Unit };

/** A date line, with the name of the body over it. */
function findSignature(units: Unit[]): Signature | null {
  for (let index = 0; index < units.length; index += 1) {
    const unit = units[index];
    const above = units[index - 1];
    if (unit === undefined || !isDateLine(unit.text)) continue;
    return { issuer: above !== undefined && isOrgan(above.text) ? above : null, date: unit };
  }
  return null;
}

/**
 * Title, document number, issuer and date: from the head where it has them, otherwise from the lines
 * outside the numbering (title line, number under it, signature). Null where neither prints them.
 */
export function readLoose(source: string, loose: LooseLine[], head: Metadata): LooseReading {
  const units = loose.filter(({ zone }) => zone !== 'hard').map(({ unit }) => unit);
  const titleUnits = loose.filter(({ zone }) => zone === 'head' || zone === 'soft').map(({ unit }) => unit);
  const [title] = findTitles(source, titleUnits);
  const number = units.find((unit) => isDocumentNumber(unit.text));
  const signature = findSignature(units);
  const quote = (unit: Unit | null | undefined): string | null =>
    unit === null || unit === undefined ? null : source.slice(unit.start, unit.end).trim();
  const used = new Map<Unit, Span['kind']>();
  for (const line of title?.lines ?? []) used.set(line as Unit, 'title');
  if (number !== undefined) used.set(number, 'metadata');
  if (signature !== null) {
    used.set(signature.date, 'metadata');
    if (signature.issuer !== null) used.set(signature.issuer, 'metadata');
  }
  return {
    title: head.title ?? title?.text ?? null,
    documentNumber: head.documentNumber ?? quote(number)?.replace(/^[(（]|[)）]$/g, '') ?? null,
    issuer: head.issuer ?? quote(signature?.issuer),
    date: head.date ?? (signature === null ? null : readDate(signature.date.text)),
    spans: loose.map(({ unit, zone, beforePlan }) => ({
      kind: used.get(unit) ?? looseKind(unit, zone, beforePlan),
      start: unit.start,
      end: unit.end,
    })),
  };
}

function looseKind(unit: Unit, zone: LooseLine['zone'], beforePlan: boolean): Span['kind'] {
  if (isGreeting(unit.text)) return 'greeting';
  if (zone === 'head') return 'preamble';
  return beforePlan && zone === 'soft' && trailingKind(unit.text) === null ? 'preamble' : 'trailing';
}
