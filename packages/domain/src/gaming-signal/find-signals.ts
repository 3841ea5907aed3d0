import { compareText } from '../metric/index.ts';
import { extensionSignals } from './extensions.ts';
import { repeatSignals } from './repeats.ts';
import { GamingSignalKind, type GamingSignal, type SignalInput, type SignalPolicy } from './schema.ts';
import { timingSignals } from './timing.ts';

/**
 * Everything a verifier may want to look at, department by department, in the order of the kinds. It informs and
 * never scores: no result of the engine depends on it.
 */
export function findSignals(input: SignalInput, policy: SignalPolicy): GamingSignal[] {
  const end = Date.parse(input.endsAt);
  const reports = input.reports
    .filter((report) => Date.parse(report.reportedAt) < end)
    .toSorted((a, b) => Date.parse(a.reportedAt) - Date.parse(b.reportedAt) || compareText(a.id, b.id));
  const extensions = input.extensions.toSorted(
    (a, b) => compareText(a.requestedOn, b.requestedOn) || compareText(a.id, b.id),
  );
  return [
    ...timingSignals(reports, end, policy),
    ...repeatSignals(reports, policy),
    ...extensionSignals(extensions, policy),
  ].toSorted(
    (a, b) =>
      compareText(a.departmentId, b.departmentId) ||
      GamingSignalKind.options.indexOf(a.kind) - GamingSignalKind.options.indexOf(b.kind),
  );
}
