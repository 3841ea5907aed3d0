import { AlignmentType, Paragraph, TextRun, type Table } from 'docx';
import {
  DECISION_ROWS,
  DISCLOSURE_BLOCKS,
  DISPUTE_KINDS,
  DISPUTE_KIND_LABELS,
  DISPUTE_RESULT_LABELS,
  DISPUTE_RESULTS,
  FEE_FIGURES,
  figureText,
  NARRATIVE_KEYS,
  NARRATIVE_TITLES,
  PART_TITLES,
  REQUEST_COLUMN_LABELS,
  REQUEST_COLUMNS,
  REQUEST_ROW_LABELS,
  requestKey,
  RESULT_GROUPS,
  type NarrativeKey,
  type ReportFigures,
  type RequestRow,
} from '@gongkai/domain/annual-report';
import { BODY_FONT } from '../document/font-table.ts';
import { grid, type GridCell } from '../document/grid.ts';
import { fontOf, heading, line, officialDocument, paragraphs, title } from '../document/official.ts';

export type AnnualReportDocumentInput = {
  organisation: string;
  year: number;
  /** the day the figures are as of */
  asOf: string;
  /** the year is over and every balance holds: nothing is said about a draft */
  isDraft: boolean;
  figures: ReportFigures;
  narratives: Partial<Record<NarrativeKey, string>>;
};

/** What stands where nothing was counted or written: a gap is not a zero. */
const GAP = '—';
const UNWRITTEN = '（本部分尚未填写）';

/** Twips, 8,845 in all: the width of the type area of GB/T 9704. */
const DISCLOSURE_WIDTHS = [2848, 1999, 1999, 1999];
const REQUEST_WIDTHS = [560, 1180, 2300, 686, 687, 687, 686, 687, 686, 686];
const DISPUTE_WIDTHS = Array.from({ length: 15 }, () => 589);

function figureCell(figures: ReportFigures, key: string): GridCell {
  return { text: figureText(key, figures[key]?.value ?? null) ?? GAP };
}

function head(text: string, spans: Pick<GridCell, 'columns' | 'rows'> = {}): GridCell {
  return { text, isHeading: true, ...spans };
}

function disclosureTable(figures: ReportFigures): Table {
  const rows = DISCLOSURE_BLOCKS.flatMap(({ title: name, columns, rows: lines }) => {
    const columnSpan = 3 / columns.length;
    return [
      [head(name.zh, { columns: 4 })],
      [head('信息内容'), ...columns.map(({ zh }) => head(zh, { columns: columnSpan }))],
      ...lines.map(({ label, figures: keys }) => [
        { text: label.zh },
        ...keys.map((key): GridCell => ({ ...figureCell(figures, key), columns: columnSpan })),
      ]),
    ];
  });
  return grid(DISCLOSURE_WIDTHS, rows, { headings: 0 });
}

function requestCells(figures: ReportFigures, row: RequestRow): GridCell[] {
  return REQUEST_COLUMNS.map((column) => figureCell(figures, requestKey(row, column)));
}

function resultRows(figures: ReportFigures): GridCell[][] {
  const all: GridCell = {
    text: REQUEST_ROW_LABELS.results.zh,
    rows: DECISION_ROWS.length + 1,
  };
  const rows = RESULT_GROUPS.flatMap(({ label, rows: lines }) =>
    lines.map(({ row, label: own }, index): GridCell[] => {
      const cells = requestCells(figures, row);
      if (own === null) return [{ text: label.zh, columns: 2, align: 'left' }, ...cells];
      const group: GridCell[] = index === 0 ? [{ text: label.zh, rows: lines.length, align: 'left' }] : [];
      return [...group, { text: own.zh, align: 'left' }, ...cells];
    }),
  );
  const concluded: GridCell[] = [
    { text: REQUEST_ROW_LABELS.concluded.zh, columns: 2, align: 'left' },
    ...requestCells(figures, 'concluded'),
  ];
  return [...rows, concluded].map((cells, index) => (index === 0 ? [all, ...cells] : cells));
}

