export { SplitPanel } from './split-panel.tsx';
