import { lazy } from 'react';

/** The map, fetched only where one is shown. */
export const LazyPlaceMap = lazy(() =>
  import('./place-map.tsx').then(({ PlaceMap }) => ({ default: PlaceMap })),
);
