export { readSignals } from './read-signals.ts';
