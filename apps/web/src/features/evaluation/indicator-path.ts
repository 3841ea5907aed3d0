type Kind = 'department' | 'item';

/** The page of one indicator of one subject: formula, figures, records. */
export function indicatorPath(kind: Kind, id: string, leaf: string): string {
  return `/evaluation/${kind}/${id}/${encodeURIComponent(leaf)}`;
}

/** All records of one indicator that changed between two days. */
export function changedPath(kind: Kind, id: string, leaf: string): string {
  return `${indicatorPath(kind, id, leaf)}/changes`;
}

/** The page of another indicator of the same sheet, beside the page of one of them. */
export function siblingPage<T extends { path: string }>(page: T, leaf: string): T {
  const sheet = page.path.slice(0, page.path.lastIndexOf('/'));
  return { ...page, path: `${sheet}/${encodeURIComponent(leaf)}` };
}
