import type { Light } from './theme.ts';
import { useChartTheme } from './theme-context.tsx';

/** A shape for each light, so that colour is never the only sign; drawn in a 12 × 12 box. */
const SHAPES: Record<Light, string> = {
  done: 'M1 6.5 4.5 10 11 2.5 9.6 1.2 4.4 7.3 2.4 5.2Z',
  'on-course': 'M6 1A5 5 0 1 1 6 11A5 5 0 1 1 6 1Z',
  'near-deadline': 'M1 1H11L7 6 11 11H1L5 6Z',
  behind: 'M6 1 11.5 11H.5Z',
  overdue: 'M3.6 .5H8.4L11.5 3.6V8.4L8.4 11.5H3.6L.5 8.4V3.6ZM5.2 2.8V6.8H6.8V2.8ZM5.2 7.8V9.3H6.8V7.8Z',
  none: 'M1 5H11V7H1Z',
};

/** A light's shape at a place inside an SVG; `size` in pixels. */
export function LightShape({
  light,
  x = 0,
  y = 0,
  size = 12,
}: {
  light: Light;
  x?: number;
  y?: number;
  size?: number;
}) {
  const theme = useChartTheme();
  return (
    <path
      d={SHAPES[light]}
      fill={theme.lights[light]}
      fillRule="evenodd"
      transform={`translate(${x} ${y}) scale(${size / 12})`}
      aria-hidden
    />
  );
}

/** A light's shape in a line of text. The word beside it, or the label around it, says what it means. */
export function LightIcon({ light, size = 12 }: { light: Light; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox={`0 0 ${size} ${size}`}
      aria-hidden
      focusable={false}
      style={{ flex: 'none' }}
    >
      <LightShape light={light} size={size} />
    </svg>
  );
}
