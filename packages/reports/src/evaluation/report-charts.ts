import { AlignmentType, Paragraph } from 'docx';
import { ChartRun } from 'docx/charts';
import type { Cause, Dimension } from './prepare-report.ts';
import type { ReportWords } from './report-words.ts';

const FONT = { name: '宋体' };
/** Pixels; the type area is 590 wide. */
const SIZE = { width: 560, height: 330 };
/** As many bars as can be read. */
const BARS = 8;

function centred(run: ChartRun): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 120, after: 120 },
    children: [run],
  });
}

/** The dimensions as Word's own radar, now and (where there is one) before. A radar of one or two spokes says nothing. */
export function radarChart(
  dimensions: readonly Dimension[],
  before: string | null,
  words: ReportWords,
): Paragraph[] {
  if (dimensions.filter(({ mean }) => mean !== null).length < 3) return [];
  const earlier = dimensions.some((one) => one.before !== null) ? before : null;
  return [
    centred(
      new ChartRun({
        type: 'radar',
        title: words.chart,
        font: FONT,
        markers: true,
        categories: dimensions.map(({ name }) => name),
        series: [
          { name: words.now, values: dimensions.map(({ mean }) => mean), color: '1F4E79' },
          ...(earlier === null
            ? []
            : [{ name: earlier, values: dimensions.map((one) => one.before), color: 'A6A6A6' }]),
        ],
        valueAxis: { minimum: 0, maximum: 100, interval: 20, numberFormat: '0' },
        dataLabels: { value: false },
        transformation: SIZE,
      }),
    ),
  ];
}

/** What cost most points, the dearest on top. */
export function causeChart(causes: readonly Cause[], words: ReportWords): Paragraph[] {
  const shown = causes.slice(0, BARS).toReversed();
  if (shown.length === 0) return [];
  return [
    centred(
      new ChartRun({
        type: 'bar',
        title: words.causesChart,
        font: FONT,
        legend: false,
        categories: shown.map(({ name }) => name),
        series: [
          { name: words.causesChart, values: shown.map(({ points }) => points / 100), color: '1F4E79' },
        ],
        valueAxis: { minimum: 0, numberFormat: '0' },
        dataLabels: { value: true, numberFormat: '0.00' },
        transformation: SIZE,
      }),
    ),
  ];
}
