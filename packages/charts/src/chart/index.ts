export { ChartThemeProvider, useChartTheme } from './theme-context.tsx';
export { darkTheme, LIGHTS, lightTheme, type ChartTheme, type Light } from './theme.ts';
export { seriesColour, type SeriesColour, type SeriesPattern } from './series-colour.ts';
export { LightIcon } from './light-icon.tsx';
export { DataTable, type DataTableContent } from './data-table.tsx';
export type { FrameLabels } from './chart-frame.tsx';
export { exportPng } from './export-png.ts';
