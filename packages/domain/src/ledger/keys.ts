import { z } from 'zod';

/** Every ledger (台账), by the number of the work item it serves. A new ledger adds its key here and its file to the registry. */
export const LEDGER_KEYS = [
  // 1
  'normative-document',
  // 2
  'planning-document',
  // 3
  'land-acquisition',
  'farmland-supplement',
  // 4
  'construction-land',
  'mining-right',
  'surveying-qualification',
  // 5
  'land-supply',
  'supply-plan',
  'residential-land',
  // 6
  'power-list',
  'enforcement-decision',
  'enforcement-data',
  // 7
  'budget-disclosure',
  // 8
  'policy-interpretation',
  'policy-question',
  // 9
  'public-opinion',
  'promise',
  'web-message',
  // 10
  'platform-column',
  'site-error',
  'data-sharing',
  // 11
  'standard-item',
  'standard-implementation',
  // 12
  'disclosure-request',
  // 13
  'dispute-case',
  // 14
  'new-media-account',
  'new-media-post',
  // 15
  'liaison-officer',
  'openness-meeting',
  // 16 (training has records of its own)
  'inspection',
  // 17 (secrecy reviews have records of their own)
  'disclosure-catalogue',
] as const;

export const LedgerKey = z.enum(LEDGER_KEYS);
export type LedgerKey = z.infer<typeof LedgerKey>;
