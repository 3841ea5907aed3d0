import { describe, expect, it } from 'vitest';
import { scoreWorkbook, type ScoreSubject, type ScoreWorkbookInput } from './score-workbook.ts';
import { partOf, sheetsOf } from './testing.ts';

function makeSubject(overrides: Partial<ScoreSubject> = {}): ScoreSubject {
  return {
    rank: 1,
    tied: true,
    name: '局办公室',
    score: 8740,
    band: '良好',
    lost: 1260,
    taskCount: 9,
    indicators: [
      {
        path: ['工作落实', '按时办结率'],
        state: 'measured',
        weight: 3000,
        numerator: 7,
        denominator: 9,
        formula: '30.00 × 7 ÷ 9 = 23.33',
        points: 2333,
        lost: 667,
        records: [
          { title: '公开年度报告', counted: true, points: null, reason: '', reference: '2021-007' },
          {
            title: '组织开放日',
            counted: false,
            points: -334,
            reason: '逾期3个工作日',
            reference: '2021-012',
          },
        ],
      },
    ],
    ...overrides,
  };
}

function makeInput(overrides: Partial<ScoreWorkbookInput> = {}): ScoreWorkbookInput {
  return {
    locale: 'zh-CN',
    title: '2021年度考核',
    asOf: '2021-12-31',
    system: { name: '处室指标体系', version: 3 },
    snapshot: { number: 4, sha256: 'ab12' },
    caveats: ['2022年节假日为推定'],
    subjects: [makeSubject()],
    ...overrides,
  };
}

describe('scoreWorkbook', () => {
  it('gives rank, score with two decimals, band and lost points', async () => {
    const bytes = await scoreWorkbook(makeInput());
    const sheets = await sheetsOf(bytes);
    expect(Object.keys(sheets)).toEqual(['总览', '指标明细', '记录明细', '说明']);
    expect(sheets['总览']?.[1]).toEqual([1, '局办公室', 87.4, '良好', 12.6, 9, '并列']);
    expect(partOf(bytes, 'xl/styles.xml')).toMatch(/numFmtId="2"|formatCode="0\.00"/);
  });

  it('lists each indicator with its figures and each record behind it', async () => {
    const sheets = await sheetsOf(await scoreWorkbook(makeInput()));
    expect(sheets['指标明细']?.[1]).toEqual([
      '局办公室',
      '工作落实',
      '按时办结率',
      '已计量',
      30,
      7,
      9,
      '30.00 × 7 ÷ 9 = 23.33',
      23.33,
      6.67,
      1,
    ]);
    expect(sheets['记录明细']?.[2]).toEqual([
      '局办公室',
      '工作落实 › 按时办结率',
      '组织开放日',
      '失分',
      -3.34,
      '逾期3个工作日',
      '2021-012',
    ]);
  });

  it('leaves a missing score empty: it is not 0', async () => {
    const sheets = await sheetsOf(
      await scoreWorkbook(
        makeInput({
          subjects: [makeSubject({ rank: null, score: null, lost: null, band: null, tied: false })],
        }),
      ),
    );
    expect(sheets['总览']?.[1]?.slice(0, 5)).toEqual([null, '局办公室', null, null, null]);
  });

  it('names date, system version, snapshot and caveats, in English too', async () => {
    const sheets = await sheetsOf(await scoreWorkbook(makeInput({ locale: 'en' })));
    expect(sheets['Notes']?.slice(2)).toEqual([
      ['As of', '2021-12-31'],
      ['Indicator system', '处室指标体系 version 3'],
      ['Snapshot', '4'],
      ['SHA-256', 'ab12'],
      ['Note', '2022年节假日为推定'],
    ]);
  });

  it('freezes the heading of every table', async () => {
    const bytes = await scoreWorkbook(makeInput());
    for (const sheet of [1, 2, 3, 4]) {
      expect(partOf(bytes, `xl/worksheets/sheet${sheet}.xml`)).toMatch(/<pane[^>]*\bySplit="1"/);
    }
  });
});
