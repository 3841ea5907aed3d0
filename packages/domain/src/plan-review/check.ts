import { allow, refuse, type Decision } from '../common/index.ts';
import { normalizeSource } from '../plan/normalize-source.ts';
import { findClassificationMark } from '../secrecy/index.ts';
import type { PlanReviewRefusal } from './refusal.ts';
import type { ReviewedItem, ReviewedPlan } from './schema.ts';

type Problem = { refusal: PlanReviewRefusal; details?: Record<string, string | number> };
type Range = { start: number; end: number };

function isWithin(inner: Range, outer: Range): boolean {
  return inner.start < inner.end && inner.start >= outer.start && inner.end <= outer.end;
}

/**
 * Whether every line of `body` stands in `text`, in order; spaces do not count. The words of an official notice
 * are not rewritten: an item is corrected by moving its bounds.
 */
export function isVerbatim(body: string, text: string): boolean {
  const bare = text.replace(/\s/gu, '');
  let from = 0;
  for (const line of body.split('\n')) {
    const words = line.replace(/\s/gu, '');
    const at = bare.indexOf(words, from);
    if (at < 0) return false;
    from = at + words.length;
  }
  return true;
}

function itemProblem(item: ReviewedItem, source: string): Problem | null {
  const details = { number: item.number };
  if (!isWithin(item.anchor, { start: 0, end: source.length }))
    return { refusal: 'anchor-outside-source', details };
  if (!isVerbatim(item.body, source.slice(item.anchor.start, item.anchor.end)))
    return { refusal: 'body-not-in-source', details };
  for (const part of [...item.children, ...item.suggestions]) {
    if (!isWithin(part.anchor, item.anchor)) return { refusal: 'part-outside-item', details };
    const words = 'body' in part ? part.body : part.title;
    if (!isVerbatim(words, source.slice(part.anchor.start, part.anchor.end)))
      return { refusal: 'body-not-in-source', details };
  }
  return null;
}

function orderProblem(items: readonly ReviewedItem[]): Problem | null {
  let end = 0;
  for (const item of items) {
    if (item.anchor.start < end) return { refusal: 'items-overlap', details: { number: item.number } };
    end = item.anchor.end;
  }
  return null;
}

function numberProblem(plan: ReviewedPlan): Problem | null {
  for (const section of plan.sections) {
    const seen = new Set<number>();
    for (const { number } of section.items) {
      if (seen.has(number)) return { refusal: 'item-number-twice', details: { number } };
      seen.add(number);
    }
  }
  return null;
}

function sourceProblem(source: string): Problem | null {
  const mark = findClassificationMark(source);
  if (mark !== null) {
    const line = source.slice(0, mark.offset).split('\n').length;
    return { refusal: 'classified-text', details: { mark: mark.mark, line } };
  }
  return normalizeSource(source) === source ? null : { refusal: 'source-not-normalised' };
}

/**
 * Whether the reviewed notice may become a plan: it carries no secrecy mark, has at least one item, items run
 * through the source in order and without overlap, what belongs to an item lies within it, bodies are the
 * source's own words, and no number occurs twice in a section. Details name the item's number.
 */
export function decideReviewedPlan(plan: ReviewedPlan): Decision<ReviewedPlan, PlanReviewRefusal> {
  const items = plan.sections.flatMap((section) => section.items);
  const problem =
    sourceProblem(plan.source) ??
    (items.length === 0 ? { refusal: 'plan-without-items' as const } : null) ??
    items.map((item) => itemProblem(item, plan.source)).find((found) => found !== null) ??
    orderProblem(items) ??
    sectionProblem(plan) ??
    numberProblem(plan);
  return problem === null ? allow(plan) : refuse(problem.refusal, problem.details);
}

function sectionProblem(plan: ReviewedPlan): Problem | null {
  const whole = { start: 0, end: plan.source.length };
  const lost = plan.sections.find(
    ({ anchor }) => anchor.start > anchor.end || anchor.end > whole.end || anchor.start < whole.start,
  );
  return lost === undefined
    ? null
    : { refusal: 'anchor-outside-source', details: { number: lost.number ?? 0 } };
}
