import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkParsedPlan, normalizeSource, ParsedPlan, parsePlan, segments, toPlanJson } from './index.ts';

function fixture(name: string): string {
  return readFileSync(new URL(`./fixtures/${name}.txt`, import.meta.url), 'utf8');
}

/** Section headings with the numbers and headings of their items. */
function outlineOf(text: string): unknown[] {
  return parsePlan(text).sections.map(({ number, heading, items }) => [
    number,
    heading,
    items.map((item) => [item.number, item.heading]),
  ]);
}

function numbersOf(text: string): number[][] {
  return parsePlan(text).sections.map(({ items }) => items.map(({ number }) => number));
}

function itemsOf(text: string): ParsedPlan['sections'][number]['items'] {
  return parsePlan(text).sections.flatMap(({ items }) => items);
}

const ALL = [
  'plan-2021',
  'running-on',
  'restarting',
  'flat',
  'three-levels',
  'no-headings',
  'table-cells',
  'table-bars',
  'table-rows',
  'table-merged',
  'head-cells',
  'parts',
  'without-items',
  'table-strange-columns',
  'table-tabs',
  'table-levels',
];

describe('the 2021 notice', () => {
  const parsed = parsePlan(fixture('plan-2021'));
  const items = parsed.sections.flatMap((section) => section.items);

  it('has 4 sections of 7, 2, 5 and 3 items, numbered 1 to 17', () => {
    expect(parsed.sections.map((section) => section.items.length)).toEqual([7, 2, 5, 3]);
    expect(items.map(({ number }) => number)).toEqual(Array.from({ length: 17 }, (_, index) => index + 1));
    expect(parsed.sections.map(({ number, heading }) => [number, heading])).toEqual([
      [1, '深入推进重点领域信息公开'],
      [2, '强化政策解读和回应关切'],
      [3, '完善政务公开平台和制度'],
      [4, '做好政务公开组织保障工作'],
    ]);
  });

  it('has its figures, and null for what is blank', () => {
    expect(parsed).toMatchObject({
      title: null,
      documentNumber: null,
      indexNumber: '01441663/2021-20048',
      issuer: '市自然资源和规划局',
      date: '2021-11-08',
    });
  });

  it('keeps heading and full text of every item', () => {
    expect(items[0]?.heading).toBe('梳理公开规范性文件');
    expect(items[0]?.text).toMatch(/^系统梳理市局现行有效局发行规范性文件.*方便公众查询使用。$/);
    expect(items[16]?.heading).toBe('加强跟踪督导');
    for (const item of items) expect(item.heading).not.toBeNull();
  });

  it('suggests at least one duty for every item, quoted from it', () => {
    for (const item of items) {
      expect(item.suggestions.length).toBeGreaterThan(0);
      for (const { title, anchor } of item.suggestions) {
        expect(item.text).toContain(title);
        expect(title).not.toBe(item.heading);
        expect(anchor.start).toBeGreaterThanOrEqual(item.anchor.start);
        expect(anchor.end).toBeLessThanOrEqual(item.anchor.end);
      }
    }
    expect(items[3]?.suggestions.map(({ title }) => title)).toEqual([
      '及时公开建设用地审批中的批复文件及相关报批材料(包括一书四方案等)',
      '及时公开出让登记矿业权的出让、受理、登记结果等信息',
      '及时公开经许可的测绘资质单位基本信息和测绘资质类别等级等信息',
    ]);
    expect(items[13]?.suggestions.map(({ title, deadlineKind }) => [title, deadlineKind])).toEqual([
      ['完善审核机制', 'dated'],
      ['政务新媒体发布稿件时统一标注拟稿人、审核人、发布人', 'event'],
      ['转载信息时标注信息来源和审核人', 'event'],
      ['健全监管机制', 'dated'],
    ]);
  });

  it('finds the one lead it names, and no other note', () => {
    const notes = items.flatMap(({ number, responsibility }) =>
      responsibility.map((note) => [number, note.role, note.departments]),
    );
    expect(notes).toEqual([[15, 'lead', ['局办公室']]]);
  });

  it('lists the preamble, which has no place', () => {
    expect(parsed.unplaced.map(({ line, reason }) => [line, reason])).toEqual([[4, 'preamble']]);
  });

  it('reads the same from a page that prints its head and first heading twice', () => {
    const lines = fixture('plan-2021').split('\n');
    const doubled = parsePlan([...lines.slice(0, 5), ...lines].join('\n'));
    expect(doubled.sections.map((section) => section.items.length)).toEqual([7, 2, 5, 3]);
    expect(doubled.unplaced.map(({ line, reason }) => [line, reason])).toEqual([
      [4, 'preamble'],
      [5, 'duplicate'],
      [9, 'preamble'],
    ]);
    expect(doubled.indexNumber).toBe('01441663/2021-20048');
  });
});

