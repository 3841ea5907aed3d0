import { describe, expect, it } from 'vitest';
import { seriesColour } from './series-colour.ts';
import { darkTheme, LIGHTS, lightTheme } from './theme.ts';

function channels(hex: string): [number, number, number] {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return [r, g, b];
}

function luminance([r, g, b]: [number, number, number]): number {
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(channels(a)), luminance(channels(b))].toSorted((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

/** Machado et al. 2009, full deuteranopia and protanopia, on linear light. */
const DEFICIENCIES = {
  deuteranopia: [0.367, 0.861, -0.228, 0.28, 0.673, 0.047, -0.012, 0.043, 0.969],
  protanopia: [0.152, 1.053, -0.205, 0.115, 0.786, 0.099, -0.004, -0.048, 1.052],
};

function seenAs(hex: string, matrix: number[]): number[] {
  const light = channels(hex);
  return [0, 3, 6].map((row) => light.reduce((sum, value, at) => sum + value * (matrix[row + at] ?? 0), 0));
}

function distance(a: number[], b: number[]): number {
  return Math.hypot(
    ...a.map((value, at) => Math.cbrt(Math.max(0, value)) - Math.cbrt(Math.max(0, b[at] ?? 0))),
  );
}

describe.each([
  ['light', lightTheme],
  ['dark', darkTheme],
] as const)('%s theme', (_name, theme) => {
  it('gives text enough contrast to be read', () => {
    for (const colour of [theme.text, theme.mutedText, theme.accent])
      expect(contrast(colour, theme.surface)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(theme.text, theme.track)).toBeGreaterThanOrEqual(4.5);
  });

  it('gives lights and series enough contrast to be seen', () => {
    for (const colour of [...Object.values(theme.lights), ...theme.series])
      expect(contrast(colour, theme.surface)).toBeGreaterThanOrEqual(3);
  });

  it.each(Object.entries(DEFICIENCIES))('keeps lights apart under %s', (_deficiency, matrix) => {
    for (const one of LIGHTS) {
      for (const other of LIGHTS.filter((light) => light !== one)) {
        const apart = distance(seenAs(theme.lights[one], matrix), seenAs(theme.lights[other], matrix));
        expect(apart, `${one} and ${other}`).toBeGreaterThan(0.05);
      }
    }
  });
});

describe('seriesColour', () => {
  const ids = Array.from({ length: 20 }, (_, index) => `d${String(index).padStart(2, '0')}`);

  it('gives an id the same colour in whatever order the ids come', () => {
    for (const id of ids) expect(seriesColour(id, ids.toReversed())).toEqual(seriesColour(id, ids));
  });

  it('changes nothing for older ids when a newer one is added', () => {
    for (const id of ids) expect(seriesColour(id, [...ids, 'd99'])).toEqual(seriesColour(id, ids));
  });

  it('tells all apart by colour and pattern', () => {
    expect(new Set(ids.map((id) => JSON.stringify(seriesColour(id, ids)))).size).toBe(ids.length);
    expect(seriesColour('d00', ids).pattern).toBe('solid');
    expect(seriesColour('d08', ids)).toEqual({ colour: lightTheme.series[0], pattern: 'stripes' });
  });

  it('mutes an id that is not among them', () => {
    expect(seriesColour('x', ids, darkTheme)).toEqual({ colour: darkTheme.mutedText, pattern: 'solid' });
  });
});
