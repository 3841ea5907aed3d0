import { exact } from '../scoring/index.ts';
import { isAssessed, isVerifiable, type LeafFile } from './settle.ts';

/** Why a verifier should look at a leaf himself. */
export type Attention = 'explanation' | 'above-counted' | 'below-counted' | 'not-done';

/** What in a leaf asks for a look: an explanation, or a figure other than the counted one. Empty: both say the same. */
export function attentionOf(file: LeafFile): Attention[] {
  if (!isAssessed(file)) return [];
  const found: Attention[] = [];
  const { self, counted } = file;
  if (self !== null && self.explanation !== null) found.push('explanation');
  if (self !== null && self.points !== null && counted.leaf.rule.kind !== 'reviewer') {
    const difference = self.points - exact.roundHalfUp(counted.points);
    if (difference > 0) found.push('above-counted');
    if (difference < 0) found.push('below-counted');
  }
  if (counted.state === 'not-done') found.push('not-done');
  return found;
}

/**
 * Whether a leaf must have a verdict before the announcement: all of them without sampling; with it those drawn and
 * those that ask for a look. Where there was no business and nothing is said, or nothing was handed in, there is nothing
 * to verify.
 *
 * @param sampled whether it was drawn; null where nobody draws.
 */
export function needsVerdict(file: LeafFile, sampled: boolean | null): boolean {
  if (!isVerifiable(file) || file.selfState !== 'handed-in') return false;
  return sampled === null || sampled || attentionOf(file).length > 0;
}

/** Whether it may be confirmed together with others: nothing asks for a look, and it was not drawn. */
export function mayConfirmAtOnce(file: LeafFile, sampled: boolean | null): boolean {
  if (!isVerifiable(file) || file.selfState !== 'handed-in' || file.verdict !== null) return false;
  return sampled !== true && attentionOf(file).length === 0;
}
