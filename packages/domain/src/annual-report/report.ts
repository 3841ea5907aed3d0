import type { PlainDate } from '../common/index.ts';
import { checkFigures, type ReportCheck } from './checks.ts';
import { addendsOf, countFigures, recordsBehind, type CountedFigures } from './count-figures.ts';
import type { AnnualReportFacts } from './facts.ts';
import { findingsOf, type ReportFinding } from './findings.ts';
import { ACT_KINDS, FIGURE_KEYS } from './form.ts';
import { reportPeriod, type ReportPeriod } from './period.ts';

/** A figure that a person put in place of the counted one, with the reason. */
export type FigureOverride = { value: number; reason: string; byName: string; on: PlainDate };

/**
 * A figure of the report: as counted or added up (null: a gap), and as shown. `records` is how many records stand
 * behind it. Money in fen.
 */
export type ReportFigure = {
  counted: number | null;
  value: number | null;
  override: FigureOverride | null;
  records: number;
};

export type ReportFigures = Readonly<Record<string, ReportFigure>>;

/** The filled form with its checks. */
export type AnnualReport = {
  year: number;
  period: ReportPeriod;
  figures: ReportFigures;
  checks: ReportCheck[];
  findings: ReportFinding[];
};

/** The sum of figures; a gap among them leaves no sum. */
function sumOf(values: readonly (number | null)[]): number | null {
  return values.reduce<number | null>(
    (sum, value) => (sum === null || value === null ? null : sum + value),
    0,
  );
}

/** Decisions of a register are counted by the database and not listed here. */
function countBehind(facts: AnnualReportFacts, counted: CountedFigures, key: string): number {
  const act = ACT_KINDS.find((kind) => key === `acts.${kind}`);
  if (act !== undefined && facts.acts[act].yearly === null) return facts.acts[act].registered ?? 0;
  return recordsBehind(counted, key).length;
}

/**
 * Fills the form of a year from facts. A total adds up what is shown, so that a corrected cell moves its totals,
 * unless the total itself was corrected; then the checks say where it does not add up.
 */
export function fillAnnualReport(
  facts: AnnualReportFacts,
  overrides: Readonly<Record<string, FigureOverride>>,
): AnnualReport {
  const counted = countFigures(facts);
  const figures: Record<string, ReportFigure> = {};
  const fill = (key: string): ReportFigure => {
    const known = figures[key];
    if (known !== undefined) return known;
    const parts = addendsOf(key);
    const value =
      parts === null ? (counted.get(key)?.counted ?? null) : sumOf(parts.map((part) => fill(part).value));
    const override = overrides[key] ?? null;
    const figure = {
      counted: value,
      value: override === null ? value : override.value,
      override,
      records: countBehind(facts, counted, key),
    };
    figures[key] = figure;
    return figure;
  };
  for (const key of FIGURE_KEYS) fill(key);
  return {
    year: facts.year,
    period: reportPeriod(facts),
    figures,
    checks: checkFigures(figures, facts),
    findings: findingsOf(facts),
  };
}
