import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApp, type Client, type TestApp } from '../testing/test-app.ts';
import { rowXml, workbookOf, zipOf } from '../testing/zip.ts';

const TILES = 'https://tiles.example.gov.cn/{z}/{x}/{y}.png';
let app: TestApp;
let office: Client;

beforeAll(async () => {
  app = await openTestApp({
    environment: { MAP_TILE_URL: TILES, MAP_ATTRIBUTION: '审图号：GS(2024)0000号' },
  });
  office = app.client();
  await office.signIn('office');
});
afterAll(() => app.close());

function send(content: Uint8Array | string, url = '/api/ledgers/normative-document/import', by = office) {
  const head = '--x-boundary\r\nContent-Disposition: form-data; name="file"; filename="台账.xlsx"\r\n\r\n';
  return by.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'multipart/form-data; boundary=x-boundary' },
    payload: Buffer.concat([Buffer.from(head), Buffer.from(content), Buffer.from('\r\n--x-boundary--\r\n')]),
  });
}

async function ended(importId: string): Promise<{ state: string; added: number; refused: number }> {
  for (;;) {
    const row = await app.db.ledgerImport.findUniqueOrThrow({ where: { id: importId } });
    if (row.state !== 'running') return row;
    await wait(50);
  }
}

/** The records that a file brings in, by their label; and how many rows were sent back. */
async function bring(content: Uint8Array) {
  const answer = await send(content);
  expect(answer.statusCode).toBe(202);
  const { added, refused } = await ended(answer.json().importId);
  return { added, refused };
}

async function kept() {
  return { records: await app.db.ledgerRecord.count(), imports: await app.db.ledgerImport.count() };
}

async function valueOf(title: string, key: string): Promise<unknown> {
  const row = await app.db.ledgerRecord.findFirstOrThrow({ where: { label: title } });
  return (row.body as Record<string, unknown>)[key];
}

const HEADINGS = ['责任处室', '文件名称', '成文日期'];

describe('sheets that are no trap for an import', () => {
  it('days come as text in several spellings and as the numbers that Excel keeps', async () => {
    const days: [string, string | { xml: string }, string][] = [
      ['日期一', '2021年3月1日', '2021-03-01'],
      ['日期二', '2021/3/1', '2021-03-01'],
      ['日期三', '２０２１.０３.０１', '2021-03-01'],
      ['日期四', { xml: '<v>44256</v>' }, '2021-03-01'],
      // The leap day that 1900 did not have lies before all that is written here.
      ['日期五', { xml: '<v>44255.99999</v>' }, '2021-03-01'],
    ];
    const rows = days.map(([title, day], index) => rowXml(index + 2, ['法规处', title, day]));
    const bytes = workbookOf([{ rows: [rowXml(1, HEADINGS), ...rows].join('') }]);
    expect(await bring(bytes)).toEqual({ added: 5, refused: 0 });
    for (const [title, , on] of days) expect([title, await valueOf(title, 'madeOn')]).toEqual([title, on]);
  });

  it('formulas count as the values that Excel kept; what they failed to compute goes back', async () => {
    const text = (formula: string, value: string) => ({
      xml: `<f>${formula}</f><v>${value}</v>`,
      type: 'str',
    });
    const bytes = workbookOf([
      {
        rows: [
          rowXml(1, HEADINGS),
          rowXml(2, ['法规处', text('"公"&amp;"式"', '公式'), { xml: '<f>A1+1</f><v>44256</v>' }]),
          rowXml(3, [
            '法规处',
            text('HYPERLINK("http://a","坏公式")', '坏公式'),
            { xml: '<f>1/0</f><v>#DIV/0!</v>', type: 'e' },
          ]),
        ].join(''),
      },
    ]);
    expect(await bring(bytes)).toEqual({ added: 1, refused: 1 });
    expect(await valueOf('公式', 'madeOn')).toBe('2021-03-01');
  });

  it('merged cells have their text in every row of theirs', async () => {
    const rows = [
      rowXml(1, ['2021年规范性文件台账']),
      rowXml(2, HEADINGS),
      rowXml(3, ['法规处', '合并一']),
      rowXml(4, [{ xml: '' }, '合并二']),
    ].join('');
    const after = '<mergeCells count="2"><mergeCell ref="A1:C1"/><mergeCell ref="A3:A4"/></mergeCells>';
    expect(await bring(workbookOf([{ rows, after }]))).toEqual({ added: 2, refused: 0 });
  });

  it('only the first sheet is read', async () => {
    const own = [rowXml(1, HEADINGS), rowXml(2, ['法规处', '首张表'])].join('');
    const other = [rowXml(1, HEADINGS), rowXml(2, ['法规处', '次张表'])].join('');
    expect(await bring(workbookOf([{ rows: own }, { rows: other }]))).toEqual({ added: 1, refused: 0 });
    expect(await app.db.ledgerRecord.count({ where: { label: '次张表' } })).toBe(0);
  });
});

