import { PlainDate } from '@gongkai/domain/common';
import type { Field, Ledger, Place } from '@gongkai/domain/ledger';
import type { FormValue, FormValues } from './form-values.ts';

/** When and where a photo was taken, as far as the photo itself says (EXIF). */
export type PhotoFacts = { takenOn: PlainDate | null; place: Place | null };

type Tags = { DateTimeOriginal?: unknown; CreateDate?: unknown; latitude?: unknown; longitude?: unknown };

/** Reads a photo's own record of time and place; a picture without one, or one that cannot be read, says nothing. */
export async function readPhoto(file: File): Promise<PhotoFacts> {
  try {
    const exifr = await import('exifr');
    const options = { reviveValues: false, tiff: true, exif: true, gps: true };
    return factsOf((await exifr.parse(file, options)) as Tags | undefined);
  } catch {
    return { takenOn: null, place: null };
  }
}

/** The facts in a photo's tags. Cameras write local time without a zone, and zeros where they do not know. */
export function factsOf(tags: Tags | undefined): PhotoFacts {
  const moment = tags?.DateTimeOriginal ?? tags?.CreateDate;
  const day = typeof moment === 'string' ? moment.slice(0, 10).replaceAll(':', '-') : '';
  const { latitude, longitude } = tags ?? {};
  const isPlace =
    typeof latitude === 'number' &&
    typeof longitude === 'number' &&
    Number.isFinite(latitude) &&
    Number.isFinite(longitude) &&
    (latitude !== 0 || longitude !== 0);
  return {
    takenOn: PlainDate.safeParse(day).data ?? null,
    place: isPlace ? { latitude, longitude } : null,
  };
}

type Target = { key: string; field: Field; source: string };

/**
 * The fields that a photo can fill: those whose source is told by a choice of the same group that knows `exif`
 * (`placeSource` for `place`, `photoTakenSource` for `photoTakenOn`).
 */
function photoTargets(ledger: Ledger, photos: string): Target[] {
  const group = ledger.fields.find(({ key }) => key === photos)?.field.group;
  const own = ledger.fields.filter(({ field }) => field.group === group);
  return own.flatMap(({ key: source, field }) => {
    if (field.type !== 'choice' || !field.choices.some(({ value }) => value === 'exif')) return [];
    const stem = source.replace(/Source$/, '');
    const target = own.find(({ key }) => key === stem || key === `${stem}On`);
    return target === undefined ? [] : [{ ...target, source }];
  });
}

function valueFor({ field }: Target, { takenOn, place }: PhotoFacts): FormValue {
  if (field.type === 'day') return takenOn;
  if (field.type !== 'place' || place === null) return null;
  // A metre is as much as a photo can tell.
  return { longitude: place.longitude.toFixed(5), latitude: place.latitude.toFixed(5) };
}

/** What a photo fills in: fields that are blank or came from a photo before; what somebody typed stays. */
export function photoPatch(
  ledger: Ledger,
  photos: string,
  facts: PhotoFacts,
  values: FormValues,
): Record<string, FormValue> {
  const patches = photoTargets(ledger, photos).flatMap((target): [string, FormValue][] => {
    const value = valueFor(target, facts);
    const isFree = (values[target.key] ?? '') === '' || values[target.source] === 'exif';
    return value === null || !isFree
      ? []
      : [
          [target.key, value],
          [target.source, 'exif'],
        ];
  });
  return Object.fromEntries(patches);
}

/**
 * The source of a field once somebody has changed it by hand: no longer the photo. `how` is `map` for a place picked
 * there.
 */
export function typedPatch(
  ledger: Ledger,
  key: string,
  value: FormValue,
  values: FormValues,
  how: 'typed' | 'map' = 'typed',
): Record<string, FormValue> {
  const photos = ledger.fields.filter(({ field }) => field.type === 'files' && field.images === true);
  const target = photos.flatMap((one) => photoTargets(ledger, one.key)).find((one) => one.key === key);
  if (target === undefined) return {};
  const isBlank = value === null || value === '';
  const before = values[target.source] ?? '';
  if (isBlank) return before === '' ? {} : { [target.source]: null };
  const known = ledger.fields.find((one) => one.key === target.source)?.field;
  const isKnown = known?.type === 'choice' && known.choices.some((choice) => choice.value === how);
  if (!isKnown) return {};
  if (how === 'map') return { [target.source]: 'map' };
  return before === 'typed' ? {} : { [target.source]: 'typed' };
}
