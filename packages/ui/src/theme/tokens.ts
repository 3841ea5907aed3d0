import type { Light } from './light.ts';

/** The accent: a deep government blue, ten steps from paper to ink. */
export const ACCENT = [
  '#eef4fb',
  '#d9e6f5',
  '#b3cde9',
  '#86aed9',
  '#5d92c9',
  '#3c77b5',
  '#2964a3',
  '#1b4f8a',
  '#143f70',
  '#0c2d53',
] as const;

/** Neutral greys with a little of the accent in them. */
export const GRAY = [
  '#f7f8fa',
  '#eff1f4',
  '#e3e7ec',
  '#d3d9e0',
  '#b6bfc9',
  '#8d98a5',
  '#66727f',
  '#4a5561',
  '#323b45',
  '#1d242c',
] as const;

/** Surfaces and texts of the dark scheme. */
export const DARK = [
  '#dfe4ea',
  '#b9c2cc',
  '#98a3af',
  '#6b7682',
  '#3f4954',
  '#313a44',
  '#252d36',
  '#1a2028',
  '#151a21',
  '#0f1319',
] as const;

export const FONT_FAMILY =
  "'PingFang SC', 'Microsoft YaHei', 'HarmonyOS Sans SC', 'Noto Sans SC', 'Noto Sans CJK SC', system-ui, -apple-system, 'Segoe UI', sans-serif";

export const FONT_MONOSPACE = "ui-monospace, 'SF Mono', Menlo, Consolas, 'Noto Sans Mono CJK SC', monospace";

/** Row heights of tables in pixels. */
export const ROW_HEIGHT = { normal: 36, compact: 32, card: 132 } as const;

/** Below this width (pixels) tables become cards and the rail becomes a drawer. */
export const PHONE_WIDTH = 640;

type Pair = { ink: string; paper: string };

/**
 * Ink and paper of each light. Every pair passes 4.5 : 1, and neighbours differ in lightness as well as hue,
 * so that they stay apart for colour-blind readers; icon and word say the same again.
 */
export const LIGHT_COLOURS: Record<'light' | 'dark', Record<Light, Pair>> = {
  light: {
    done: { ink: '#0b5c69', paper: '#dff1f3' },
    'on-course': { ink: '#17633f', paper: '#e2f3e9' },
    'near-deadline': { ink: '#1b4f8a', paper: '#e3edf9' },
    behind: { ink: '#7f4b00', paper: '#fdefd6' },
    overdue: { ink: '#a11b16', paper: '#fde6e4' },
    none: { ink: '#4a5561', paper: '#eceff2' },
  },
  dark: {
    done: { ink: '#86d3de', paper: '#12343a' },
    'on-course': { ink: '#86d8ae', paper: '#14382a' },
    'near-deadline': { ink: '#9cc6f3', paper: '#17314f' },
    behind: { ink: '#f2c377', paper: '#40300f' },
    overdue: { ink: '#ffa69f', paper: '#4a201d' },
    none: { ink: '#b9c2cc', paper: '#2b333c' },
  },
};
