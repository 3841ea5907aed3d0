import { parsePlan, segments, type Segment, type UnplacedLine } from '@gongkai/domain/plan';
import { draftOf, type ParsePlanSourceInput, type ReviewedPlan } from '@gongkai/domain/plan-review';
import { findClassificationMark } from '@gongkai/domain/secrecy';
import { authorise, ServiceError, type ServiceContext } from '../core/index.ts';

/** A notice as read, for review: what was recognised, what every stretch of the text is, and what has no place. */
export type PlanReading = {
  draft: ReviewedPlan;
  segments: Segment[];
  unplaced: UnplacedLine[];
};

/**
 * Reads a notice for review; nothing is stored. A text without items gives a draft without sections and every line
 * as unplaced, so that the office can place them itself.
 *
 * @throws ServiceError `forbidden`, or `refused` with `classified-text` (保守国家秘密法: no secrets in this system).
 */
export async function parsePlanSource(
  ctx: ServiceContext,
  input: ParsePlanSourceInput & { sourceName?: string | null },
): Promise<PlanReading> {
  authorise(ctx, 'plan.import');
  const mark = findClassificationMark(input.text);
  if (mark !== null) {
    const line = input.text.slice(0, mark.offset).split(/\r\n|\r|\n/u).length;
    throw new ServiceError('refused', 'classified-text', { mark: mark.mark, line });
  }
  const parsed = parsePlan(input.text);
  return await Promise.resolve({
    draft: draftOf(parsed, input.sourceName ?? null, Number(ctx.today.slice(0, 4))),
    segments: segments(parsed),
    unplaced: parsed.unplaced,
  });
}
