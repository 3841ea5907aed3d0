export {
  GAP,
  formatAxisDate,
  formatBytes,
  formatChange,
  formatCount,
  formatFullDate,
  formatHundredths,
  formatInstant,
  formatPercent,
  formatShare,
  formatShortDate,
  type Locale,
} from './format.ts';
