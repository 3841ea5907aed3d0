const DATE = /^\d{4}-\d{2}-\d{2}$/;

/**
 * A notice's parameters as its message takes them: dates in the reader's way, yes and no as words to select by,
 * what is missing as an empty text.
 */
export function noticeValues(
  params: Readonly<Record<string, unknown>>,
  formatDate: (date: string) => string,
): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(params).map(([key, value]) => {
      if (typeof value === 'number') return [key, value];
      if (typeof value === 'string') return [key, DATE.test(value) ? formatDate(value) : value];
      return [key, value === null || value === undefined ? '' : String(value)];
    }),
  );
}
