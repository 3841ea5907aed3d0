import { z } from 'zod';
import type { Place } from '@gongkai/domain/ledger';

/** A named point, such as a record's place. */
export type NamedPlace = { id: string; name: string; place: Place };

/** Points as GeoJSON (RFC 7946): longitude first, WGS 84. */
export function toGeoJson(places: readonly NamedPlace[]): string {
  const features = places.map(({ id, name, place }) => ({
    type: 'Feature',
    id,
    geometry: { type: 'Point', coordinates: [place.longitude, place.latitude] },
    properties: { name },
  }));
  return JSON.stringify({ type: 'FeatureCollection', features }, null, 2);
}

const Point = z.object({
  type: z.literal('Point'),
  coordinates: z
    .array(z.number())
    .min(2)
    .transform(([longitude = 0, latitude = 0]) => ({ longitude, latitude }))
    .refine(({ longitude, latitude }) => Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90),
});
const Feature = z.object({ type: z.literal('Feature'), geometry: Point });

/** The first point of a GeoJSON text: a point, a feature, or a collection of them; null where it has none. */
export function firstPoint(text: string): Place | null {
  try {
    const read: unknown = JSON.parse(text);
    const collection = z.object({ features: z.array(z.unknown()) }).safeParse(read);
    const candidates = collection.success ? collection.data.features : [read];
    for (const one of candidates) {
      const point = Feature.safeParse(one).data?.geometry ?? Point.safeParse(one).data;
      if (point !== undefined) return point.coordinates;
    }
    return null;
  } catch {
    return null;
  }
}
