import type { Ledger } from './define-ledger.ts';
import { budgetDisclosure } from './definitions/budget-disclosure.ts';
import { constructionLand } from './definitions/construction-land.ts';
import { dataSharing } from './definitions/data-sharing.ts';
import { disclosureCatalogue } from './definitions/disclosure-catalogue.ts';
import { disclosureRequest } from './definitions/disclosure-request.ts';
import { disputeCase } from './definitions/dispute-case.ts';
import { enforcementData } from './definitions/enforcement-data.ts';
import { enforcementDecision } from './definitions/enforcement-decision.ts';
import { farmlandSupplement } from './definitions/farmland-supplement.ts';
import { inspection } from './definitions/inspection.ts';
import { landAcquisition } from './definitions/land-acquisition.ts';
import { landSupply } from './definitions/land-supply.ts';
import { liaisonOfficer } from './definitions/liaison-officer.ts';
import { miningRight } from './definitions/mining-right.ts';
import { newMediaAccount } from './definitions/new-media-account.ts';
import { newMediaPost } from './definitions/new-media-post.ts';
import { normativeDocument } from './definitions/normative-document.ts';
import { opennessMeeting } from './definitions/openness-meeting.ts';
import { planningDocument } from './definitions/planning-document.ts';
import { platformColumn } from './definitions/platform-column.ts';
import { policyInterpretation } from './definitions/policy-interpretation.ts';
import { policyQuestion } from './definitions/policy-question.ts';
import { powerList } from './definitions/power-list.ts';
import { promise } from './definitions/promise.ts';
import { publicOpinion } from './definitions/public-opinion.ts';
import { residentialLand } from './definitions/residential-land.ts';
import { siteError } from './definitions/site-error.ts';
import { standardImplementation } from './definitions/standard-implementation.ts';
import { standardItem } from './definitions/standard-item.ts';
import { supplyPlan } from './definitions/supply-plan.ts';
import { surveyingQualification } from './definitions/surveying-qualification.ts';
import { webMessage } from './definitions/web-message.ts';
import type { LedgerKey } from './keys.ts';

/** Every ledger, in the order of the work items. */
export const ledgers: readonly Ledger[] = [
  normativeDocument,
  planningDocument,
  landAcquisition,
  farmlandSupplement,
  constructionLand,
  miningRight,
  surveyingQualification,
  landSupply,
  supplyPlan,
  residentialLand,
  powerList,
  enforcementDecision,
  enforcementData,
  budgetDisclosure,
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
  disclosureRequest,
  disputeCase,
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
