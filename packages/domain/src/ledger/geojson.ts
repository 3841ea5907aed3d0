import { z } from 'zod';
import { allow, refuse, Uuid, type Decision } from '../common/index.ts';
import type { Ledger } from './define-ledger.ts';
import type { FieldValue, Place } from './field.ts';
import { identityOf } from './identity.ts';
import type { Issue } from './issue-text.ts';

/** Features of one file. */
const MOST_FEATURES = 20_000;

/** A feature as its record is found by: the first of number, id and identity that it gives. */
export type PlaceRow = {
  /** place in the file, from 1 */
  row: number;
  /** what it calls itself, for a report */
  name: string;
  number: number | null;
  recordId: string | null;
  identity: string | null;
  /** null when it is not a point on the globe */
  place: Place | null;
};

export type GeoJsonRefusal =
  | 'geojson-unreadable'
  | 'geojson-empty'
  | 'geojson-too-many'
  | 'ledger-without-place';

const Point = z.object({
  type: z.literal('Point'),
  coordinates: z.array(z.number()).min(2).max(3),
});
const Feature = z.object({
  type: z.literal('Feature'),
  id: z.unknown().optional(),
  geometry: z.unknown(),
  properties: z.record(z.string(), z.unknown()).nullable().default(null),
});
const Collection = z.object({ type: z.literal('FeatureCollection'), features: z.array(z.unknown()) });

/** The field that says where a record lies; null for a ledger without one. */
export function placeField(ledger: Ledger): string | null {
  return ledger.fields.find(({ field }) => field.type === 'place')?.key ?? null;
}

/** A point of GeoJSON (RFC 7946: longitude first, WGS 84) within its ranges; null for anything else. */
export function pointOf(geometry: unknown): Place | null {
  const [longitude, latitude] = Point.safeParse(geometry).data?.coordinates ?? [];
  if (longitude === undefined || latitude === undefined) return null;
  return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90 ? { longitude, latitude } : null;
}

function numberIn(value: unknown): number | null {
  const read = typeof value === 'string' ? Number(value.replace(/^#/u, '').trim() || Number.NaN) : value;
  return typeof read === 'number' && Number.isInteger(read) && read > 0 && read < 2 ** 31 ? read : null;
}

function textIn(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

/** The identity that properties spell by the fields' keys or their names in either language. */
function identityIn(ledger: Ledger, properties: Record<string, unknown>): string | null {
  const values = ledger.identity.map((key): [string, FieldValue] => {
    const label = ledger.fields.find((one) => one.key === key)?.field.label;
    const found = [key, label?.zh, label?.en].find(
      (name) => name !== undefined && Object.hasOwn(properties, name),
    );
    const text = textIn(found === undefined ? null : properties[found]).trim();
    return [key, text === '' ? null : text];
  });
  return identityOf(ledger.identity, Object.fromEntries(values));
}

function rowOf(ledger: Ledger, feature: unknown, index: number): PlaceRow {
  const read = Feature.safeParse(feature).data;
  const properties = read?.properties ?? {};
  const id = Uuid.safeParse(read?.id).data ?? Uuid.safeParse(properties['id']).data ?? null;
  const number = numberIn(properties['number']) ?? numberIn(properties['编号']);
  return {
    row: index + 1,
    name:
      textIn(properties['name']) || textIn(properties[ledger.label]) || (number === null ? '' : `#${number}`),
    number,
    recordId: id,
    identity: identityIn(ledger, properties),
    place: read === undefined ? null : pointOf(read.geometry),
  };
}

/**
 * The features of a FeatureCollection, each with the record it names and its point. What is wrong with one of them is
 * found where it is set; only a file that is none is refused whole.
 */
export function readPlaces(ledger: Ledger, text: string): Decision<PlaceRow[], GeoJsonRefusal> {
  if (placeField(ledger) === null) return refuse('ledger-without-place');
  let read: unknown;
  try {
    read = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    return refuse('geojson-unreadable');
  }
  const single = Feature.safeParse(read).success ? [read] : null;
  const features = single ?? Collection.safeParse(read).data?.features;
  if (features === undefined) return refuse('geojson-unreadable');
  if (features.length === 0) return refuse('geojson-empty');
  if (features.length > MOST_FEATURES) return refuse('geojson-too-many', { most: MOST_FEATURES });
  return allow(features.map((feature, index) => rowOf(ledger, feature, index)));
}

/** What is wrong with a feature by itself: it is no point, or says of no record that it is its place. */
export function placeIssue(field: string, row: PlaceRow): Issue | null {
  if (row.number === null && row.recordId === null && row.identity === null)
    return { field, code: 'record-not-named' };
  return row.place === null ? { field, code: 'not-a-point' } : null;
}

/** One record with a place, as GeoJSON gives it back. */
export type PlacedRecord = { id: string; number: number; label: string; department: string; place: Place };

/** A record's place as one feature; its number finds the record again when the file comes back. */
export function featureOf({ id, number, label, department, place }: PlacedRecord): string {
  return JSON.stringify({
    type: 'Feature',
    id,
    geometry: { type: 'Point', coordinates: [place.longitude, place.latitude] },
    properties: { number, name: label, department },
  });
}
