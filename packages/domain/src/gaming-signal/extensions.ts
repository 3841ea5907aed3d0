import { daysBetween } from '../common/index.ts';
import { taskRecords } from './records.ts';
import type { GamingSignal, SignalExtension, SignalPolicy } from './schema.ts';

/** Signals from extensions; `extensions` in order of request. */
export function extensionSignals(
  extensions: readonly SignalExtension[],
  policy: SignalPolicy,
): GamingSignal[] {
  const departments = Map.groupBy(extensions, ({ departmentId }) => departmentId);
  return [...departments].flatMap(([departmentId, own]) => [
    ...many(departmentId, own, policy),
    ...lastDay(departmentId, own),
  ]);
}

function many(
  departmentId: string,
  extensions: readonly SignalExtension[],
  policy: SignalPolicy,
): GamingSignal[] {
  const tasks = [...Map.groupBy(extensions, ({ taskId }) => taskId).values()];
  const repeated = tasks.filter((own) => own.length >= policy.extensionsPerTask).flat();
  const isMany = extensions.length >= policy.extensions;
  if (!isMany && repeated.length === 0) return [];
  const shown = isMany ? extensions : repeated;
  const figures = {
    extensions: extensions.length,
    tasks: tasks.length,
    most: Math.max(...tasks.map((own) => own.length)),
  };
  return [{ kind: 'many-extensions', departmentId, figures, sample: null, records: taskRecords(shown) }];
}

/** One such request is life; two are a habit. */
function lastDay(departmentId: string, extensions: readonly SignalExtension[]): GamingSignal[] {
  const late = extensions.filter(({ requestedOn, fromDueOn }) => daysBetween(requestedOn, fromDueOn) <= 1);
  if (late.length < 2) return [];
  const figures = { extensions: late.length };
  return [{ kind: 'last-day-extension', departmentId, figures, sample: null, records: taskRecords(late) }];
}
