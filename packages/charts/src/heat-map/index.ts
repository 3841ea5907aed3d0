export { HeatMap, type HeatMapLabels } from './heat-map.tsx';
export {
  prepareHeatMap,
  type HeatMapCell,
  type HeatMapEntry,
  type HeatMapInput,
  type HeatMapView,
} from './prepare-heat-map.ts';
