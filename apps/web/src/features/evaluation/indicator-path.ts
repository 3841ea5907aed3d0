type Kind = 'department' | 'item';

/** The page of one indicator of one subject: formula, figures, records. */
export function indicatorPath(kind: Kind, id: string, leaf: string): string {
  return `/evaluation/${kind}/${id}/${encodeURIComponent(leaf)}`;
}
