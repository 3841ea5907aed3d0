import { z } from 'zod';
import { pointOf, type Place } from '@gongkai/domain/ledger';

/** A named point, such as a record's place. */
export type NamedPlace = { id: string; name: string; place: Place };

const Feature = z.object({ type: z.literal('Feature'), geometry: z.unknown() });
const Collection = z.object({ features: z.array(z.unknown()) });

/** The first point of a GeoJSON text: a point, a feature, or a collection of them; null where it has none. */
export function firstPoint(text: string): Place | null {
  try {
    const read: unknown = JSON.parse(text);
    const candidates = Collection.safeParse(read).data?.features ?? [read];
    for (const one of candidates) {
      const point = pointOf(Feature.safeParse(one).data?.geometry ?? one);
      if (point !== null) return point;
    }
    return null;
  } catch {
    return null;
  }
}
