import type { LedgerKey } from './keys.ts';
import type { LedgerCheck } from './define-ledger.ts';

/**
 * Reasons of named checks that nothing done later can put right: it happened at the wrong time, or ended badly. A day
 * of the past is not changed by acting today.
 */
export const FINAL_REASONS: Partial<Record<LedgerKey, Readonly<Record<string, readonly string[]>>>> = {
  'data-sharing': { synchronised: ['incomplete'] },
  'dispute-case': { 'not-corrected': ['corrected'] },
  'land-acquisition': {
    'noticed-before-approval': [
      'without-pre-notice',
      'without-compensation-notice',
      'out-of-order',
      'after-approval',
    ],
  },
  'mining-right': { 'terms-announced': ['unannounced', 'announced-late'] },
  'planning-document': { 'draft-shown': ['approved-too-early'] },
  'web-message': { satisfied: ['dissatisfied'] },
};

/**
 * Whether a check that has failed would pass if the record were put right today. Limits that ran out, notices that
 * stood too short and publications without a review stay failed; what is missing can still be filled in.
 */
export function isMendable(
  ledger: LedgerKey,
  { key, kind }: Pick<LedgerCheck, 'key' | 'kind'>,
  reason: string | null,
): boolean {
  if (kind !== 'named') return false;
  return reason === null || !(FINAL_REASONS[ledger]?.[key] ?? []).includes(reason);
}
