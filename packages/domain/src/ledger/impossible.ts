import { dayOf, isLater } from './day-of.ts';
import type { Fields } from './field.ts';
import type { RecordView } from './record.ts';
import type { Impossible, LedgerSpec } from './spec.ts';

/** What of a record cannot be: days in the wrong order, publications before their review, and the ledger's own. */
export function impossibleIn<F extends Fields, P extends string, D extends string, C extends string>(
  spec: LedgerSpec<F, P, D, C>,
  record: RecordView<F>,
): Impossible[] {
  const order = spec.order.flatMap(([before, after]): Impossible[] => {
    const first = dayOf(record, before);
    const second = dayOf(record, after);
    if (first === null || second === null || !isLater(first, second)) return [];
    return [{ field: after, code: 'day-before', details: { other: before, on: first } }];
  });
  const unreviewed = Object.entries(record.publications).flatMap(([key, publication]): Impossible[] => {
    if (publication === null) return [];
    const approvedOn = record.reviews[key]?.approvedOn ?? null;
    if (approvedOn !== null && approvedOn <= publication.on) return [];
    return [{ field: `publication:${key}`, code: 'published-without-review' }];
  });
  const own = Object.entries(spec.refusals ?? {}).flatMap(([code, { field, when }]): Impossible[] =>
    when(record) ? [{ field, code }] : [],
  );
  return [...order, ...unreviewed, ...own];
}
