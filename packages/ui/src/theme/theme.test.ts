import { describe, expect, test } from 'vitest';
import { ACCENT, DARK, GRAY, LIGHT_COLOURS } from './tokens.ts';
import { cssVariablesResolver, theme, TINTS } from './theme.ts';
import { LIGHTS } from './light.ts';
import { DEFAULT_THEME, mergeMantineTheme } from '@mantine/core';

/** Relative luminance of `#rrggbb` (WCAG 2.2). */
function luminance(colour: string): number {
  const channel = (at: number) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

const variables = cssVariablesResolver(mergeMantineTheme(DEFAULT_THEME, theme));

describe.each(['light', 'dark'] as const)('%s scheme', (scheme) => {
  const tokens: Readonly<Record<string, string>> = { ...variables[scheme] };
  const surfaces = ['--gk-surface', '--gk-surface-sunken', '--gk-surface-hover', '--gk-selected'] as const;

  test.each(LIGHTS)('the light %s reads on its paper and on the page', (light) => {
    const { ink, paper } = LIGHT_COLOURS[scheme][light];
    expect(contrast(ink, paper)).toBeGreaterThanOrEqual(4.5);
    for (const surface of surfaces) expect(contrast(ink, tokens[surface] ?? '')).toBeGreaterThanOrEqual(4.5);
  });

  test.each(['--gk-text', '--gk-text-quiet', '--gk-accent-ink', '--mantine-color-error'])(
    '%s reads on every surface',
    (token) => {
      for (const surface of surfaces)
        expect(contrast(tokens[token] ?? '', tokens[surface] ?? '')).toBeGreaterThanOrEqual(4.5);
    },
  );

  test.each(Object.keys(TINTS))(
    'a tinted or outlined %s badge reads on itself and on every surface',
    (colour) => {
      const ink = tokens[`--mantine-color-${colour}-light-color`] ?? '';
      expect(contrast(ink, tokens[`--mantine-color-${colour}-light`] ?? '')).toBeGreaterThanOrEqual(4.5);
      for (const surface of surfaces)
        expect(
          contrast(tokens[`--mantine-color-${colour}-outline`] ?? '', tokens[surface] ?? ''),
        ).toBeGreaterThanOrEqual(4.5);
    },
  );

  test('white reads on the brand and on primary buttons', () => {
    const primary = scheme === 'light' ? ACCENT[7] : ACCENT[5];
    expect(contrast('#ffffff', tokens['--gk-brand'] ?? '')).toBeGreaterThanOrEqual(4.5);
    expect(contrast('#ffffff', primary)).toBeGreaterThanOrEqual(4.5);
  });
});

test('every palette has Mantine’s ten steps, from light to dark', () => {
  for (const palette of [ACCENT, GRAY, DARK]) {
    expect(palette).toHaveLength(10);
    const steps = palette.map(luminance);
    expect(steps).toEqual(steps.toSorted((a, b) => b - a));
  }
});
