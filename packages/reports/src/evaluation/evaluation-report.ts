import { AlignmentType, PageBreak, Paragraph, type Table } from 'docx';
import { leavesOf, type IndicatorSystemDefinition } from '@gongkai/domain/indicator';
import { heading, line, officialDocument, paragraphs, title } from '../document/official.ts';
import { compositionText, groupText, textFor } from '../workbook/score-subjects.ts';
import { causesOf, dimensionsOf, lossesOf, partsOf, typicalProblems, type Loss } from './prepare-report.ts';
import { causeChart, radarChart } from './report-charts.ts';
import type { ReportLocale } from '../workbook/words.ts';
import type { EvaluationReportInput } from './report-input.ts';
import { basisText } from './reported-evaluation.ts';
import {
  bandText,
  causeTable,
  dimensionTable,
  pointsText,
  rankingTable,
  rectificationTable,
} from './report-tables.ts';
import { reportWords, type ReportWords } from './report-words.ts';

const PROBLEMS = 8;
const RECORDS = 5;

type Block = Paragraph | Table;

function titlePage(input: EvaluationReportInput, words: ReportWords): Block[] {
  const centre = { alignment: AlignmentType.CENTER };
  return [
    ...Array.from({ length: 5 }, () => line('')),
    ...title(words.title(input.organisation, input.year)),
    ...(isDraft(input) ? [line(words.draft, centre)] : []),
    ...(input.isProvisional ? [line(words.provisional, centre)] : []),
    ...(input.label === null ? [] : [line(words.label(input.label), centre)]),
    ...Array.from({ length: 8 }, () => line('')),
    line(input.organisation, centre),
    line(words.asOf(input.asOf), centre),
    new Paragraph({ children: [new PageBreak()] }),
  ];
}

function isDraft({ evaluation }: EvaluationReportInput): boolean {
  return evaluation?.stage === 'draft';
}

function bandsText(definition: IndicatorSystemDefinition, locale: ReportLocale, words: ReportWords): string {
  return definition.bands
    .toSorted((a, b) => b.from - a.from)
    .map(({ name, from }) =>
      from === 0 ? words.lowest(textFor(name, locale)) : words.band(textFor(name, locale), pointsText(from)),
    )
    .join(words.separator);
}

function systemTexts(
  { definition, version }: EvaluationReportInput['systems'][number],
  locale: ReportLocale,
  words: ReportWords,
): string[] {
  return [
    words.methodSystem(textFor(definition.name, locale), version, leavesOf(definition.nodes).length),
    words.methodComposition(compositionText(definition.composition, locale)),
    words.methodBands(bandsText(definition, locale, words)),
    words.methodRanking[definition.ranking],
  ];
}

function method(input: EvaluationReportInput, words: ReportWords): Block[] {
  const { systems, result, locale, snapshot, evaluation } = input;
  const unranked = result.subjects.filter(({ score }) => score === null).length;
  const texts = [
    words.methodScope(result.subjects.length, unranked),
    ...systems.map((system) => systemTexts(system, locale, words).join(locale === 'en' ? ' ' : '')),
    ...(snapshot === null ? [] : [words.snapshotNote(snapshot.number, snapshot.sha256)]),
    ...(evaluation === null ? [] : [basisText(evaluation, locale)]),
    ...(input.isProvisional ? [words.provisionalNote] : []),
    words.persons,
  ];
  return [heading(words.parts.method, 1), ...texts.flatMap((text) => paragraphs(text))];
}

function ranking(input: EvaluationReportInput, words: ReportWords): Block[] {
  const { overall, overallBand } = input.result;
  return [
    heading(words.parts.ranking, 1),
    ...paragraphs(
      overall === null ? words.noOverall : words.overall(pointsText(overall), bandText(overallBand, input)),
    ),
    ...rankings(input, words),
  ];
}

/** One table, or one under a heading for each group whose ranks are its own. */
function rankings(input: EvaluationReportInput, words: ReportWords): Block[] {
  const groups = [...Map.groupBy(input.result.subjects, ({ group }) => group)];
  if (groups.length === 1 || groups.some(([group]) => group === null))
    return [rankingTable(input, input.result.subjects, words)];
  return groups.flatMap(([group, own]) => [
    heading(words.group(groupText(group ?? '', input.locale), own.length), 2),
    rankingTable(input, own, words),
  ]);
}

function dimensions(input: EvaluationReportInput, words: ReportWords): Block[] {
  const parts = partsOf(input);
  const before = input.previous === null ? null : words.columns.before(input.previous.label);
  const blocks = parts.flatMap((part): Block[] => {
    const rows = dimensionsOf(part, input.locale);
    if (rows.length === 0) return [];
    return [
      ...(parts.length === 1 ? [] : [heading(textFor(part.definition.name, input.locale), 2)]),
      ...radarChart(rows, before, words),
      dimensionTable(rows, part, words),
    ];
  });
  return blocks.length === 0 ? [] : [heading(words.parts.dimensions, 1), ...blocks];
}

function causes(input: EvaluationReportInput, words: ReportWords): Block[] {
  const rows = causesOf(input);
  return [
    heading(words.parts.causes, 1),
    ...(rows.length === 0 ? paragraphs(words.noLoss) : [...causeChart(rows, words), causeTable(rows, words)]),
  ];
}

function problem(loss: Loss, index: number, words: ReportWords): Block[] {
  const named = loss.records.slice(0, RECORDS).map(({ title: name }) => name);
  const more = loss.failing > named.length ? [words.more(loss.failing)] : [];
  return [
    heading(words.problem(index + 1, loss.subject, loss.indicator, pointsText(loss.points)), 2),
    ...paragraphs(`${words.problemRecords(loss.failing)}${[...named, ...more].join(words.separator)}`),
  ];
}

function problems(losses: readonly Loss[], words: ReportWords): Block[] {
  const typical = typicalProblems(losses, PROBLEMS);
  return [
    heading(words.parts.problems, 1),
    ...(typical.length === 0
      ? paragraphs(words.noLoss)
      : typical.flatMap((loss, index) => problem(loss, index, words))),
  ];
}

function rectification(losses: readonly Loss[], madeOn: string, words: ReportWords): Block[] {
  return [
    heading(words.parts.rectification, 1),
    ...(losses.length === 0
      ? paragraphs(words.noLoss)
      : [...paragraphs(words.rectifiedNote(madeOn)), rectificationTable(losses, words)]),
  ];
}

/**
 * The evaluation report as a Word document in official layout: title page, method, ranking, dimensions with Word's
 * own radar, lost points by cause, typical problems with their records, and what has been put right since.
 */
export async function evaluationReport(input: EvaluationReportInput): Promise<Uint8Array> {
  const words = reportWords(input.locale);
  const losses = lossesOf(input);
  return await officialDocument(words.title(input.organisation, input.year).replace('\n', ' '), [
    ...titlePage(input, words),
    ...method(input, words),
    ...ranking(input, words),
    ...dimensions(input, words),
    ...causes(input, words),
    ...problems(losses, words),
    ...rectification(losses, input.madeOn, words),
  ]);
}
