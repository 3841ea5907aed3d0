/** Lights (亮灯) as in the glossary. */
export type Light = 'done' | 'on-course' | 'near-deadline' | 'behind' | 'overdue' | 'none';

/** All lights, best first. */
export const LIGHTS: readonly Light[] = ['done', 'on-course', 'near-deadline', 'behind', 'overdue', 'none'];

/** The colours of every chart, as CSS colours. Series keep their order: a colour belongs to an id. */
export type ChartTheme = {
  text: string;
  mutedText: string;
  grid: string;
  surface: string;
  /** Behind the filled part of a bar. */
  track: string;
  accent: string;
  fontFamily: string;
  lights: Record<Light, string>;
  series: readonly string[];
};

const FONTS = "'PingFang SC', 'Microsoft YaHei', 'HarmonyOS Sans SC', 'Noto Sans SC', sans-serif";

/** Lights differ in brightness as well as in hue, so that they stay apart without red and green. */
export const lightTheme: ChartTheme = {
  text: '#1c2430',
  mutedText: '#566172',
  grid: '#d8dde5',
  surface: '#ffffff',
  track: '#eceff3',
  accent: '#0b4a8f',
  fontFamily: FONTS,
  lights: {
    done: '#0b4f3c',
    'on-course': '#1a8a5a',
    'near-deadline': '#1f6fc9',
    behind: '#b06a00',
    overdue: '#a3161f',
    none: '#6b7480',
  },
  series: ['#0b5cad', '#b85c00', '#00755e', '#a3378c', '#5b4bb5', '#806500', '#1c7a94', '#a8323e'],
};

export const darkTheme: ChartTheme = {
  text: '#e8ecf1',
  mutedText: '#aab4c0',
  grid: '#3a424d',
  surface: '#171b21',
  track: '#2a3038',
  accent: '#7fb4f0',
  fontFamily: FONTS,
  lights: {
    done: '#a9e3cb',
    'on-course': '#3fb582',
    'near-deadline': '#6aaef5',
    behind: '#f2b544',
    overdue: '#ff7d76',
    none: '#98a2ae',
  },
  series: ['#6fb1f5', '#f0a05a', '#4cc3a5', '#e38fd0', '#a99bf0', '#d5b94a', '#62c2dd', '#f08a93'],
};
