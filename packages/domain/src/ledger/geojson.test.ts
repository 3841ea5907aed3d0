import { describe, expect, test } from 'vitest';
import { featureOf, ledgerOf, placeIssue, pointOf, readPlaces } from './index.ts';

const ledger = ledgerOf('farmland-supplement');
const place = { longitude: 119.92, latitude: 32.46 };
const ID = '01930000-0000-7000-8000-000000000001';
const feature = (properties: object | null, coordinates: unknown = [119.92, 32.46], id?: string) => ({
  type: 'Feature',
  ...(id === undefined ? {} : { id }),
  geometry: { type: 'Point', coordinates },
  properties,
});
const collection = (...features: unknown[]) => JSON.stringify({ type: 'FeatureCollection', features });

describe('a point', () => {
  test.each([
    [{ type: 'Point', coordinates: [119.92, 32.46] }, place],
    [{ type: 'Point', coordinates: [119.92, 32.46, 8] }, place],
    // Latitude first is what people get wrong.
    [{ type: 'Point', coordinates: [32.46, 119.92] }, null],
    [{ type: 'Point', coordinates: [119.92] }, null],
    [{ type: 'Point', coordinates: ['119.92', '32.46'] }, null],
    [{ type: 'Polygon', coordinates: [] }, null],
    [null, null],
  ])('%j: %j', (geometry, expected) => expect(pointOf(geometry)).toEqual(expected));
});

describe('a file of places', () => {
  test('names records by number, id or what identifies them', () => {
    const [key = ''] = ledger.identity;
    const label = ledger.fields.find((one) => one.key === key)?.field.label.zh ?? '';
    const read = readPlaces(
      ledger,
      `\uFEFF${collection(
        feature({ number: 3, name: '甲' }),
        feature({ 编号: '#4' }),
        feature(null, [119.92, 32.46], ID),
        feature({ [key]: '某项目' }),
        feature({ [label]: '某 项目' }),
        feature({}),
        feature({ number: 9 }, [32.46, 119.92]),
        'nothing',
      )}`,
    );
    if (!read.ok) throw new Error(read.refusal);
    const rows = read.value;
    expect(rows.map(({ number, recordId }) => number ?? recordId)).toEqual([
      3,
      4,
      ID,
      null,
      null,
      null,
      9,
      null,
    ]);
    expect(rows[3]?.identity).toBe(rows[4]?.identity);
    expect(rows.map((row) => placeIssue('place', row)?.code ?? null)).toEqual([
      null,
      null,
      null,
      null,
      null,
      'record-not-named',
      'not-a-point',
      'record-not-named',
    ]);
  });

  test('comes back as it went out', () => {
    const record = { id: ID, number: 7, label: '“某”地块', department: '耕保处', place };
    const read = readPlaces(ledger, collection(JSON.parse(featureOf(record))));
    expect(read.ok && read.value[0]).toMatchObject({ number: 7, recordId: ID, name: record.label, place });
  });

  test.each([
    ['no json', 'geojson-unreadable'],
    ['[]', 'geojson-unreadable'],
    ['{"type":"Topology"}', 'geojson-unreadable'],
    [collection(), 'geojson-empty'],
    [collection(...Array.from({ length: 20_001 }, () => null)), 'geojson-too-many'],
  ])('%.30s is refused: %s', (text, refusal) => {
    expect(readPlaces(ledger, text)).toMatchObject({ ok: false, refusal });
  });

  test('a ledger without places takes none', () => {
    expect(readPlaces(ledgerOf('normative-document'), collection(feature({ number: 1 })))).toMatchObject({
      refusal: 'ledger-without-place',
    });
  });
});
