import { describe, expect, it, test } from 'vitest';
import { ledgerOf } from '@gongkai/domain/ledger';
import { factsOf, photoPatch, readPhoto, typedPatch } from './photo-facts.ts';

const farmland = ledgerOf('farmland-supplement');
const facts = { takenOn: '2021-09-20', place: { longitude: 119.923_456_7, latitude: 32.46 } };

test.each([
  [{ DateTimeOriginal: '2021:09:20 14:05:00', latitude: 32.46, longitude: 119.9 }, '2021-09-20', 32.46],
  [{ CreateDate: '2021:02:30 00:00:00', latitude: 0, longitude: 0 }, null, undefined],
  [{ DateTimeOriginal: '    :  :  ' }, null, undefined],
  [undefined, null, undefined],
])('%j says when and where', (tags, takenOn, latitude) => {
  expect(factsOf(tags)).toMatchObject({ takenOn, place: latitude === undefined ? null : { latitude } });
});

test('what is no photo says nothing', async () => {
  expect(await readPhoto(new File(['no picture'], 'a.jpg'))).toEqual({ takenOn: null, place: null });
});

describe('a photo', () => {
  it('fills what is blank and says so', () => {
    expect(photoPatch(farmland, 'photos', facts, {})).toEqual({
      photoTakenOn: '2021-09-20',
      photoTakenSource: 'exif',
      place: { longitude: '119.92346', latitude: '32.46000' },
      placeSource: 'exif',
    });
  });

  it('leaves what somebody typed, and replaces what another photo said', () => {
    const values = { photoTakenOn: '2021-09-01', photoTakenSource: 'typed', placeSource: 'exif' };
    expect(Object.keys(photoPatch(farmland, 'photos', facts, values))).toEqual(['place', 'placeSource']);
  });

  it('is no longer the source of what is changed by hand', () => {
    const values = { photoTakenOn: '2021-09-20', photoTakenSource: 'exif' };
    expect(typedPatch(farmland, 'photoTakenOn', '2021-09-21', values)).toEqual({ photoTakenSource: 'typed' });
    expect(typedPatch(farmland, 'photoTakenOn', '', values)).toEqual({ photoTakenSource: null });
    expect(typedPatch(farmland, 'project', '某', values)).toEqual({});
    const place = { longitude: '119.9', latitude: '32.4' };
    expect(typedPatch(farmland, 'place', place, {}, 'map')).toEqual({ placeSource: 'map' });
    expect(typedPatch(farmland, 'place', place, { placeSource: 'map' })).toEqual({ placeSource: 'typed' });
  });

  it('fills nothing in a ledger that asks for no source', () => {
    expect(photoPatch(ledgerOf('site-error'), 'screenshots', facts, {})).toEqual({});
  });
});
