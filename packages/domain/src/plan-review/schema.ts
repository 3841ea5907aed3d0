import { z } from 'zod';
import { PlainDate, Uuid } from '../common/index.ts';
import { openText } from '../secrecy/index.ts';
import { Anchor, DeadlineKind, ResponsibilityNote, TimeNote } from '../plan/schema.ts';

/** The longest notice that is read, in UTF-16 code units: some hundred printed pages. */
export const MAX_SOURCE_LENGTH = 1_000_000;

const SourceText = z.string().min(1).max(MAX_SOURCE_LENGTH);
const Heading = openText(1, 200).nullable();
const ItemNumber = z.int().min(1).max(9999);
const PlanYear = z.int().min(2008).max(2100);

/** A duty quoted from its item; `title` is what stands at `anchor`. */
const ReviewedSuggestion = z.object({
  title: z.string().min(1).max(2000),
  deadlineKind: DeadlineKind,
  anchor: Anchor,
});

/** A third level below an item; its body is verbatim. */
export const ReviewedChild = z.object({
  number: ItemNumber,
  heading: Heading,
  body: z.string().max(20_000),
  anchor: Anchor,
});
export type ReviewedChild = z.infer<typeof ReviewedChild>;

/** A work item as the office leaves it: number and heading may be corrected, the body stays verbatim. */
export const ReviewedItem = z.object({
  number: ItemNumber,
  heading: Heading,
  body: z.string().max(50_000),
  anchor: Anchor,
  children: z.array(ReviewedChild).max(100),
  responsibility: z.array(ResponsibilityNote).max(200),
  time: z.array(TimeNote).max(200),
  suggestions: z.array(ReviewedSuggestion).max(200),
});
export type ReviewedItem = z.infer<typeof ReviewedItem>;

export const ReviewedSection = z.object({
  number: ItemNumber.nullable(),
  heading: Heading,
  anchor: Anchor,
  items: z.array(ReviewedItem).max(500),
});
export type ReviewedSection = z.infer<typeof ReviewedSection>;

/** The fields of a notice's head. What the notice leaves blank is null until the office fills it in. */
export const PlanHead = z.object({
  year: PlanYear,
  title: openText(1, 300).nullable(),
  documentNumber: openText(1, 100).nullable(),
  indexNumber: openText(1, 100).nullable(),
  issuer: openText(1, 200).nullable(),
  issuedOn: PlainDate.nullable(),
});
export type PlanHead = z.infer<typeof PlanHead>;

/** A notice as the office reviewed it, about to become a plan. Every anchor counts in `source`. */
export const ReviewedPlan = PlanHead.extend({
  source: SourceText,
  sourceName: z.string().trim().min(1).max(300).nullable(),
  sections: z.array(ReviewedSection).max(100),
});
export type ReviewedPlan = z.infer<typeof ReviewedPlan>;

export const ParsePlanSourceInput = z.object({ text: SourceText });
export type ParsePlanSourceInput = z.infer<typeof ParsePlanSourceInput>;

const Version = z.int().min(1);

/** A change to a plan's head: only what is named changes. */
export const UpdatePlanInput = z.object({
  planId: Uuid,
  version: Version,
  patch: PlanHead.partial().refine((patch) => Object.keys(patch).length > 0, { error: 'nothing-to-change' }),
});
export type UpdatePlanInput = z.infer<typeof UpdatePlanInput>;

/** Corrects the number or heading of an item; `version` is the plan's. */
export const UpdatePlanItemInput = z.object({
  itemId: Uuid,
  version: Version,
  patch: z.object({ number: ItemNumber, heading: Heading }).partial(),
});
export type UpdatePlanItemInput = z.infer<typeof UpdatePlanItemInput>;

/** Corrects the number or heading of a section; `version` is the plan's. */
export const UpdatePlanSectionInput = z.object({
  sectionId: Uuid,
  version: Version,
  patch: z.object({ number: ItemNumber.nullable(), heading: Heading }).partial(),
});
export type UpdatePlanSectionInput = z.infer<typeof UpdatePlanSectionInput>;
