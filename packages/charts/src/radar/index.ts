export { DimensionRadar, type RadarLabels } from './radar-chart.tsx';
export { prepareRadar, type RadarDimension, type RadarView } from './prepare-radar.ts';
