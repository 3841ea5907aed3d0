export {
  GamingSignalKind,
  SignalExtension,
  SignalPolicy,
  SignalReport,
  type GamingSignal,
  type SignalInput,
} from './schema.ts';
export { findSignals } from './find-signals.ts';
export { fingerprint, template } from './fingerprint.ts';
