import { fullMarksOf, wholeWeightOf, type Band, type ScoredSystem } from '@gongkai/domain/indicator';
import type { ScoreFileResult } from '@gongkai/domain/score-file';
import type { CombinedResult, EvaluationResult, ResultNode, SubjectResult } from '@gongkai/domain/scoring';
import { textTable } from './text-table.ts';

const STATES: Readonly<Record<ResultNode['state'], string>> = {
  measured: '',
  'not-applicable': '不适用 n/a',
  explained: '情况说明 explained',
  'not-done': '未开展 not done',
};
const PLACES = ['名次 Rank', '对象 Subject', '得分 Score', '档次 Band', '组 Group'];

/** Hundredths as printed; a gap is a dash and never 0. */
function points(value: number | null): string {
  return value === null ? '—' : (value / 100).toFixed(2);
}

function bothNames({ zh, en }: { zh: string; en: string }): string {
  return zh === en ? zh : `${zh} ${en}`;
}

type Placed = {
  rank: number | null;
  tied: boolean;
  name: string;
  score: number | null;
  band: string | null;
  group: string | null;
};

function placeRow({ rank, tied, name, score, band, group }: Placed, bands: readonly Band[]): string[] {
  const found = bands.find(({ key }) => key === band);
  const place = rank === null ? '—' : `${rank}${tied ? '=' : ''}`;
  return [place, name, points(score), found === undefined ? '—' : bothNames(found.name), group ?? ''];
}

/** What an entry of the file's own unit is in the marks that the sheet is taken to. */
function unitOf(system: ScoredSystem): number {
  return fullMarksOf(system) / wholeWeightOf(system.nodes);
}

function leafRows(node: ResultNode, unit: number, depth = 0): string[][] {
  const indent = '  '.repeat(depth + 1);
  const own = [
    `${indent}${bothNames(node.name)}`,
    points(node.possible),
    points(node.points),
    remark(node, unit),
  ];
  return [own, ...node.children.flatMap((child) => leafRows(child, unit, depth + 1))];
}

/** Figures, state, listed occurrences, what was counted elsewhere and what a group's limit did. */
function remark(
  { metric, state, note, occurrences, countedElsewhere, formula }: ResultNode,
  unit: number,
): string {
  const figures =
    metric === null || metric.denominator === 0 ? '' : `${metric.numerator}/${metric.denominator}`;
  const listed = (occurrences ?? []).map(
    ({ reason, count, points: each }) =>
      `${reason}${each === null ? '' : ` ${points(each * unit)}`}${count === 1 ? '' : ` ×${count}`}`,
  );
  const elsewhere = (countedElsewhere ?? []).map(
    ({ record, leaf }) => `${record.label} 已在 ${leaf} 计 counted there`,
  );
  const by = formula?.figures['limitedBy'];
  const limited = typeof by === 'string' ? `受 ${by} 限制 limited by it` : '';
  return [figures, STATES[state], note ?? '', ...listed, ...elsewhere, limited]
    .filter((text) => text !== '')
    .join('; ');
}

function sheet(subject: SubjectResult, unit: number): string[] {
  const head = ['  指标 Indicator', '分值 Possible', '得分 Points', '说明 Remarks'];
  const cut = subject.adjustments.map(({ key, points: taken }) => ['  否决 Veto', '', points(taken), key]);
  const rows = [head, ...subject.nodes.flatMap((node) => leafRows(node, unit)), ...cut];
  const veto = subject.vetoes.length === 0 ? '' : ` 否决 vetoed: ${subject.vetoes.join(', ')}`;
  return ['', `${subject.name}  ${points(subject.score)}${veto}`, ...textTable(rows, [1, 2])];
}

function resultLines(result: EvaluationResult, system: ScoredSystem): string[] {
  const places = [PLACES, ...result.subjects.map((subject) => placeRow(subject, system.bands))];
  const unit = unitOf(system);
  return [...textTable(places, [2]), ...result.subjects.flatMap((subject) => sheet(subject, unit))];
}

function combinedLines(result: CombinedResult, bands: readonly Band[]): string[] {
  const weights = result.parts.map(({ name, weight }) => `${bothNames(name)} ${weight / 100}%`);
  const rows = result.subjects.map((subject) => [
    ...placeRow(subject, bands),
    ...subject.parts.map((part) => `${points(part.score)} → ${points(part.points)}`),
  ]);
  return textTable([[...PLACES, ...weights], ...rows], [2]);
}

/** A result as people read it: places first, then every score sheet. */
export function scoreText(scored: ScoreFileResult): string {
  if (scored.kind === 'system') {
    const { system, result } = scored;
    const title = `${bothNames(system.name)}  ${result.asOf}`;
    return [title, '', ...resultLines(result, system)].join('\n');
  }
  const { combination, result } = scored;
  const parts = combination.parts.flatMap(({ system, name, weight }, at) => {
    const part = result.parts[at];
    return part === undefined
      ? []
      : ['', `── ${bothNames(name)} ${weight / 100}%`, ...resultLines(part.result, system)];
  });
  const title = `${bothNames(combination.name)}  ${result.asOf}`;
  return [title, '', ...combinedLines(result, combination.bands), ...parts].join('\n');
}
