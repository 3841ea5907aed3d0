import type { Ledger } from './define-ledger.ts';
import { normativeDocument } from './definitions/normative-document.ts';
import { dataSharing } from './definitions/data-sharing.ts';
import { platformColumn } from './definitions/platform-column.ts';
import { policyInterpretation } from './definitions/policy-interpretation.ts';
import { policyQuestion } from './definitions/policy-question.ts';
import { promise } from './definitions/promise.ts';
import { publicOpinion } from './definitions/public-opinion.ts';
import { siteError } from './definitions/site-error.ts';
import { standardImplementation } from './definitions/standard-implementation.ts';
import { standardItem } from './definitions/standard-item.ts';
import { webMessage } from './definitions/web-message.ts';
import { disclosureCatalogue } from './definitions/disclosure-catalogue.ts';
import { inspection } from './definitions/inspection.ts';
import { liaisonOfficer } from './definitions/liaison-officer.ts';
import { newMediaAccount } from './definitions/new-media-account.ts';
import { newMediaPost } from './definitions/new-media-post.ts';
import { opennessMeeting } from './definitions/openness-meeting.ts';
import type { LedgerKey } from './keys.ts';

/** Every ledger, in the order of the work items. */
export const ledgers: readonly Ledger[] = [
  normativeDocument,
  policyInterpretation,
  policyQuestion,
  publicOpinion,
  promise,
  webMessage,
  platformColumn,
  siteError,
  dataSharing,
  standardItem,
  standardImplementation,
  newMediaAccount,
  newMediaPost,
  liaisonOfficer,
  opennessMeeting,
  inspection,
  disclosureCatalogue,
];

const BY_KEY = new Map<string, Ledger>(ledgers.map((ledger) => [ledger.key, ledger]));

/** The ledger of a key. Throws RangeError for one that the registry does not have. */
export function ledgerOf(key: LedgerKey): Ledger {
  const ledger = BY_KEY.get(key);
  if (ledger === undefined) throw new RangeError(`no ledger ${key}`);
  return ledger;
}
