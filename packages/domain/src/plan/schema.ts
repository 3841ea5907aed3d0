import { z } from 'zod';
import { PlainDate } from '../common/index.ts';

/** UTF-16 offsets `[start, end)` into `ParsedPlan.source`. */
export const Anchor = z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() });
export type Anchor = z.infer<typeof Anchor>;

/** Dated 限期, standing 常态, event-driven 事项触发. */
export const DeadlineKind = z.enum(['dated', 'standing', 'event']);
export type DeadlineKind = z.infer<typeof DeadlineKind>;

/** 牵头 lead, 责任/负责 responsible, 配合 support, and `all` for 各处室 without a lead. */
export const ResponsibilityRole = z.enum(['lead', 'responsible', 'support', 'all']);
export type ResponsibilityRole = z.infer<typeof ResponsibilityRole>;

/** Who does an item. `inherited` when an earlier 下同 or the section's own note says so. */
export const ResponsibilityNote = z.object({
  role: ResponsibilityRole,
  departments: z.array(z.string()),
  source: z.string(),
  anchor: Anchor,
  inherited: z.boolean(),
});
export type ResponsibilityNote = z.infer<typeof ResponsibilityNote>;

/**
 * When an item is due, as printed. `due` is the last day meant; its year is null when the notice
 * prints none. `every` is the rhythm of a standing duty, `within` the period of an event-driven one.
 */
export const TimeNote = z.object({
  kind: DeadlineKind,
  source: z.string(),
  anchor: Anchor,
  due: z.object({ year: z.int().nullable(), month: z.int(), day: z.int() }).nullable(),
  every: z.enum(['day', 'week', 'month', 'quarter', 'half-year', 'year']).nullable(),
  within: z.object({ count: z.int(), unit: z.enum(['working-day', 'day', 'hour']) }).nullable(),
});
export type TimeNote = z.infer<typeof TimeNote>;

/** One duty quoted from the item; `title` is exactly the text at `anchor`. */
export const PlanSuggestion = z.object({ title: z.string(), deadlineKind: DeadlineKind, anchor: Anchor });
export type PlanSuggestion = z.infer<typeof PlanSuggestion>;

export const ParsedChild = z.object({
  number: z.int(),
  heading: z.string().nullable(),
  text: z.string(),
  anchor: Anchor,
});
export type ParsedChild = z.infer<typeof ParsedChild>;

export const ParsedItem = z.object({
  number: z.int(),
  heading: z.string().nullable(),
  text: z.string(),
  anchor: Anchor,
  children: z.array(ParsedChild),
  responsibility: z.array(ResponsibilityNote),
  time: z.array(TimeNote),
  suggestions: z.array(PlanSuggestion),
});
export type ParsedItem = z.infer<typeof ParsedItem>;

/** A flat list is one section whose number and heading are null. */
export const ParsedSection = z.object({
  number: z.int().nullable(),
  heading: z.string().nullable(),
  anchor: Anchor,
  items: z.array(ParsedItem),
});
export type ParsedSection = z.infer<typeof ParsedSection>;

/** What a piece of the source was read as. */
export const SegmentKind = z.enum([
  'metadata',
  'title',
  'marker',
  'section-heading',
  'item-heading',
  'item-body',
  'child-heading',
  'child-body',
  'note',
  'table-head',
  'whitespace',
  'preamble',
  'greeting',
  'section-text',
  'duplicate',
  'trailing',
]);
export type SegmentKind = z.infer<typeof SegmentKind>;

/** A recognised stretch of the source, `[start, end)`. */
export const Span = z.object({
  kind: SegmentKind,
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
});
export type Span = z.infer<typeof Span>;

/** Why a line has no place: the kind of the segment it was read as. */
export const UnplacedReason = z.enum(['preamble', 'greeting', 'section-text', 'duplicate', 'trailing']);
export type UnplacedReason = z.infer<typeof UnplacedReason>;

/** A line (1-based) that belongs to no field, section or item. */
export const UnplacedLine = z.object({ line: z.int().positive(), text: z.string(), reason: UnplacedReason });
export type UnplacedLine = z.infer<typeof UnplacedLine>;

/** A notice as read: what is blank in it is null, what has no place is in `unplaced`. */
export const ParsedPlan = z.object({
  title: z.string().nullable(),
  documentNumber: z.string().nullable(),
  indexNumber: z.string().nullable(),
  issuer: z.string().nullable(),
  date: PlainDate.nullable(),
  sections: z.array(ParsedSection),
  unplaced: z.array(UnplacedLine),
  source: z.string(),
  spans: z.array(Span),
});
export type ParsedPlan = z.infer<typeof ParsedPlan>;
