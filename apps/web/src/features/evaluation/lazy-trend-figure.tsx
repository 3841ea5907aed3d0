import { lazy } from 'react';

/** The chart's code is loaded once a page shows it. */
export const LazyTrendFigure = lazy(async () => ({
  default: (await import('./trend-figure.tsx')).TrendFigure,
}));
