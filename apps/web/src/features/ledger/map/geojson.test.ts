import { expect, test } from 'vitest';
import { firstPoint } from './geojson.ts';

const place = { longitude: 119.92, latitude: 32.46 };

test.each([
  ['{"type":"Point","coordinates":[119.92,32.46,8]}', place],
  ['{"type":"Feature","geometry":{"type":"Point","coordinates":[119.92,32.46]},"properties":{}}', place],
  ['{"type":"Point","coordinates":[32.46,119.92]}', null],
  [
    '{"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Polygon","coordinates":[]}}]}',
    null,
  ],
  ['no json', null],
  ['{"type":"Point","coordinates":["119"]}', null],
])('the first point of %s', (text, expected) => {
  expect(firstPoint(text)).toEqual(expected);
});
