import { addendsOf } from './count-figures.ts';
import { isOneSided } from './count-requests.ts';
import type { AnnualReportFacts, ReportRecord } from './facts.ts';
import {
  APPLICANT_COLUMNS,
  DECISION_ROWS,
  DISPUTE_KINDS,
  disputeKey,
  REQUEST_COLUMNS,
  REQUEST_ROWS,
  requestKey,
  type RequestColumn,
} from './form.ts';
import { reportPeriod } from './period.ts';
import type { ReportFigures } from './report.ts';

/**
 * A balance of the form. `balance`: 一 + 二 = 三(七) + 四 in a column; `results`: the 21 results add up to 三(七);
 * `applicants`: the six kinds of applicant add up to 总计; `outcomes`: a kind of case adds up.
 */
export type ReportCheck = {
  kind: 'balance' | 'results' | 'applicants' | 'outcomes';
  /** the column, row or kind of case it is about */
  at: string;
  state: 'holds' | 'fails' | 'gap';
  left: number | null;
  right: number | null;
  cells: string[];
  /** those of the cells, or of the parts they add up, that a person filled in */
  corrected: string[];
  /** records that count on one side only */
  records: readonly ReportRecord[];
};

type Sides = Pick<ReportCheck, 'kind' | 'at'> & { left: string[]; right: string[] };

function sidesOf(): Sides[] {
  return [
    ...REQUEST_COLUMNS.map((column): Sides => ({
      kind: 'balance',
      at: column,
      left: [requestKey('new', column), requestKey('carried', column)],
      right: [requestKey('concluded', column), requestKey('pending', column)],
    })),
    ...REQUEST_COLUMNS.map((column): Sides => ({
      kind: 'results',
      at: column,
      left: DECISION_ROWS.map((row) => requestKey(row, column)),
      right: [requestKey('concluded', column)],
    })),
    ...REQUEST_ROWS.map((row): Sides => ({
      kind: 'applicants',
      at: row,
      left: APPLICANT_COLUMNS.map((column) => requestKey(row, column)),
      right: [requestKey(row, 'total')],
    })),
    ...DISPUTE_KINDS.map((kind): Sides => ({
      kind: 'outcomes',
      at: kind,
      left: (['upheld', 'corrected', 'other', 'pending'] as const).map((one) => disputeKey(kind, one)),
      right: [disputeKey(kind, 'total')],
    })),
  ];
}

function sumAt(figures: ReportFigures, keys: readonly string[]): number | null {
  return keys.reduce<number | null>((sum, key) => {
    const value = figures[key]?.value ?? null;
    return sum === null || value === null ? null : sum + value;
  }, 0);
}

function stateOf(left: number | null, right: number | null): ReportCheck['state'] {
  if (left === null || right === null) return 'gap';
  return left === right ? 'holds' : 'fails';
}

/** The corrected figures among these and, where one is a sum, among its parts; each once. */
function correctedBehind(figures: ReportFigures, keys: readonly string[]): string[] {
  const found = keys.flatMap((key) =>
    figures[key]?.override == null ? correctedBehind(figures, addendsOf(key) ?? []) : [key],
  );
  return [...new Set(found)];
}

function oneSided(facts: AnnualReportFacts, column: string): ReportRecord[] {
  const period = reportPeriod(facts);
  return (facts.requests ?? [])
    .filter((request) => column === 'total' || request.applicantKind === (column as RequestColumn))
    .filter((request) => request.applicantKind !== null && isOneSided(request, period))
    .map(({ record }) => record);
}

/** Every balance of the form on the shown figures, with what makes it fail. */
export function checkFigures(figures: ReportFigures, facts: AnnualReportFacts): ReportCheck[] {
  return sidesOf().map(({ kind, at, left: leftKeys, right: rightKeys }) => {
    const [left, right] = [sumAt(figures, leftKeys), sumAt(figures, rightKeys)];
    const state = stateOf(left, right);
    const cells = [...leftKeys, ...rightKeys];
    return {
      kind,
      at,
      state,
      left,
      right,
      cells,
      corrected: correctedBehind(figures, cells),
      records: kind === 'balance' && state === 'fails' ? oneSided(facts, at) : [],
    };
  });
}
