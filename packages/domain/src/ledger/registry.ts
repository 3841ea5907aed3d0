import type { Ledger } from './define-ledger.ts';
import { normativeDocument } from './definitions/normative-document.ts';
import type { LedgerKey } from './keys.ts';

/** Every ledger, in the order of the work items. */
export const ledgers: readonly Ledger[] = [normativeDocument];

const BY_KEY = new Map<string, Ledger>(ledgers.map((ledger) => [ledger.key, ledger]));

/** The ledger of a key. Throws RangeError for one that the registry does not have. */
export function ledgerOf(key: LedgerKey): Ledger {
  const ledger = BY_KEY.get(key);
  if (ledger === undefined) throw new RangeError(`no ledger ${key}`);
  return ledger;
}
