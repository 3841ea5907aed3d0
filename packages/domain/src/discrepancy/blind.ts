import type { Figures, Source } from './weigh.ts';

/** Which sources have handed in, for one department; `announced` once the result is out. */
export type HandedIn = Record<Source, boolean> & { announced: boolean };

/**
 * Whether one source may see another's figures yet (背靠背). Nobody sees another's figure before both have handed in
 * their own, so that no figure is copied. Two exceptions: the office sees the self-assessment as soon as it is
 * handed in, because verifying it is its work; a department sees the others only when the result is announced.
 */
export function maySee(viewer: Source, source: Source, handedIn: HandedIn): boolean {
  if (viewer === source || handedIn.announced) return true;
  if (!handedIn[source]) return false;
  if (viewer === 'self') return false;
  if (viewer === 'final' && source === 'self') return true;
  return handedIn[viewer];
}

/** The figures that a source may see yet; the others are gaps. */
export function visibleFigures(figures: Figures, viewer: Source, handedIn: HandedIn): Figures {
  const seen = (source: Source) => (maySee(viewer, source, handedIn) ? figures[source] : null);
  return { self: seen('self'), 'third-party': seen('third-party'), final: seen('final') };
}
