import { countCell, hundredthsCell, textCell } from './cell.ts';
import { notesSheet } from './notes-sheet.ts';
import { wordsFor, type ReportLocale, type ReportState } from './words.ts';
import { tableSheet, writeWorkbook, type ColumnDefinition, type SheetDefinition } from './write-workbook.ts';

/** A record behind an indicator: what it is, whether it counted, and why not. `points` in hundredths where known. */
export type ScoreRecord = {
  title: string;
  counted: boolean;
  points: number | null;
  reason: string;
  reference: string;
};

/** One indicator of one department. Points, weights in hundredths; `formula` is the rule in words with its figures put in. */
export type ScoreIndicator = {
  /** From the first level down to the indicator itself. */
  path: string[];
  state: ReportState;
  weight: number;
  numerator: number | null;
  denominator: number | null;
  formula: string;
  points: number | null;
  lost: number | null;
  records: ScoreRecord[];
};

/** One department's line and what it is made of. `score` and `lost` in hundredths; null: no score. */
export type ScoreSubject = {
  rank: number | null;
  tied: boolean;
  name: string;
  score: number | null;
  band: string | null;
  lost: number | null;
  taskCount: number;
  indicators: ScoreIndicator[];
};

export type ScoreWorkbookInput = {
  locale: ReportLocale;
  title: string;
  asOf: string;
  system: { name: string; version: number };
  /** The frozen evaluation, where there is one. */
  snapshot: { number: number; sha256: string } | null;
  caveats: string[];
  subjects: ScoreSubject[];
};

type IndicatorRow = ScoreIndicator & { subject: string };
type RecordRow = ScoreRecord & { subject: string; indicator: string };

/** An evaluation as an .xlsx file: overview, indicators, the records behind them, and notes. */
export async function scoreWorkbook(input: ScoreWorkbookInput): Promise<Uint8Array> {
  const indicators = input.subjects.flatMap((subject) =>
    subject.indicators.map((indicator): IndicatorRow => ({ ...indicator, subject: subject.name })),
  );
  return writeWorkbook([
    overviewSheet(input),
    indicatorSheet(input.locale, indicators),
    recordSheet(input.locale, indicators),
    scoreNotes(input),
  ]);
}

function overviewSheet({ locale, subjects }: ScoreWorkbookInput): SheetDefinition {
  const zh = locale === 'zh-CN';
  const columns: ColumnDefinition<ScoreSubject>[] = [
    { title: zh ? '名次' : 'Rank', width: 8, cell: (row) => countCell(row.rank) },
    { title: zh ? '单位' : 'Department', width: 24, cell: (row) => textCell(row.name) },
    { title: zh ? '得分' : 'Score', width: 10, cell: (row) => hundredthsCell(row.score) },
    { title: zh ? '等次' : 'Band', width: 10, cell: (row) => textCell(row.band) },
    { title: zh ? '失分' : 'Lost points', width: 10, cell: (row) => hundredthsCell(row.lost) },
    { title: zh ? '任务数' : 'Tasks', width: 10, cell: (row) => countCell(row.taskCount) },
    { title: zh ? '并列' : 'Tied', width: 8, cell: (row) => textCell(tieText(row.tied, zh)) },
  ];
  return tableSheet(zh ? '总览' : 'Overview', columns, subjects, 2);
}

function tieText(tied: boolean, zh: boolean): string | null {
  if (!tied) return null;
  return zh ? '并列' : 'tied';
}

function indicatorSheet(locale: ReportLocale, rows: IndicatorRow[]): SheetDefinition {
  const zh = locale === 'zh-CN';
  const words = wordsFor(locale);
  const columns: ColumnDefinition<IndicatorRow>[] = [
    { title: zh ? '单位' : 'Department', width: 20, cell: (row) => textCell(row.subject) },
    {
      title: zh ? '上级指标' : 'Within',
      width: 28,
      cell: (row) => textCell(row.path.slice(0, -1).join(' › ')),
    },
    { title: zh ? '指标' : 'Indicator', width: 32, cell: (row) => textCell(row.path.at(-1) ?? null) },
    { title: zh ? '状态' : 'State', width: 16, cell: (row) => textCell(words.states[row.state]) },
    { title: zh ? '权重' : 'Weight', width: 9, cell: (row) => hundredthsCell(row.weight) },
    { title: zh ? '分子' : 'Numerator', width: 9, cell: (row) => countCell(row.numerator) },
    { title: zh ? '分母' : 'Denominator', width: 11, cell: (row) => countCell(row.denominator) },
    { title: zh ? '计算过程' : 'Formula with figures', width: 48, cell: (row) => textCell(row.formula) },
    { title: zh ? '得分' : 'Points', width: 9, cell: (row) => hundredthsCell(row.points) },
    { title: zh ? '失分' : 'Lost points', width: 9, cell: (row) => hundredthsCell(row.lost) },
    {
      title: zh ? '失分记录数' : 'Records that lost',
      width: 11,
      cell: (row) => countCell(row.records.filter((record) => !record.counted).length),
    },
  ];
  return tableSheet(zh ? '指标明细' : 'Indicators', columns, rows, 3);
}

function recordSheet(locale: ReportLocale, indicators: IndicatorRow[]): SheetDefinition {
  const zh = locale === 'zh-CN';
  const rows = indicators.flatMap((row) =>
    row.records.map((record): RecordRow => ({
      ...record,
      subject: row.subject,
      indicator: row.path.join(' › '),
    })),
  );
  const [yes, no] = zh ? ['得分', '失分'] : ['Gained', 'Lost'];
  const columns: ColumnDefinition<RecordRow>[] = [
    { title: zh ? '单位' : 'Department', width: 20, cell: (row) => textCell(row.subject) },
    { title: zh ? '指标' : 'Indicator', width: 40, cell: (row) => textCell(row.indicator) },
    { title: zh ? '记录' : 'Record', width: 44, cell: (row) => textCell(row.title) },
    { title: zh ? '结果' : 'Outcome', width: 9, cell: (row) => textCell(row.counted ? yes : no) },
    { title: zh ? '分值' : 'Points', width: 9, cell: (row) => hundredthsCell(row.points) },
    { title: zh ? '原因' : 'Reason', width: 36, cell: (row) => textCell(row.reason) },
    { title: zh ? '编号' : 'Reference', width: 24, cell: (row) => textCell(row.reference) },
  ];
  return tableSheet(zh ? '记录明细' : 'Records', columns, rows, 1);
}

function scoreNotes(input: ScoreWorkbookInput): SheetDefinition {
  const zh = input.locale === 'zh-CN';
  const version = zh ? `第 ${input.system.version} 版` : `version ${input.system.version}`;
  const notes: [string, string][] = [
    [zh ? '评估' : 'Evaluation', input.title],
    [zh ? '数据截至' : 'As of', input.asOf],
    [zh ? '指标体系' : 'Indicator system', `${input.system.name} ${version}`],
  ];
  if (input.snapshot) {
    notes.push(
      [zh ? '快照编号' : 'Snapshot', String(input.snapshot.number)],
      ['SHA-256', input.snapshot.sha256],
    );
  }
  return notesSheet(input.locale, [
    ...notes,
    ...input.caveats.map((text): [string, string] => [zh ? '说明' : 'Note', text]),
  ]);
}
