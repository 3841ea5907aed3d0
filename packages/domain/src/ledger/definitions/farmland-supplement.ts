import { defineLedger } from '../define-ledger.ts';
import { choice, day, decimal, files, longText, place, text } from '../fields.ts';
import { filledIn, NOT_PUBLISHED, planItem } from '../named-checks.ts';
import { fail, notApplicable, pass } from '../record.ts';

const HECTARES = { zh: '公顷', en: 'ha' };
/** The smallest box of whole degrees around the country: outside it longitude and latitude were swapped or mistyped. */
const COUNTRY = { west: 73, east: 136, south: 3, north: 54 };

const fields = {
  project: text('补充耕地项目名称', 'Project', { required: true, public: true, max: 300, group: 'project' }),
  projectNumber: text('项目编号', 'Project number', { public: true, max: 80, group: 'project' }),
  location: text('项目坐落', 'Located in', { public: true, group: 'project' }),
  area: decimal('补充耕地面积', 'Farmland added', 4, {
    public: true,
    group: 'project',
    min: 1,
    unit: HECTARES,
  }),
  acceptedOn: day('验收日期', 'Accepted on', {
    public: true,
    group: 'project',
    help: {
      zh: '占用耕地补充情况按照国家有关规定公布（土地管理法实施条例第八条）；未另有期限的，自信息形成之日起 20 个工作日内公开（政府信息公开条例第二十六条）。',
      en: 'Published as the state prescribes (Implementing Regulations of the Land Law, art. 8), otherwise within 20 working days (Disclosure Regulations, art. 26).',
    },
  }),
  registeredOn: day('上图入库日期', 'On the map since', { public: true, group: 'project' }),
  photos: files('现场照片', 'Photos', {
    images: true,
    public: true,
    group: 'photo',
    help: {
      zh: '上传后读取照片的拍摄时间和位置（EXIF）填入下列各项，可以更改。',
      en: 'Time and place of the photo (EXIF) are read into the fields below and can be changed.',
    },
  }),
  photoTakenOn: day('照片拍摄日期', 'Photo taken on', { public: true, group: 'photo' }),
  photoTakenSource: choice(
    '拍摄日期来源',
    'Source of the day',
    { exif: ['照片记录（EXIF）', 'Photo (EXIF)'], typed: ['手工填写', 'Typed'] },
    { group: 'photo' },
  ),
  place: place('位置', 'Place', {
    public: true,
    group: 'photo',
    help: {
      zh: '项目所在地的经纬度（WGS 84）。',
      en: 'Longitude and latitude of the project (WGS 84).',
    },
  }),
  placeSource: choice(
    '位置来源',
    'Source of the place',
    {
      exif: ['照片记录（EXIF）', 'Photo (EXIF)'],
      map: ['地图点选', 'Picked on the map'],
      typed: ['手工填写', 'Typed'],
    },
    { group: 'photo' },
  ),
  note: longText('备注', 'Note'),
};

/** Item 3: supplementary farmland with its photo and place on the map. */
export const farmlandSupplement = defineLedger({
  key: 'farmland-supplement',
  name: { zh: '占补平衡（补充耕地）', en: 'Supplementary farmland' },
  purpose: {
    zh: '登记补充耕地项目的面积、照片和位置，上图入库并公布。',
    en: 'Every project that adds farmland, with area, photo and place, on the map and public.',
  },
  items: [3],
  groups: {
    project: { zh: '项目', en: 'Project' },
    photo: { zh: '照片和位置', en: 'Photo and place' },
  },
  fields,
  publications: { main: { name: { zh: '公布', en: 'Publication' } } },
  label: 'project',
  identity: ['project', 'projectNumber'],
  period: ['acceptedOn', 'publication:main', 'registeredOn'],
  columns: ['project', 'location', 'area', 'acceptedOn', 'photoTakenOn', 'registeredOn', 'publication:main'],
  order: [['acceptedOn', 'registeredOn']],
  refusals: {
    'place-outside-country': {
      text: {
        zh: '位置不在我国境内，请检查经度和纬度是否填反。',
        en: 'The place lies outside the country: check whether longitude and latitude were swapped.',
      },
      field: 'place',
      when: ({ values: { place: at } }) =>
        at !== null &&
        (at.longitude < COUNTRY.west ||
          at.longitude > COUNTRY.east ||
          at.latitude < COUNTRY.south ||
          at.latitude > COUNTRY.north),
    },
    'source-without-place': {
      text: { zh: '填了位置来源但没有位置。', en: 'A source of the place without a place.' },
      field: 'placeSource',
      when: ({ values }) => values.placeSource !== null && values.place === null,
    },
    'source-without-day': {
      text: {
        zh: '填了拍摄日期来源但没有拍摄日期。',
        en: 'A source of the day without the day the photo was taken.',
      },
      field: 'photoTakenSource',
      when: ({ values }) => values.photoTakenSource !== null && values.photoTakenOn === null,
    },
  },
  deadlines: {
    'published-on-time': {
      name: { zh: '验收后 20 个工作日内公布', en: 'Published within 20 working days of acceptance' },
      rule: 'proactive.publish',
      from: 'acceptedOn',
      done: 'publication:main',
    },
  },
  checks: {
    'photo-and-place': {
      name: { zh: '照片和位置齐全', en: 'Photo and place' },
      formula: {
        zh: '有照片且有位置的项目数 ÷ 项目总数',
        en: 'with photo and place ÷ all projects',
      },
      source: planItem(3),
      reasons: {
        'without-both': { zh: '没有照片，也没有位置', en: 'Neither photo nor place' },
        'without-photo': { zh: '没有照片', en: 'No photo' },
        'without-place': { zh: '没有位置', en: 'No place' },
      },
      judge: ({ values }) => {
        if (values.photos === null) return fail(values.place === null ? 'without-both' : 'without-photo');
        return values.place === null ? fail('without-place') : pass();
      },
    },
    'photo-dated': {
      name: { zh: '照片有拍摄时间', en: 'Photo dated' },
      formula: { zh: '照片有拍摄时间的项目数 ÷ 有照片的项目数', en: 'dated photos ÷ with photo' },
      source: planItem(3),
      reasons: {
        'without-photo': { zh: '没有照片', en: 'No photo' },
        undated: { zh: '照片没有拍摄时间', en: 'The photo has no date' },
      },
      judge: ({ values }) => {
        if (values.photos === null) return notApplicable('without-photo');
        return values.photoTakenOn === null ? fail('undated') : pass();
      },
    },
    'on-the-map': filledIn(
      fields,
      ['registeredOn'],
      {
        name: { zh: '上图入库', en: 'On the map' },
        formula: { zh: '已上图入库项目数 ÷ 已公布项目数', en: 'on the map ÷ published' },
        source: planItem(3),
      },
      { when: ({ publications }) => publications['main'] != null, otherwise: NOT_PUBLISHED },
    ),
    'elements-complete': filledIn(
      fields,
      ['location', 'area', 'acceptedOn'],
      {
        name: { zh: '项目要素齐全', en: 'Facts of the project complete' },
        formula: { zh: '要素齐全项目数 ÷ 已公布项目数', en: 'complete ÷ published' },
        source: { zh: '土地管理法实施条例第八条', en: 'Implementing Regulations of the Land Law, art. 8' },
      },
      { when: ({ publications }) => publications['main'] != null, otherwise: NOT_PUBLISHED },
    ),
  },
});