describe('sheets that are refused whole, with nothing kept', () => {
  const manyRows = (count: number) =>
    ['责任处室,文件名称', ...Array.from({ length: count }, (_, index) => `法规处,多行${index}`)].join('\n');
  const bomb = () =>
    zipOf([
      { name: 'xl/workbook.xml', content: Buffer.from('<workbook/>') },
      { name: 'xl/worksheets/sheet1.xml', content: Buffer.alloc(80 * 1024 * 1024, 32) },
    ]);

  it.each([
    ['more than 20,000 rows', () => manyRows(20_020), 'sheet-too-many-rows'],
    [
      'a row at the end of the sheet',
      () => workbookOf([{ rows: rowXml(1, HEADINGS) + rowXml(1_048_576, ['法规处', '远']) }]),
      'sheet-too-many-rows',
    ],
    ['a small archive that unpacks to 80 MB', bomb, 'sheet-too-large'],
    [
      'another table',
      () => workbookOf([{ rows: rowXml(1, ['姓名', '工资']) + rowXml(2, ['甲', '1']) }]),
      'sheet-columns-missing',
    ],
    [
      'a first sheet with notes only',
      () =>
        workbookOf([
          { rows: rowXml(1, ['填写说明']) },
          { rows: rowXml(1, HEADINGS) + rowXml(2, ['法规处', '次张']) },
        ]),
      'sheet-columns-missing',
    ],
    [
      'an archive that is no workbook',
      () => zipOf([{ name: 'a.txt', content: Buffer.from('a') }]),
      'sheet-wrong-type',
    ],
  ])('%s', async (_what, content, reason) => {
    const before = await kept();
    const answer = await send(content());
    expect([answer.statusCode, answer.json().reason]).toEqual([422, reason]);
    expect(await kept()).toEqual(before);
  });
});

describe('places of records', () => {
  const places = '/api/ledgers/farmland-supplement/places';
  const collection = (features: unknown[]) => JSON.stringify({ type: 'FeatureCollection', features });

  it('go out as one collection of all rows and come back as they were', async () => {
    const { id: departmentId } = await app.db.department.findFirstOrThrow({ where: { name: '法规处' } });
    for (const project of ['地块“甲”', '地块乙']) {
      const values = { project, place: { longitude: 119.92, latitude: 32.46 } };
      const input = { ledger: 'farmland-supplement', departmentId, values };
      expect((await office.post('/api/trpc/ledger.save', input)).statusCode).toBe(200);
    }
    const file = await office.get(`${places}.geojson?view=all`);
    expect(file.headers['content-type']).toContain('application/geo+json');
    const { features } = file.json();
    expect(features).toHaveLength(2);
    expect(features[0]).toMatchObject({
      geometry: { type: 'Point', coordinates: [119.92, 32.46] },
      properties: { number: 1, name: '地块“甲”' },
    });
    expect((await send(file.rawPayload, places)).json()).toEqual({
      total: 2,
      set: 0,
      unchanged: 2,
      refused: [],
    });
    features[1].geometry.coordinates = [118.5, 31.5];
    expect((await send(collection(features), places)).json()).toMatchObject({ set: 1, unchanged: 1 });
    const none = await office.get(`${places}.geojson?search=${encodeURIComponent('没有')}`);
    expect(none.json()).toEqual({ type: 'FeatureCollection', features: [] });
  });

  it('are refused where the file is none, in bytes and in shape', async () => {
    for (const [content, reason] of [
      ['经度,纬度', 'geojson-unreadable'],
      [Buffer.from('7bd6d0ff', 'hex'), 'geojson-unreadable'],
      [collection([]), 'geojson-empty'],
    ] as const)
      expect((await send(content, places)).json().reason).toBe(reason);
  });

  it('are for those who may', async () => {
    const staff = app.client();
    await staff.signIn('fagui');
    expect((await send(collection([{}]), places, staff)).statusCode).toBe(403);
    expect((await app.client().get(`${places}.geojson`)).statusCode).toBe(401);
    expect((await app.client().get('/api/map')).statusCode).toBe(401);
  });

  it('lie on the tiles that the office has chosen, and pictures come from nowhere else', async () => {
    const answer = await office.get('/api/map');
    expect(answer.json().tiles).toMatchObject({ url: TILES, attribution: '审图号：GS(2024)0000号' });
    const policy = String(answer.headers['content-security-policy']);
    expect(policy).toContain("img-src 'self' data: blob: https://tiles.example.gov.cn;");
    expect(policy.match(/tiles\.example/gu)).toHaveLength(1);
  });
});
