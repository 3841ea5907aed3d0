import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';
import { ACCENT, DARK, FONT_FAMILY, FONT_MONOSPACE, GRAY, LIGHT_COLOURS, ROW_HEIGHT } from './tokens.ts';
import { LIGHTS, type Light } from './light.ts';

function tuple(steps: readonly string[]): MantineColorsTuple {
  return steps as unknown as MantineColorsTuple;
}

/** The one theme: every size, colour and default of the screens. */
export const theme = createTheme({
  fontFamily: FONT_FAMILY,
  fontFamilyMonospace: FONT_MONOSPACE,
  fontSizes: { xs: '12px', sm: '14px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '1.5', sm: '1.5', md: '1.5', lg: '1.5', xl: '1.4' },
  headings: {
    fontFamily: FONT_FAMILY,
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '20px', lineHeight: '1.4' },
      h2: { fontSize: '16px', lineHeight: '1.5' },
      h3: { fontSize: '14px', lineHeight: '1.5' },
    },
  },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  defaultRadius: 'sm',
  radius: { xs: '2px', sm: '4px', md: '6px', lg: '8px', xl: '12px' },
  colors: { accent: tuple(ACCENT), gray: tuple(GRAY), dark: tuple(DARK) },
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 5 },
  white: '#ffffff',
  black: '#1d242c',
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray', size: 32 } },
    Button: { defaultProps: { size: 'sm' } },
    Tooltip: { defaultProps: { openDelay: 250, transitionProps: { duration: 100 }, withinPortal: true } },
    Modal: {
      defaultProps: {
        transitionProps: { duration: 120 },
        overlayProps: { backgroundOpacity: 0.4 },
        centered: true,
      },
    },
    Menu: { defaultProps: { transitionProps: { duration: 100 }, shadow: 'md' } },
    Popover: { defaultProps: { transitionProps: { duration: 100 }, shadow: 'md' } },
    Drawer: { defaultProps: { transitionProps: { duration: 150 } } },
  },
});

/** Which pair the tinted badges, alerts and buttons of a Mantine colour take; Mantine's own miss 4.5 : 1. */
export const TINTS = {
  gray: 'none',
  accent: 'near-deadline',
  teal: 'done',
  green: 'on-course',
  yellow: 'behind',
  orange: 'behind',
  red: 'overdue',
} as const satisfies Readonly<Record<string, Light>>;

function tintVariables(scheme: 'light' | 'dark'): Record<string, string> {
  return Object.fromEntries(
    Object.entries(TINTS).flatMap(([colour, light]) => {
      const { ink, paper } = LIGHT_COLOURS[scheme][light];
      const name = `--mantine-color-${colour}`;
      return [
        [`${name}-light`, paper],
        [`${name}-light-hover`, `color-mix(in srgb, ${paper} 92%, ${ink})`],
        [`${name}-light-color`, ink],
        [`${name}-outline`, ink],
      ];
    }),
  );
}

function lightVariables(scheme: 'light' | 'dark'): Record<string, string> {
  const pairs = LIGHT_COLOURS[scheme];
  return Object.fromEntries(
    LIGHTS.flatMap((light) => [
      [`--gk-light-${light}-ink`, pairs[light].ink],
      [`--gk-light-${light}-paper`, pairs[light].paper],
    ]),
  );
}

/** Our own tokens beside Mantine's, as CSS variables for both schemes. */
export const cssVariablesResolver: CSSVariablesResolver = (current) => ({
  variables: {
    '--gk-row-height': `${ROW_HEIGHT.normal}px`,
    '--gk-row-height-compact': `${ROW_HEIGHT.compact}px`,
  },
  light: {
    ...lightVariables('light'),
    ...tintVariables('light'),
    '--gk-surface': current.white,
    '--gk-surface-sunken': GRAY[0],
    '--gk-surface-hover': GRAY[1],
    '--gk-selected': ACCENT[0],
    '--gk-line': GRAY[2],
    '--gk-line-strong': GRAY[3],
    '--gk-text': current.black,
    '--gk-text-quiet': '#56616d',
    '--gk-accent-ink': ACCENT[7],
    '--gk-brand': ACCENT[8],
    '--mantine-color-dimmed': '#56616d',
    '--mantine-color-error': '#a11b16',
    '--mantine-color-placeholder': '#66727f',
    '--mantine-color-default-border': GRAY[3],
  },
  dark: {
    ...lightVariables('dark'),
    ...tintVariables('dark'),
    '--gk-surface': DARK[7],
    '--gk-surface-sunken': DARK[8],
    '--gk-surface-hover': DARK[6],
    '--gk-selected': '#1b3048',
    '--gk-line': DARK[5],
    '--gk-line-strong': DARK[4],
    '--gk-text': DARK[0],
    '--gk-text-quiet': '#a5afba',
    '--gk-accent-ink': '#9cc6f3',
    '--gk-brand': '#12263f',
    '--mantine-color-text': DARK[0],
    '--mantine-color-dimmed': '#a5afba',
    '--mantine-color-error': '#ffa69f',
    '--mantine-color-placeholder': '#98a3af',
    '--mantine-color-anchor': '#9cc6f3',
  },
});
