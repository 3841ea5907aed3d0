import { useState } from 'react';
import { wireError } from './errors.ts';

type Options = {
  /** writes; throws what the server refused */
  run: () => Promise<void>;
  /** somebody else saved in between: lays what was typed over the newer version */
  onConflict?: () => Promise<void>;
};

/** One save at a time: busy while it runs, the failure after it, and conflicts told apart from other failures. */
export function useSave() {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const [isConflict, setConflict] = useState(false);

  async function save({ run, onConflict }: Options): Promise<boolean> {
    setBusy(true);
    setFailure(null);
    try {
      await run();
      setConflict(false);
      return true;
    } catch (error) {
      if (wireError(error).reason !== 'version-conflict' || onConflict === undefined) {
        setFailure(error);
        return false;
      }
      setConflict(true);
      await onConflict().catch(setFailure);
      return false;
    } finally {
      setBusy(false);
    }
  }

  return { busy, failure, isConflict, save };
}
