import { lightTheme, type ChartTheme } from './theme.ts';

/** How a surface is filled once the colours have been used up. */
export type SeriesPattern = 'solid' | 'stripes' | 'dots' | 'grid';

export type SeriesColour = { colour: string; pattern: SeriesPattern };

const PATTERNS: readonly SeriesPattern[] = ['solid', 'stripes', 'dots', 'grid'];

/**
 * The colour and pattern that belong to `id` among `ids` (all departments, or all indicators, in any order), so
 * that every chart shows it alike. Ids grow with time (UUIDv7): a new department changes no older one's colour.
 * Colours come first, then the same colours with a pattern; an unknown id is muted.
 */
export function seriesColour(
  id: string,
  ids: readonly string[],
  theme: ChartTheme = lightTheme,
): SeriesColour {
  const position = [...new Set(ids)].toSorted().indexOf(id);
  const colour = theme.series[position % theme.series.length];
  if (colour === undefined) return { colour: theme.mutedText, pattern: 'solid' };
  const round = Math.floor(position / theme.series.length) % PATTERNS.length;
  return { colour, pattern: PATTERNS[round] ?? 'solid' };
}
