/** A corner of the shape; `known` false: its figure is missing. */
export type RadarCorner = { x: number; y: number; known: boolean };

/**
 * The outline through the known corners, round to the first again. An edge with an unknown end is left out, so that
 * a missing figure is an opening and never a corner at zero. `closed`: nothing is missing, the shape may be filled.
 */
export function radarPath(corners: readonly RadarCorner[]): { path: string; closed: boolean } {
  const closed = corners.every((corner) => corner.known);
  if (closed)
    return { path: corners.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${x} ${y}`).join('') + 'Z', closed };
  const path = corners
    .map((corner, at) => {
      const next = corners[(at + 1) % corners.length];
      return corner.known && next?.known ? `M${corner.x} ${corner.y}L${next.x} ${next.y}` : '';
    })
    .join('');
  return { path, closed };
}
