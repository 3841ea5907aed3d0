import type { Fields } from './field.ts';
import type { RecordView } from './record.ts';
import type { EventRef } from './spec.ts';

const PUBLICATION = 'publication:';

/** The day or minute that a reference names: a field's value, or the day of a publication. Null when blank. */
export function dayOf<F extends Fields>(record: RecordView<F>, ref: string): string | null {
  if (ref.startsWith(PUBLICATION)) return record.publications[ref.slice(PUBLICATION.length)]?.on ?? null;
  const value: unknown = record.values[ref];
  return typeof value === 'string' ? value : null;
}

/** The day or minute of an event, which may follow from fields without standing in one. Null when not known. */
export function eventDay<F extends Fields, P extends string>(
  record: RecordView<F>,
  ref: EventRef<F, P>,
): string | null {
  return typeof ref === 'string' ? dayOf(record, ref) : ref(record);
}

/** Whether `first` is later than `second`; a day and a minute compare by day. */
export function isLater(first: string, second: string): boolean {
  const length = Math.min(first.length, second.length);
  return first.slice(0, length) > second.slice(0, length);
}
