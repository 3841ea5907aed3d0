import type { LocalText } from '../indicator/text.ts';
import type { EditedLeaf, TriedSubject } from './try-system.ts';

/** One indicator over all subjects: how many gain and lose by it, and its points together in hundredths. */
export type LeafEffect = {
  key: string;
  name: LocalText;
  /** the draft changed it; otherwise it only moved because weights were shared out again */
  edited: boolean;
  gain: number;
  lose: number;
  total: number;
};

/** A trial in short: for how many it changes what, by which indicators, and which changed ones change nothing. */
export type TrialSummary = {
  gain: number;
  lose: number;
  same: number;
  bands: number;
  leaves: LeafEffect[];
  silent: EditedLeaf[];
};

/** Sums a trial up: indicators that the draft changed first, the largest effect first. */
export function summariseTrial(
  subjects: readonly TriedSubject[],
  edited: readonly EditedLeaf[],
): TrialSummary {
  const keys = new Set(edited.map(({ key }) => key));
  const effects = new Map<string, LeafEffect>();
  for (const { key, name, change, before, after } of subjects.flatMap(({ leaves }) => leaves)) {
    // A leaf that one side has not counts with its whole points.
    const points = change ?? (after ?? 0) - (before ?? 0);
    if (points === 0) continue;
    const known = effects.get(key) ?? { key, name, edited: keys.has(key), gain: 0, lose: 0, total: 0 };
    effects.set(key, {
      ...known,
      gain: known.gain + Number(points > 0),
      lose: known.lose + Number(points < 0),
      total: known.total + points,
    });
  }
  const changes = subjects.map(({ change }) => change ?? 0);
  return {
    gain: changes.filter((change) => change > 0).length,
    lose: changes.filter((change) => change < 0).length,
    same: changes.filter((change) => change === 0).length,
    bands: subjects.filter(({ bandBefore, bandAfter }) => bandBefore !== bandAfter).length,
    leaves: [...effects.values()].toSorted(
      (a, b) => Number(b.edited) - Number(a.edited) || Math.abs(b.total) - Math.abs(a.total),
    ),
    silent: edited.filter(({ key }) => !effects.has(key)),
  };
}
