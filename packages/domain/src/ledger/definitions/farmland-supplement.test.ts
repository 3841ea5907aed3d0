import { blankCases, FILE, type OutcomeCase, type RefusalCase } from '../testing/cases.ts';
import { testLedger } from '../testing/test-ledger.ts';
import { farmlandSupplement } from './farmland-supplement.ts';

const project = {
  project: '兴化市千垛镇土地整治项目',
  location: '兴化市千垛镇',
  area: 125_000,
  acceptedOn: '2021-09-24',
};
const PLACE = { longitude: 119.85, latitude: 32.94 };
const whole = {
  ...project,
  registeredOn: '2021-10-08',
  photos: [FILE],
  photoTakenOn: '2021-09-20',
  photoTakenSource: 'exif',
  place: PLACE,
  placeSource: 'exif',
};

const CASES: OutcomeCase[] = [
  [
    'published on the last day across National Day (条例 26)',
    whole,
    { main: '2021-10-27' },
    {
      'published-on-time': 'pass',
      'photo-and-place': 'pass',
      'photo-dated': 'pass',
      'on-the-map': 'pass',
      'elements-complete': 'pass',
    },
  ],
  ['published one day late (条例 26)', whole, { main: '2021-10-28' }, { 'published-on-time': 'fail late' }],
  [
    'not published yet (条例 26)',
    whole,
    {},
    {
      'published-on-time': 'open pending 2021-10-28',
      'on-the-map': 'not-applicable not-published',
      'elements-complete': 'not-applicable not-published',
    },
  ],
  [
    'neither photo nor place',
    project,
    {},
    {
      'photo-and-place': 'fail without-both',
      'photo-dated': 'not-applicable without-photo',
    },
  ],
  ['a place but no photo', { ...project, place: PLACE }, {}, { 'photo-and-place': 'fail without-photo' }],
  [
    'a photo without time or place',
    { ...project, photos: [FILE] },
    {},
    { 'photo-and-place': 'fail without-place', 'photo-dated': 'fail undated' },
  ],
  [
    'time and place typed over what the photo says',
    { ...whole, photoTakenSource: 'typed', placeSource: 'map' },
    {},
    { 'photo-and-place': 'pass', 'photo-dated': 'pass' },
  ],
  ...blankCases('on-the-map', ['registeredOn'], whole, { main: '2021-10-08' }),
  ...blankCases('elements-complete', ['location', 'area', 'acceptedOn'], whole, { main: '2021-10-08' }),
];

const REFUSALS: RefusalCase[] = [
  [
    'longitude and latitude the other way round',
    { ...project, place: { longitude: 32.94, latitude: 119.85 / 2 } },
    {},
    'place place-outside-country',
  ],
  [
    'a place east of the country',
    { ...project, place: { longitude: 139, latitude: 33 } },
    {},
    'place place-outside-country',
  ],
  [
    'a place south of it',
    { ...project, place: { longitude: 119, latitude: -32 } },
    {},
    'place place-outside-country',
  ],
  ['a source without a place', { ...project, placeSource: 'map' }, {}, 'placeSource source-without-place'],
  [
    'a source without a day',
    { ...project, photoTakenSource: 'exif' },
    {},
    'photoTakenSource source-without-day',
  ],
];

testLedger(farmlandSupplement, {
  cases: CASES,
  refusals: REFUSALS,
  order: { values: project, pairs: [['acceptedOn', 'registeredOn']] },
});
