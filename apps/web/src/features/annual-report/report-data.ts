import { useQueryClient } from '@tanstack/react-query';
import type { LocalText } from '@gongkai/domain/indicator';
import { useLanguage } from '#lib/locale-context.ts';
import { useTRPC, type RouterOutputs } from '#lib/trpc.ts';

export type Report = RouterOutputs['annualReport']['year'];
export type ReportRecord = RouterOutputs['annualReport']['records']['records'][number];

/** Picks the reader's language of the form's words. */
export function useFormText(): (text: LocalText) => string {
  const { locale } = useLanguage();
  return (text) => (locale === 'en' ? text.en : text.zh);
}

/** Fetches the report and its records anew after a change. */
export function useReloadReport(): () => Promise<void> {
  const trpc = useTRPC();
  const client = useQueryClient();
  return async () => {
    await client.invalidateQueries({ queryKey: trpc.annualReport.pathKey() });
  };
}

/** The figures of the balances that do not hold: their cells are marked. */
export function failingCells(report: Report): Set<string> {
  const cells = report.checks.flatMap(({ state, kind, cells: own }) =>
    // Of a sum that is off only the total is marked: any of its parts may be the wrong one.
    state === 'fails' ? (kind === 'balance' ? own : own.slice(-1)) : [],
  );
  return new Set(cells);
}

/** How the report stands in figures: balances, gaps, corrections. */
export function standingOf({ checks, figures }: Report) {
  const all = Object.values(figures);
  return {
    checks: checks.length,
    failing: checks.filter(({ state }) => state === 'fails').length,
    gaps: all.filter(({ value }) => value === null).length,
    corrected: all.filter(({ override }) => override !== null).length,
  };
}
