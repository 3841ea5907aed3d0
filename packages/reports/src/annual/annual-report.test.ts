import { describe, expect, it } from 'vitest';
import {
  DECISION_ROWS,
  fillAnnualReport,
  type AnnualReportFacts,
  type FigureOverride,
  type RequestFact,
} from '@gongkai/domain/annual-report';
import { docxToText } from '../document/index.ts';
import { recompute } from '../workbook/testing-recompute.ts';
import { partOf, sheetsOf } from '../workbook/testing.ts';
import { annualReportDocument } from './annual-report-document.ts';
import { annualReportWorkbook } from './annual-report-workbook.ts';

const KINDS = ['natural', 'business', 'research', 'welfare', 'legal-service', 'other'] as const;

/** One request for each result and some more, spread over the kinds of applicant; every fifth came last year. */
function requests(): RequestFact[] {
  return [...DECISION_ROWS, ...DECISION_ROWS.slice(0, 9), null, null].map((decision, index) => {
    const receivedOn = index % 5 === 0 ? '2020-12-20' : '2021-05-10';
    return {
      record: {
        id: `r${index}`,
        ledger: 'disclosure-request',
        number: index,
        label: `=申请${index}`,
        on: receivedOn,
      },
      applicantKind: KINDS[index % KINDS.length] ?? 'natural',
      receivedOn,
      arrivedOn: receivedOn,
      decision,
      repliedOn: decision === null ? null : '2021-06-01',
      withdrawnOn: null,
      feeAmount: index === 3 ? 20_050 : null,
      feePaidOn: index === 3 ? '2021-06-02' : null,
    };
  });
}

const NO_ACT = { yearly: null, yearlyRecords: [], registered: null };
const facts: AnnualReportFacts = {
  year: 2021,
  asOf: '2022-01-20',
  requests: requests(),
  disputes: [],
  documents: null,
  acts: { permit: { ...NO_ACT, registered: 1286 }, penalty: NO_ACT, compulsion: NO_ACT },
};

function correction(value: number): FigureOverride {
  return { value, reason: '=按卷宗更正', byName: '办公室专办', on: '2022-01-20' };
}

function reportOf(overrides: Record<string, FigureOverride> = {}) {
  const report = fillAnnualReport(facts, overrides);
  return { ...report, organisation: '测试局', asOf: facts.asOf, form: '国办公开办函〔2021〕30号' };
}

async function textOf(isDraft: boolean, narratives = {}): Promise<string> {
  const read = await docxToText(await annualReportDocument({ ...reportOf(), isDraft, narratives }));
  if (!read.ok) throw new Error(read.refusal);
  return read.value;
}

describe('annualReportDocument', () => {
  it('has the six parts and the three tables in the order of the form', async () => {
    const text = await textOf(false);
    const order = [
      '2021年政府信息公开工作年度报告',
      '一、总体情况',
      '（五）监督保障',
      '二、主动公开政府信息情况',
      '第二十条第（一）项',
      '第二十条第（八）项',
      '三、收到和处理政府信息公开申请情况',
      '一、本年新收政府信息公开申请数量',
      '5.要求行政机关确认或重新出具已获取信息',
      '四、结转下年度继续办理',
      '四、政府信息公开行政复议、行政诉讼情况',
      '复议后起诉',
      '五、存在的主要问题及改进情况',
      '六、其他需要报告的事项',
    ];
    const places = order.map((one) => text.indexOf(one));
    expect(places.filter((place) => place < 0)).toEqual([]);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(text).not.toContain('草稿');
  });

  it('shows a gap as a dash, an unwritten part as such, a draft as one, and the fees in part six', async () => {
    const text = await textOf(true, { problems: '更新不够及时。\n解读形式单一。' });
    expect(text).toContain('（草稿，数据截至2022-01-20）');
    expect(text).toContain('（本部分尚未填写）');
    expect(text).toContain('—');
    expect(text).toContain('解读形式单一。');
    expect(text).toContain('本年度收取信息处理费200.5元，涉及申请1件。');
    expect(await textOf(false, { other: '收取信息处理费200.5元。' })).not.toContain('本年度收取信息处理费');
  });

  it('lays table 2 out as prescribed: ten columns, tall and wide cells', async () => {
    const bytes = await annualReportDocument({ ...reportOf(), isDraft: false, narratives: {} });
    const [, , table = ''] = partOf(bytes, 'word/document.xml').split('<w:tbl>');
    expect(table.match(/<w:gridCol /g)).toHaveLength(10);
    expect(table.match(/<w:tblHeader(?: w:val="true")?\/>/g)).toHaveLength(3);
    expect(table.match(/<w:tr>/g) ?? table.match(/<w:tr[ >]/g)).toHaveLength(3 + 2 + 21 + 1 + 1);
  });
});

describe('annualReportWorkbook', () => {
  it('adds its totals up by formulas that give the report’s figures', async () => {
    const report = reportOf();
    const formulas = recompute(await annualReportWorkbook(report));
    expect(formulas.length).toBeGreaterThan(30);
    expect(formulas.filter(({ kept, computed }) => kept !== computed)).toEqual([]);
    const total = formulas.find(({ formula }) => formula === 'SUM(B2:G2)');
    expect(total?.computed).toBe(report.figures['requests.new.total']?.value);
  });

  it('leaves a corrected total as it was filled in, and shows balances and corrections', async () => {
    const report = reportOf({
      'requests.new.total': correction(99),
      'charges.amount': correction(123_456_700),
    });
    const bytes = await annualReportWorkbook(report);
    const sheets = await sheetsOf(bytes);
    expect(sheets['依申请公开']?.[1]?.at(-1)).toBe(99);
    expect(recompute(bytes).filter(({ kept, computed }) => kept !== computed)).toEqual([]);
    expect(
      sheets['更正']?.slice(1).toSorted((one, other) => String(one[2]).localeCompare(String(other[2]))),
    ).toEqual([
      [
        '行政事业性收费／本年收费金额（单位：万元）',
        null,
        '123.4567',
        '=按卷宗更正',
        '办公室专办',
        '2022-01-20',
      ],
      [
        '一、本年新收政府信息公开申请数量／总计',
        String(report.figures['requests.new.total']?.counted),
        '99',
        '=按卷宗更正',
        '办公室专办',
        '2022-01-20',
      ],
    ]);
    const failing = sheets['勾稽校验']?.filter((row) => row[4] === '不符') ?? [];
    expect(failing.map((row) => row[1])).toEqual(['总计', '一、本年新收政府信息公开申请数量']);
  });
});
