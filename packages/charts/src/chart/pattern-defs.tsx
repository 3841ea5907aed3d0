import type { SeriesPattern } from './series-colour.ts';

type Props = { id: string; colour: string; surface: string; pattern: Exclude<SeriesPattern, 'solid'> };

/** An SVG pattern to fill with: `fill="url(#id)"`. Goes into `<defs>`. */
export function FillPattern({ id, colour, surface, pattern }: Props) {
  return (
    <pattern id={id} width={6} height={6} patternUnits="userSpaceOnUse">
      <rect width={6} height={6} fill={surface} />
      {pattern === 'stripes' && <path d="M-1 7 7 -1M-1 1 1 -1M5 7 7 5" stroke={colour} strokeWidth={2} />}
      {pattern === 'dots' && <circle cx={3} cy={3} r={1.8} fill={colour} />}
      {pattern === 'grid' && <path d="M0 3H6M3 0V6" stroke={colour} strokeWidth={1.5} />}
    </pattern>
  );
}