function requestTable(figures: ReportFigures): Table {
  const label = (row: 'new' | 'carried' | 'pending'): GridCell[] => [
    { text: REQUEST_ROW_LABELS[row].zh, columns: 3, align: 'left' },
    ...requestCells(figures, row),
  ];
  const organisations = REQUEST_COLUMNS.slice(1, -1);
  return grid(
    REQUEST_WIDTHS,
    [
      [
        head('（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', { columns: 3, rows: 3 }),
        head('申请人情况', { columns: 7 }),
      ],
      [
        head(REQUEST_COLUMN_LABELS.natural.zh, { rows: 2 }),
        head('法人或其他组织', { columns: 5 }),
        head(REQUEST_COLUMN_LABELS.total.zh, { rows: 2 }),
      ],
      organisations.map((column) => head(REQUEST_COLUMN_LABELS[column].zh)),
      label('new'),
      label('carried'),
      ...resultRows(figures),
      label('pending'),
    ],
    { headings: 3, size: 'small' },
  );
}

function disputeTable(figures: ReportFigures): Table {
  const results = DISPUTE_RESULTS.map((result) => head(DISPUTE_RESULT_LABELS[result].zh));
  return grid(
    DISPUTE_WIDTHS,
    [
      [head(DISPUTE_KIND_LABELS.reconsideration.zh, { columns: 5 }), head('行政诉讼', { columns: 10 })],
      [
        ...DISPUTE_RESULTS.map((result) => head(DISPUTE_RESULT_LABELS[result].zh, { rows: 2 })),
        head(DISPUTE_KIND_LABELS['suit-direct'].zh, { columns: 5 }),
        head(DISPUTE_KIND_LABELS['suit-after'].zh, { columns: 5 }),
      ],
      [...results, ...results],
      DISPUTE_KINDS.flatMap((kind) =>
        DISPUTE_RESULTS.map((result) => figureCell(figures, `disputes.${kind}.${result}`)),
      ),
    ],
    { headings: 3, size: 'small' },
  );
}

function written(input: AnnualReportDocumentInput, key: NarrativeKey): Paragraph[] {
  return paragraphs(input.narratives[key] ?? UNWRITTEN);
}

function withHeading(input: AnnualReportDocumentInput, key: NarrativeKey): Paragraph[] {
  return [heading(NARRATIVE_TITLES[key].zh, 2), ...written(input, key)];
}

function partTitle(index: number): Paragraph {
  return heading(PART_TITLES[index]?.zh ?? '', 1);
}

/** Part six says what was collected, unless its text already names the sum. */
function feeSentence({ figures, narratives }: AnnualReportDocumentInput): Paragraph[] {
  const [amount, requests] = FEE_FIGURES.map(({ figure }) =>
    figureText(figure, figures[figure]?.value ?? null),
  );
  if (amount == null || (narratives.other ?? '').includes('信息处理费')) return [];
  const many = requests == null || amount === '0' ? '' : `，涉及申请${requests}件`;
  return paragraphs(amount === '0' ? '本年度未收取信息处理费。' : `本年度收取信息处理费${amount}元${many}。`);
}

function draftNote({ asOf, isDraft }: AnnualReportDocumentInput): Paragraph[] {
  if (!isDraft) return [];
  const text = `（草稿，数据截至${asOf}）`;
  const run = new TextRun({ text, font: fontOf(BODY_FONT), size: 28 });
  return [new Paragraph({ alignment: AlignmentType.CENTER, spacing: { before: 120 }, children: [run] })];
}

function children(input: AnnualReportDocumentInput, name: string): (Paragraph | Table)[] {
  const overview = NARRATIVE_KEYS.filter((key) => key.startsWith('overview.'));
  return [
    ...title(name),
    ...draftNote(input),
    line(''),
    partTitle(0),
    ...overview.flatMap((key) => withHeading(input, key)),
    partTitle(1),
    disclosureTable(input.figures),
    partTitle(2),
    requestTable(input.figures),
    partTitle(3),
    disputeTable(input.figures),
    partTitle(4),
    ...withHeading(input, 'problems'),
    ...withHeading(input, 'improvements'),
    partTitle(5),
    ...feeSentence(input),
    ...written(input, 'other'),
  ];
}

/**
 * The statutory yearly report as a Word document in the layout of 国办公开办函〔2021〕30号: six parts, three tables.
 * A gap stands as a dash and a part that nobody wrote as such, so that neither is taken for an answer.
 */
export async function annualReportDocument(input: AnnualReportDocumentInput): Promise<Uint8Array> {
  const name = `${input.organisation}\n${input.year}年政府信息公开工作年度报告`;
  return await officialDocument(name.replace('\n', ''), children(input, name));
}
