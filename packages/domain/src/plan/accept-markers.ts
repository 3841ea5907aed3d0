import type { Marker, MarkerKind } from './markers.ts';
import type { Unit } from './units.ts';

/** Marks that count only when a second one follows: they are often mere sub-points of a sentence. */
const IN_PAIRS = new Set<MarkerKind>(['arabic-rparen', 'circled', 'dotted', 'arabic-paren']);
const LARGEST_GAP = 3;

/** For each marker kind, the index of the last unit that carries each number. */
function lastPlaces(units: Unit[]): Map<string, number> {
  const places = new Map<string, number>();
  units.forEach((unit, index) => {
    if (unit.marker !== null) places.set(`${unit.marker.kind}:${unit.marker.number}`, index);
  });
  return places;
}

/**
 * Takes the marker from every unit whose number fits no sequence: a list starts at 1 (or goes on from
 * a number that is followed by the next), then repeats, steps on or skips at most two.
 */
export function acceptMarkers(units: Unit[]): void {
  const places = lastPlaces(units);
  const last = new Map<MarkerKind, number>();
  units.forEach((unit, index) => {
    const { marker } = unit;
    if (marker === null || marker.kind === 'group') return;
    if (isInSequence(marker, last.get(marker.kind), index, places)) last.set(marker.kind, marker.number);
    else unit.marker = null;
  });
}

function isInSequence(
  { kind, number }: Marker,
  last: number | undefined,
  index: number,
  places: Map<string, number>,
): boolean {
  const goesOn = (places.get(`${kind}:${number + 1}`) ?? -1) > index;
  // 3.1 alone counts after 1.1 and 1.2.
  if (number === 1) return goesOn || !IN_PAIRS.has(kind) || (kind === 'dotted' && last !== undefined);
  if (last === undefined) return goesOn || (number === 2 && !IN_PAIRS.has(kind));
  return number >= last ? number - last <= LARGEST_GAP : goesOn && number === 2;
}
