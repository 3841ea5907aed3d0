import type { PlainDate } from '../common/index.ts';
import type { DocumentFact } from './facts.ts';
import { isWithin, type ReportPeriod } from './period.ts';

/** The last day of force of a document that is labelled as ended; null when it is not, or the day is unknown. */
function endOf({ validity, endedOn, validUntil }: DocumentFact): PlainDate | null {
  return validity === 'repealed' || validity === 'expired' ? (endedOn ?? validUntil) : null;
}

/** Made (制发) in the period. */
export function isMade(document: DocumentFact, period: ReportPeriod): boolean {
  return isWithin(document.madeOn, period);
}

/** Left force in the period, repealed (废止) or run out (失效): the form has one column for both. */
export function isEnded(document: DocumentFact, period: ReportPeriod): boolean {
  return isWithin(endOf(document), period);
}

function isPast(document: DocumentFact, { end }: ReportPeriod): boolean {
  const { validity } = document;
  if (validity !== 'repealed' && validity !== 'expired') return isPastTerm(document, { end });
  const ended = endOf(document);
  return ended === null || ended <= end;
}

/** Labelled valid although its term has run out by the end of the period. */
export function isPastTerm(
  { validity, validUntil }: DocumentFact,
  { end }: Pick<ReportPeriod, 'end'>,
): boolean {
  return (validity === 'valid' || validity === 'amended') && validUntil !== null && validUntil < end;
}

/** In force (现行有效) at the end of the period. An unlabelled document is none: nobody has said that it is valid. */
export function isInForce(document: DocumentFact, period: ReportPeriod): boolean {
  const since = document.effectiveOn ?? document.madeOn;
  if (document.validity === null || since === null || since > period.end) return false;
  return !isPast(document, period);
}
