import { loadSystemContext, type ServiceDependencies } from '@gongkai/services/account';
import type { ServiceContext } from '@gongkai/services/core';
import { takeDailySnapshots } from '@gongkai/services/evaluation';
import { failCutOffImports, recheckOutcomes, remindDeadlines, remindExpiry } from '@gongkai/services/ledger';
import { checkLinks } from '@gongkai/services/published-link';

/** What the server does by itself, again and again. `stop` ends a round that is under way. */
export type Rounds = { start: () => void; stop: () => Promise<void> };

type Times = { firstAfterMilliseconds: number; everyMilliseconds: number };

/** The start of a server is busy enough. */
const TIMES: Times = { firstAfterMilliseconds: 60_000, everyMilliseconds: 3_600_000 };

class StoppedError extends Error {}

/**
 * One round: the day's scores, reminders of deadlines, warnings before a term ends, and links whose check is due, in
 * every office that lives on the real day; on the sample offices' fixed day nothing falls due by itself. What is due
 * stands in the database (the version of the checks, the day's snapshot, `remindedOn`, `warned`, `checkedAt`), so that neither a second round on
 * the same day nor a second process does anything twice. Imports that a stopped process left behind are noted as failed.
 *
 * @param onError hears of what failed; the other works and offices go on.
 * @param isStopped asked between the pages of long work
 */
export async function runRound(
  deps: ServiceDependencies,
  onError: (error: unknown) => void,
  isStopped: () => boolean = () => false,
): Promise<void> {
  const offices = await deps.db.organisation.findMany({
    select: { id: true, sampleToday: true },
    orderBy: { createdAt: 'asc' },
  });
  await failCutOffImports(deps, { isAlone: false }).catch(onError);
  // On a sample's fixed day nothing falls due by itself, but its records are judged as well.
  const onRealDay = offices.filter(({ sampleToday }) => sampleToday === null);
  const isDone = await inEachOffice(deps, offices, [recheckUntil(isStopped)], onError);
  if (isDone)
    await inEachOffice(
      deps,
      onRealDay,
      [takeDailySnapshots, remindDeadlines, remindExpiry, checkLinks],
      onError,
    );
}

type Work = (ctx: ServiceContext) => Promise<unknown>;

/** Does these works in every office, one after the other; false when the server stops meanwhile. */
async function inEachOffice(
  deps: ServiceDependencies,
  offices: readonly { id: string }[],
  works: readonly Work[],
  onError: (error: unknown) => void,
): Promise<boolean> {
  for (const { id } of offices) {
    for (const work of works) {
      try {
        await work(await loadSystemContext(deps, id));
      } catch (error) {
        if (error instanceof StoppedError) return false;
        onError(error);
      }
    }
  }
  return true;
}

/** Judges ledger records anew where an upgrade brought other checks. A round that is cut off goes on where it was. */
function recheckUntil(isStopped: () => boolean): Work {
  return async (ctx) =>
    await recheckOutcomes(ctx, {
      // Many thousand records must not hold up the end of the server.
      onPage: ({ done }) => {
        if (isStopped() && !done) throw new StoppedError('The server stops.');
      },
    });
}

/** Rounds every hour, so that a new day, and what one round left over, is seen to within the hour. */
export function createRounds(
  deps: ServiceDependencies,
  onError: (error: unknown) => void,
  { firstAfterMilliseconds, everyMilliseconds }: Times = TIMES,
): Rounds {
  const stopped = Promise.withResolvers<never>();
  stopped.promise.catch(() => undefined);
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const interruptible: ServiceDependencies = {
    ...deps,
    // Hundreds of slow pages must not hold up the end of the server.
    fetchPage: (asked) => Promise.race([stopped.promise, deps.fetchPage(asked)]),
  };

  function plan(milliseconds: number): void {
    if (isStopped) return;
    timer = setTimeout(() => {
      running = runRound(interruptible, onError, () => isStopped)
        .catch(onError)
        .finally(() => plan(everyMilliseconds));
    }, milliseconds);
    timer.unref();
  }

  return {
    start: () => plan(firstAfterMilliseconds),
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      stopped.reject(new StoppedError('The server stops.'));
      await running;
    },
  };
}
