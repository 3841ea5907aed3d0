import { dateOfDay } from './format-figure.ts';
import type { ChartTheme } from './theme.ts';

/** How an axis is written, whatever it measures. */
export function axisProps({ mutedText, grid }: ChartTheme) {
  return { tick: { fill: mutedText, fontSize: 12 }, stroke: grid } as const;
}

/** An axis of days by their numbers, so that days lie apart evenly. */
export function dayAxisProps(theme: ChartTheme, formatDate: (on: string) => string) {
  return {
    ...axisProps(theme),
    dataKey: 'day',
    type: 'number',
    domain: ['dataMin', 'dataMax'] as [string, string],
    tickFormatter: (day: number) => formatDate(dateOfDay(day)),
    minTickGap: 24,
  } as const;
}
