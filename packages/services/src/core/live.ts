/** A change that open screens should hear about. */
export type LiveChange = {
  organisationId: string;
  topic:
    | 'plan'
    | 'task'
    | 'training'
    | 'ledger'
    | 'evaluation'
    | 'annual-report'
    | 'organisation'
    | 'notification';
  /** the plan, task or session that changed */
  id: string | null;
  /** for notifications: whose */
  userId?: string;
};

/** Spreads changes to the listeners of every API process (or of this one, on the embedded database). */
export type LiveBus = {
  publish: (changes: readonly LiveChange[]) => Promise<void>;
  subscribe: (listener: (change: LiveChange) => void) => () => void;
};

/** Spreads changes within this process only. */
export function createLocalLiveBus(): LiveBus {
  const listeners = new Set<(change: LiveChange) => void>();
  return {
    publish: (changes) => {
      for (const change of changes) for (const listener of listeners) listener(change);
      return Promise.resolve();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
