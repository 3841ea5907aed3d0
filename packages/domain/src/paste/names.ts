export type NamedDepartment = { id: string; name: string; shortName: string };

/** A looked-up name: found, or the nearest known name if one is near enough. */
export type NameMatch = { id: string } | { id: null; nearest: string | null };

/** White space and brackets' width do not tell two names apart. */
export function normaliseName(name: string): string {
  return name.normalize('NFKC').replaceAll(/\s/gu, '').toLowerCase();
}

/** Finds a department by its name or short name; otherwise suggests the nearest (at most half the letters differ). */
export function matchDepartment(name: string, departments: readonly NamedDepartment[]): NameMatch {
  const wanted = normaliseName(name);
  const known = departments.flatMap((one) =>
    [one.name, one.shortName].map((label) => ({ id: one.id, label })),
  );
  const exact = known.find((one) => normaliseName(one.label) === wanted);
  if (exact) return { id: exact.id };
  const near = known
    .map((one) => ({ label: one.label, distance: editDistance(wanted, normaliseName(one.label)) }))
    .filter((one) => one.distance * 2 <= Math.max(wanted.length, one.label.length))
    .toSorted((a, b) => a.distance - b.distance)[0];
  return { id: null, nearest: near?.label ?? null };
}

/** Splits a cell that lists names: 、 , ; / or line ends. */
export function splitNames(cell: string): string[] {
  return cell
    .split(/[、,\uff0c;\uff1b/\n]+/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** Levenshtein distance in characters. */
export function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) {
      const change = (row[j] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(change, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
