export { ItemStrip, type ItemStripLabels } from './item-strip.tsx';
export { prepareItemStrip, type ItemStripEntry, type ItemStripRow } from './prepare-item-strip.ts';