describe('numbering', () => {
  it('runs on over sections, after a covering letter', () => {
    const parsed = parsePlan(fixture('running-on'));
    expect(numbersOf(fixture('running-on'))).toEqual([
      [1, 2],
      [3, 4, 5],
      [6, 7],
    ]);
    expect(parsed).toMatchObject({
      title: '江城市水务局关于印发2022年政务公开工作要点的通知',
      documentNumber: '江水办〔2022〕18号',
      issuer: '江城市水务局办公室',
      date: '2022-04-18',
    });
    expect(parsed.unplaced.map(({ line, reason }) => [line, reason])).toEqual([
      [3, 'greeting'],
      [4, 'preamble'],
      [5, 'trailing'],
      [6, 'trailing'],
      [9, 'trailing'],
      [11, 'preamble'],
      [13, 'preamble'],
      [26, 'trailing'],
      [27, 'trailing'],
      [28, 'trailing'],
      [29, 'trailing'],
    ]);
  });

  it('restarts in each section, with 一. and 1. 1． 1、 marks and headings on their own line', () => {
    expect(outlineOf(fixture('restarting'))).toEqual([
      [
        1,
        '深化信息公开',
        [
          [1, '公开国土空间规划'],
          [2, '公开不动产登记服务'],
        ],
      ],
      [
        2,
        '加强解读回应',
        [
          [1, '做好政策解读'],
          [2, '回应群众关切'],
        ],
      ],
      [
        3,
        '夯实工作基础',
        [
          [1, '健全工作机制'],
          [2, '开展督促检查'],
        ],
      ],
    ]);
    expect(parsePlan(fixture('restarting'))).toMatchObject({
      title: '云岭县自然资源局2023年政务公开工作实施方案',
      documentNumber: '云自然资发〔2023〕9号',
      indexNumber: '00731122/2023-00015',
      issuer: '云岭县自然资源局',
      date: '2023-05-06',
    });
  });

  it('takes a flat list as one section without number and heading', () => {
    const { sections } = parsePlan(fixture('flat'));
    expect(sections.map(({ number, heading }) => [number, heading])).toEqual([[null, null]]);
    expect(sections[0]?.items.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(sections[0]?.items[10]?.heading).toBe('公开土地征收信息');
  });

  it('reads thirty flat items', () => {
    const han = [...'一二三四五六七八九十'];
    const number = (n: number): string =>
      `${n >= 20 ? han[Math.floor(n / 10) - 1] : ''}${n >= 10 ? '十' : ''}${n % 10 === 0 ? '' : han[(n % 10) - 1]}`;
    const text = Array.from(
      { length: 30 },
      (_, index) => `${number(index + 1)}、公开第${index}类信息，及时更新。`,
    ).join('\n');
    expect(numbersOf(text)).toEqual([Array.from({ length: 30 }, (_, index) => index + 1)]);
    expect(parsePlan(text).sections[0]?.number).toBeNull();
  });

  it('gives items their children in three levels, and a title over three lines', () => {
    const parsed = parsePlan(fixture('three-levels'));
    expect(parsed.title).toBe(
      '东湖市人民政府办公室关于印发东湖市贯彻落实2022年政务公开工作要点分工方案的通知',
    );
    expect(parsed.date).toBe('2022-06-10');
    expect(
      itemsOf(fixture('three-levels')).map(({ number, children }) => [
        number,
        children.map((child) => child.number),
      ]),
    ).toEqual([
      [1, [1, 2]],
      [2, [1, 2, 3]],
      [1, []],
      [2, [1, 2]],
    ]);
    expect(parsed.sections[1]?.items[1]?.children[0]).toMatchObject({
      heading: '开展规章集中公开',
      text: '按照统一格式发布现行有效规章。',
    });
  });

  it('leaves heading null where the item is one sentence', () => {
    const items = itemsOf(fixture('no-headings'));
    expect(items.map(({ heading }) => heading)).toEqual([null, null, null, null, null]);
    expect(items[1]?.text).toBe('邀请利益相关方列席有关会议，并公布列席情况。');
  });

  it('keeps sub-points in the body, and takes parts as sections', () => {
    const items = itemsOf(fixture('head-cells'));
    expect(items.map(({ number, children }) => [number, children.length])).toEqual([
      [1, 0],
      [2, 0],
      [1, 0],
      [2, 0],
    ]);
    expect(items[2]?.text).toBe('第一，梳理事项；\n第二，规范流程。');
    expect(outlineOf(fixture('parts'))).toEqual([
      [
        1,
        '公开内容',
        [
          [1, '规划公开'],
          [2, '项目公开'],
        ],
      ],
      [
        2,
        '公开保障',
        [
          [1, '培训'],
          [2, '考核'],
        ],
      ],
    ]);
  });

  it('reads a head of one cell per line', () => {
    expect(parsePlan(fixture('head-cells'))).toMatchObject({
      title: '白沙市农业农村局2021年政务公开工作要点',
      documentNumber: null,
      indexNumber: 'K11872-0203-2021-0042',
      issuer: '白沙市农业农村局',
      date: '2021-07-12',
    });
  });

  it('takes no year, date, decimal or mark in mid-sentence for an item', () => {
    const text =
      '一、公开\n(一)更新。\n2021年是关键一年。\n2021.11.8日前完成。\n1.5倍以上增长。\n一是梳理；二是公布。\n12月底前报送。';
    expect(outlineOf(text)).toEqual([[1, '公开', [[1, '更新']]]]);
  });
});

describe('tables', () => {
  it('reads cells one per line: groups are sections, rows items', () => {
    expect(outlineOf(fixture('table-cells'))).toEqual([
      [
        null,
        '重点领域信息公开',
        [
          [1, '征地信息'],
          [2, '规划信息'],
        ],
      ],
      [
        null,
        '政策解读',
        [
          [3, '解读材料'],
          [4, '解读形式'],
        ],
      ],
      [null, '组织保障', [[5, '业务培训']]],
    ]);
    const items = itemsOf(fixture('table-cells'));
    expect(items[2]?.text).toBe('政策出台后3个工作日内发布解读材料。');
    expect(items[1]?.responsibility[0]).toMatchObject({
      role: 'responsible',
      departments: ['规划股', '信息中心'],
    });
    expect(items[2]?.responsibility.map(({ role, departments }) => [role, departments])).toEqual([
      ['lead', ['办公室']],
      ['support', ['各股室']],
    ]);
    expect(items[0]?.time.at(-1)).toMatchObject({ kind: 'dated', due: { year: 2021, month: 12, day: 31 } });
    expect(items[3]?.time[0]).toMatchObject({ kind: 'standing', source: '全年' });
  });

  it('reads cells between lines of bars', () => {
    expect(outlineOf(fixture('table-bars'))).toEqual([
      [null, '强化规范性文件集中公开', [[1, null]]],
      [
        null,
        '丰富政策解读形式',
        [
          [2, null],
          [3, null],
        ],
      ],
      [null, '规范依申请公开', [[4, null]]],
    ]);
    expect(parsePlan(fixture('table-bars')).documentNumber).toBe('平人社〔2022〕7号');
  });

  it('reads rows of bars', () => {
    expect(outlineOf(fixture('table-rows'))).toEqual([
      [1, '做好财政信息公开', [[1, null]]],
      [
        2,
        '做好网站栏目更新',
        [
          [2, null],
          [3, null],
          [4, null],
        ],
      ],
      [3, '加强政策解读', [[5, null]]],
    ]);
    expect(itemsOf(fixture('table-rows'))[0]?.text).toBe('公开单位预算、决算及相关报表。');
  });

  it('takes a merged task cell as the section of its rows', () => {
    expect(outlineOf(fixture('table-merged'))).toEqual([
      [
        null,
        '主动公开',
        [
          [1, null],
          [2, null],
        ],
      ],
      [
        null,
        '依申请公开',
        [
          [3, null],
          [4, null],
          [5, null],
        ],
      ],
    ]);
    const roles = itemsOf(fixture('table-merged'))[1]?.responsibility.map(({ role, departments }) => [
      role,
      departments,
    ]);
    expect(roles).toEqual([
      ['lead', ['办公室']],
      ['support', ['法规处', '信息中心']],
    ]);
  });

  it('counts the rows of a table that numbers none', () => {
    const text =
      '工作任务\n具体要求\n责任单位\n完成时限\n公开目录\n更新目录。\n办公室\n年底前\n业务培训\n组织培训。\n人事处\n每季度';
    expect(outlineOf(text)).toEqual([
      [
        null,
        null,
        [
          [1, '公开目录'],
          [2, '业务培训'],
        ],
      ],
    ]);
  });
});

describe('tables with surprises', () => {
  it('knows a header with strange columns, and takes no person for a department', () => {
    const items = itemsOf(fixture('table-strange-columns'));
    expect(items.map(({ number, heading }) => [number, heading])).toEqual([
      [1, '主动公开'],
      [2, '依申请公开'],
      [3, '政策解读'],
    ]);
    expect(
      items.map(({ responsibility }) => responsibility.flatMap(({ departments }) => departments)),
    ).toEqual([['办公室'], ['法规科', '办公室'], ['各科室']]);
    expect(items[2]?.time[0]).toMatchObject({ kind: 'event', within: { count: 3, unit: 'working-day' } });
  });

  it('reads rows divided by tabs', () => {
    const items = itemsOf(fixture('table-tabs'));
    expect(items.map(({ number, responsibility }) => [number, responsibility[0]?.departments])).toEqual([
      [1, ['耕保科']],
      [2, ['规划科', '办公室']],
      [3, ['办公室']],
    ]);
    expect(items[2]?.time[0]).toMatchObject({ kind: 'dated', source: '6月、11月' });
  });

  it('takes rows under two levels of groups as items, with merged cells left out', () => {
    expect(outlineOf(fixture('table-levels')).map((section) => JSON.stringify(section))).toEqual([
      '[1,"推进重点领域信息公开",[]]',
      '[1,"推进行政权力清单公开",[[1,null],[2,null],[3,null]]]',
      '[2,"推进财政资金信息公开",[[4,null],[5,null]]]',
    ]);
    const [first] = itemsOf(fixture('table-levels'));
    expect(first?.responsibility.map(({ role }) => role)).toEqual(['lead', 'responsible']);
    expect(first?.responsibility[0]?.departments).toEqual(['省编办 (省审改办)']);
  });
});

describe('responsibility in small', () => {
  it.each([
    [
      '（牵头单位：办公室，各处室配合）',
      [
        ['lead', ['办公室']],
        ['support', ['各处室']],
      ],
    ],
    [
      '（办公室会同法规处负责）',
      [
        ['lead', ['办公室']],
        ['support', ['法规处']],
      ],
    ],
    [
      '责任单位：自然资源和规划局、办公室和法规处。',
      [['responsible', ['自然资源和规划局', '办公室', '法规处']]],
    ],
    [
      '由局办公室牵头，各科室配合。',
      [
        ['lead', ['局办公室']],
        ['support', ['各科室']],
      ],
    ],
    ['责任单位：各处室', [['all', ['各处室']]]],
    ['（市发展改革委、市财政局等按职责分工负责）', [['responsible', ['市发展改革委', '市财政局']]]],
    ['明确责任，加强领导，配合做好检查。', []],
  ])('reads %s', (note, expected) => {
    const [item] = itemsOf(`一、公开\n（一）更新目录。每月更新。${note}`);
    expect(item?.responsibility.map(({ role, departments }) => [role, departments])).toEqual(expected);
  });

  it('reads a table whose groups are numbered 一 and 二 in cells of their own', () => {
    const text =
      '石门区任务分工表\n序号|任务|责任部门|时间\n一|加强公开\n1|更新目录|办公室|3月底前\n二|加强解读\n2|发布解读|法规科|及时';
    expect(outlineOf(text)).toEqual([
      [1, '加强公开', [[1, null]]],
      [2, '加强解读', [[2, null]]],
    ]);
    expect(parsePlan(text).title).toBe('石门区任务分工表');
  });
});

describe('what cannot be placed', () => {
  it('refuses a document without items, which is all unplaced', () => {
    const parsed = parsePlan(fixture('without-items'));
    expect(parsed.sections).toEqual([]);
    expect(parsed.unplaced.map(({ line }) => line)).toContain(3);
    expect(checkParsedPlan(parsed)).toMatchObject({ ok: false, refusal: 'plan-without-items' });
    expect(checkParsedPlan(parsePlan(fixture('flat')))).toMatchObject({ ok: true });
  });

  it('lists the text of a section that has no items', () => {
    const parsed = parsePlan('一、总体要求\n坚持依法公开。\n二、任务\n（一）公开清单。每月更新。');
    expect(parsed.sections.map(({ items }) => items.length)).toEqual([0, 1]);
    expect(parsed.unplaced).toEqual([{ line: 2, text: '坚持依法公开。', reason: 'section-text' }]);
  });
});

describe('the command line’s shape', () => {
  it('has exactly the agreed keys', () => {
    const json = toPlanJson(parsePlan(fixture('three-levels')));
    expect(Object.keys(json)).toEqual([
      'title',
      'documentNumber',
      'indexNumber',
      'issuer',
      'date',
      'sections',
      'unplaced',
    ]);
    expect(Object.keys(json.sections[0] ?? {})).toEqual(['number', 'heading', 'items']);
    const item = json.sections[0]?.items[0];
    expect(Object.keys(item ?? {})).toEqual([
      'number',
      'heading',
      'text',
      'children',
      'responsibility',
      'time',
      'suggestions',
    ]);
    expect(Object.keys(item?.children[0] ?? {})).toEqual(['number', 'heading', 'text']);
    expect(Object.keys(item?.responsibility[0] ?? {})).toEqual(['role', 'departments', 'source']);
    expect(Object.keys(json.unplaced[0] ?? {})).toEqual(['line', 'text']);
  });
});

/** Pieces that documents are made of, so that random texts hit the parser's branches. */
const piece = fc.oneof(
  fc.constantFrom(
    '一、',
    '（二）',
    '(1)',
    '1.',
    '３．',
    '①',
    '第一章',
    '|',
    '\n',
    '\r\n',
    '\t',
    '：',
    '。',
    '；',
    '序号',
    '责任单位',
    '完成时限',
    '年底前',
    '（',
    '）',
    '索引号：',
    '下同',
    '牵头，',
    '附件：',
    '2021年11月8日',
    '\uFEFF',
    '\u2028',
    '𠮷',
    '“',
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.string({ unit: fc.constantFrom(...'公开信息办公室处，、及时更新一二三'), maxLength: 12 }),
);
const document = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
  fc.tuple(fc.constantFrom(...ALL), fc.nat(), fc.array(piece, { maxLength: 4 })).map(([name, at, pieces]) => {
    const text = fixture(name);
    const cut = at % (text.length + 1);
    return text.slice(0, cut) + pieces.join('') + text.slice(cut);
  }),
);

function expectWhole(text: string): void {
  const parsed = parsePlan(text);
  expect(parsed.source).toBe(normalizeSource(text));
  const all = segments(parsed);
  expect(all.map((segment) => segment.text).join('')).toBe(parsed.source);
  const blanks = all.filter(({ kind }) => kind === 'whitespace').map(({ text: blank }) => blank);
  expect(blanks.join('')).not.toMatch(/[\p{L}\p{N}]/u);
  for (const item of parsed.sections.flatMap((section) => section.items)) {
    for (const quoted of [...item.responsibility, ...item.time])
      expect(parsed.source.slice(quoted.anchor.start, quoted.anchor.end)).toBe(quoted.source);
    for (const { title, anchor } of item.suggestions)
      expect(parsed.source.slice(anchor.start, anchor.end)).toBe(title);
  }
}

/** Full-width for half-width or the other way round, where documents vary. */
function toFullWidth(text: string): string {
  return text.replace(/[0-9().,:;|]/g, (unit) => String.fromCharCode(unit.charCodeAt(0) + 0xfee0));
}
function toHalfWidth(text: string): string {
  return text.replace(/[０-９（）．，：；｜]/g, (unit) => String.fromCharCode(unit.charCodeAt(0) - 0xfee0));
}

function shape(text: string): unknown {
  return parsePlan(text).sections.map(({ number, items }) => [
    number,
    items.map((item) => [
      item.number,
      item.heading === null,
      item.children.length,
      item.responsibility.map(({ role, departments }) => [role, departments.length]),
      item.time.map(({ kind, due }) => [kind, due]),
      item.suggestions.length,
    ]),
  ]);
}

function figures({ date, sections }: ParsedPlan): unknown {
  return [date, sections.length];
}

/** Milliseconds of processor time, so that a busy machine does not count. */
function time(text: string): number {
  const from = process.cpuUsage();
  parsePlan(text);
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
}

describe('laws', () => {
  it.each(ALL)('%s: segments put together equal the source; the schema holds', (name) => {
    expectWhole(fixture(name));
    expectWhole(fixture(name).replaceAll('\n', '\r\n'));
    expect(ParsedPlan.safeParse(parsePlan(fixture(name))).success).toBe(true);
  });

  it('never throws, loses nothing and quotes exactly, on any text', () => {
    fc.assert(fc.property(document, expectWhole), { numRuns: 400 });
    // Four hundred documents take seconds on a busy machine; how long is not what is tested.
  }, 60_000);

  it('reads its own source the same again', () => {
    fc.assert(
      fc.property(document, (text) => {
        const parsed = parsePlan(text);
        expect(parsePlan(parsed.source)).toEqual(parsed);
      }),
      { numRuns: 100 },
    );
  });

  it.each(ALL)('%s: finds the same under full and half width', (name) => {
    expect(shape(toFullWidth(fixture(name)))).toEqual(shape(fixture(name)));
    expect(shape(toHalfWidth(fixture(name)))).toEqual(shape(fixture(name)));
    expect(figures(parsePlan(toFullWidth(fixture(name))))).toEqual(figures(parsePlan(fixture(name))));
  });

  it('puts every line of the notice in a field or among the unplaced', () => {
    const parsed = parsePlan(fixture('running-on'));
    const items = itemsOf(fixture('running-on'));
    const said = [
      ...parsed.unplaced.map(({ text }) => text),
      ...parsed.sections.map(({ heading }) => heading ?? ''),
      ...items.flatMap(({ heading, text }) => [heading ?? '', text]),
      parsed.title ?? '',
      parsed.documentNumber ?? '',
      parsed.issuer ?? '',
    ].join('\n');
    for (const line of fixture('running-on').split('\n')) {
      const tail = line.trim().slice(-5);
      expect(said.includes(tail) || line === '2022年4月18日').toBe(true);
    }
  });

  it.each(['plan-2021', 'table-cells', 'restarting'])(
    '%s: takes time in proportion to length',
    (name) => {
      const unit = `${fixture(name)}\n`;
      const once = unit.repeat(Math.ceil(250_000 / unit.length));
      time(once);
      expect(time(once + once)).toBeLessThan(6 * Math.max(time(once), 40));
      // The ratio is the check; on a busy machine the runs themselves may take longer than the default.
    },
    60_000,
  );

  it.each(['(', '一、', '|', '：', '1.', '各', '、', ' ', '《', '办公室、', '牵头', '\t', '20', '索引号：'])(
    'is not trapped by %s many times over',
    (unit) => {
      const from = performance.now();
      parsePlan(`一、公开\n（一）${unit.repeat(20_000)}`);
      parsePlan(unit.repeat(20_000));
      expect(performance.now() - from).toBeLessThan(4000);
    },
  );

  it.each([
    ['blanks in a sentence', (count: number) => `更新${' '.repeat(count)}目录。`],
    ['wide blanks in a sentence', (count: number) => `更新${'\u3000'.repeat(count)}目录。`],
    ['同上', (count: number) => `更新目录。\n责任单位：${'同上'.repeat(count / 2)}`],
    ['随', (count: number) => '随'.repeat(count)],
    ['每, which may take in what follows it', (count: number) => '每'.repeat(count)],
    ['adverbs that can be divided in several ways', (count: number) => '年底前'.repeat(count / 4)],
    ['clauses of adverbs', (count: number) => '每年底前，应每月，'.repeat(count / 8)],
    ['notes in one line', (count: number) => `更新目录。${'（责任单位:X）'.repeat(count / 8)}`],
    ['text from right to left', (count: number) => '\u202E\u05D0\u05D1 '.repeat(count / 4)],
  ])(
    'takes time in proportion to their number, not its square: %s',
    (_, write) => {
      const once = `一、公开\n（一）${write(24_000)}`;
      const fourfold = `一、公开\n（一）${write(96_000)}`;
      time(once);
      // In proportion it is 4, by the square 16.
      expect(time(fourfold)).toBeLessThan(9 * Math.max(time(once), 40));
      // The ratio is the check; a busy machine may take longer than the default.
    },
    60_000,
  );
});
