import type { Table } from 'docx';
import type { SubjectResult } from '@gongkai/domain/scoring';
import { grid, type GridCell } from '../document/grid.ts';
import { textFor } from '../workbook/score-subjects.ts';
import { dimensionRates, type Cause, type Dimension, type Loss, type SystemPart } from './prepare-report.ts';
import type { EvaluationReportInput } from './report-input.ts';
import type { ReportWords } from './report-words.ts';

/** Twips: the width of the type area. */
const WIDTH = 8845;
/** Records named in a cell. */
const NAMED = 5;

/** Hundredths as printed. */
export function pointsText(value: number | null): string {
  return value === null ? '—' : (value / 100).toFixed(2);
}

function head(text: string): GridCell {
  return { text, isHeading: true };
}

/** The name of a band. */
export function bandText(key: string | null, { systems, locale }: EvaluationReportInput): string {
  const band = systems.flatMap(({ definition }) => definition.bands).find((one) => one.key === key);
  return band === undefined ? '—' : textFor(band.name, locale);
}

function remark({ tied, small }: SubjectResult, words: ReportWords): string {
  return [...(tied ? [words.tied] : []), ...(small ? [words.small] : [])].join(words.separator);
}

/** The ranking of those who are ranked together. */
export function rankingTable(
  input: EvaluationReportInput,
  subjects: readonly SubjectResult[],
  words: ReportWords,
): Table {
  const rows = subjects.map((subject): GridCell[] => [
    { text: subject.rank === null ? '—' : String(subject.rank) },
    { text: subject.name, align: 'left' },
    { text: pointsText(subject.score), align: 'right' },
    { text: bandText(subject.band, input) },
    {
      text: pointsText(
        subject.score === null ? null : subject.lost.reduce((sum, { points }) => sum + points, 0),
      ),
      align: 'right',
    },
    { text: remark(subject, words) },
  ]);
  return grid([900, 3545, 1100, 1100, 1100, 1100], [words.columns.ranking.map(head), ...rows]);
}

function rateText(rate: number | null): string {
  return rate === null ? '—' : rate.toFixed(2);
}

export function dimensionTable(
  dimensions: readonly Dimension[],
  part: SystemPart,
  words: ReportWords,
): Table {
  const first = 2045;
  const width = Math.floor((WIDTH - first) / Math.max(1, dimensions.length));
  const own = part.subjects.map((subject): GridCell[] => [
    { text: subject.name, align: 'left' },
    ...dimensionRates(subject, part).map((rate): GridCell => ({ text: rateText(rate), align: 'right' })),
  ]);
  const means: GridCell[] = [
    head(words.columns.mean),
    ...dimensions.map(({ mean }): GridCell => ({ text: rateText(mean), align: 'right', isHeading: true })),
  ];
  return grid(
    [first, ...dimensions.map(() => width)],
    [[head(words.columns.subject), ...dimensions.map(({ name }) => head(name))], ...own, means],
    { size: 'small' },
  );
}

export function causeTable(causes: readonly Cause[], words: ReportWords): Table {
  const rows = causes.map(({ name, points, share, subjects, records }): GridCell[] => [
    { text: name, align: 'left' },
    { text: pointsText(points), align: 'right' },
    { text: `${share.toFixed(1)}%`, align: 'right' },
    { text: String(subjects), align: 'right' },
    { text: String(records), align: 'right' },
  ]);
  return grid([3845, 1300, 1200, 1250, 1250], [words.columns.causes.map(head), ...rows]);
}

function recordLines({ records, failing }: Loss, words: ReportWords): string {
  if (records.length === 0) return words.noRecords;
  const named = records.slice(0, NAMED).map(({ title }) => title);
  return [...named, ...(failing > named.length ? [words.more(failing)] : [])].join('\n');
}

function rectifiedLines({ records }: Loss, words: ReportWords): string {
  if (records.length === 0) return words.rectified.none;
  return records
    .slice(0, NAMED)
    .map(({ rectified }) => words.rectified[rectified ?? 'none'])
    .join('\n');
}

export function rectificationTable(losses: readonly Loss[], words: ReportWords): Table {
  const rows = losses.map((loss, index): GridCell[] => [
    { text: String(index + 1) },
    { text: loss.subject },
    { text: loss.indicator, align: 'left' },
    { text: pointsText(loss.points), align: 'right' },
    { text: recordLines(loss, words), align: 'left' },
    { text: rectifiedLines(loss, words) },
  ]);
  return grid([560, 1200, 1700, 760, 3625, 1000], [words.columns.rectification.map(head), ...rows], {
    size: 'small',
  });
}
