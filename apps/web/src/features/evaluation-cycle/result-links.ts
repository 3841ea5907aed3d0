import type { SheetLinks } from '#features/evaluation/sheet-links.ts';

/** The page of one department's announced sheet. */
export function resultSheetPath(evaluationId: string, departmentId: string): string {
  return `/evaluations/${evaluationId}/sheets/${departmentId}`;
}

/** Where the figures of an announced sheet lead. */
export function resultLinks(evaluationId: string, departmentId: string): SheetLinks {
  const sheet = resultSheetPath(evaluationId, departmentId);
  return {
    overall: { path: `/evaluations/${evaluationId}`, search: { tab: 'result' } },
    sheet: { path: sheet, search: {} },
    group: (key) => ({ path: sheet, search: { leaf: key } }),
    indicator: (key) => ({ path: `${sheet}/${encodeURIComponent(key)}`, search: {} }),
  };
}
