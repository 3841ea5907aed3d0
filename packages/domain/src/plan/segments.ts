import type { ParsedPlan, SegmentKind, Span, UnplacedLine, UnplacedReason } from './schema.ts';

/** A stretch of the source with what it was read as. */
export type Segment = Span & { text: string };

const UNPLACED = new Set<SegmentKind>(['preamble', 'greeting', 'section-text', 'duplicate', 'trailing']);

/** Sorted, without overlaps, and with the gaps filled: text that nothing claimed becomes `preamble`, the rest `whitespace`. */
export function completeSpans(source: string, spans: Span[]): Span[] {
  const complete: Span[] = [];
  let at = 0;
  const fill = (to: number): void => {
    if (to <= at) return;
    const words = /[\p{L}\p{N}]/u.test(source.slice(at, to));
    complete.push({ kind: words ? 'preamble' : 'whitespace', start: at, end: to });
    at = to;
  };
  for (const span of spans.toSorted((left, right) => left.start - right.start || right.end - left.end)) {
    fill(Math.min(span.start, source.length));
    if (span.end <= at) continue;
    complete.push({ kind: span.kind, start: at, end: span.end });
    at = span.end;
  }
  fill(source.length);
  return complete;
}

/** The lines that belong to no field, section or item, each once, with its 1-based number. */
export function unplacedLines(source: string, spans: Span[]): UnplacedLine[] {
  const lines: UnplacedLine[] = [];
  let line = 1;
  let counted = 0;
  for (const span of spans) {
    if (!UNPLACED.has(span.kind)) continue;
    let start = span.start;
    for (const part of source.slice(span.start, span.end).split('\n')) {
      for (
        let at = source.indexOf('\n', counted);
        at !== -1 && at < start;
        at = source.indexOf('\n', counted)
      ) {
        line += 1;
        counted = at + 1;
      }
      const text = part.trim();
      const last = lines.at(-1);
      if (text !== '' && last?.line === line) last.text += ` ${text}`;
      else if (text !== '') lines.push({ line, text, reason: span.kind as UnplacedReason });
      start += part.length + 1;
    }
  }
  return lines;
}

/**
 * The whole source in order as segments: every character is in exactly one, and their texts put
 * together equal `parsed.source`.
 */
export function segments(parsed: Pick<ParsedPlan, 'source' | 'spans'>): Segment[] {
  return parsed.spans.map((span) => ({ ...span, text: parsed.source.slice(span.start, span.end) }));
}
