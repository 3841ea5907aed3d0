import { z } from 'zod';
import { Uuid } from '../common/index.ts';
import { RecordRef } from '../metric/index.ts';
import { openText } from '../secrecy/index.ts';

/** How long departments may appeal (申诉) after the announcement: working days, 1–30. */
export const AppealPolicy = z.object({ days: z.int().min(1).max(30).default(5) });
export type AppealPolicy = z.infer<typeof AppealPolicy>;

/** `filed` waits for the office; the last three are decisions. */
export const AppealStatus = z.enum(['filed', 'withdrawn', 'upheld', 'partly', 'rejected']);
export type AppealStatus = z.infer<typeof AppealStatus>;

/** 支持 / 部分支持 / 不予支持. */
export const AppealOutcome = z.enum(['upheld', 'partly', 'rejected']);
export type AppealOutcome = z.infer<typeof AppealOutcome>;

/** A record named without its words. */
export const RecordKey = RecordRef.pick({ kind: true, id: true });
export type RecordKey = z.infer<typeof RecordKey>;

const Reason = openText(10, 2000);
const Points = z.int().min(0).max(1_000_000);
const Count = z.int().min(0).max(1_000_000);

/**
 * One change of the facts, of the appealed subject and leaf only:
 * `exclude-record`: a failing record no longer fails: it passes, or is left out of the count (`uncounted`);
 * `accept-explanation`: there was no business, and the 情况说明 is accepted at the leaf's worth;
 * `set-mark`: the reviewer's mark in hundredths of a point;
 * `set-state`: the leaf does not apply to this subject;
 * `set-points`: the points of the leaf, in hundredths, whatever was counted;
 * `correct-figure`: the counted figures were wrong; the records stay as they are.
 */
export const FactChange = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('exclude-record'),
    record: RecordKey,
    as: z.enum(['passing', 'uncounted']),
    reason: Reason,
  }),
  z.object({ kind: z.literal('accept-explanation'), note: Reason }),
  z.object({
    kind: z.literal('set-mark'),
    points: Points,
    reason: Reason,
    evidence: z.array(RecordRef).max(50).default([]),
  }),
  z.object({
    kind: z.literal('set-state'),
    state: z.literal('not-applicable'),
    reason: Reason,
  }),
  z.object({ kind: z.literal('set-points'), points: Points, reason: Reason }),
  z.object({ kind: z.literal('correct-figure'), numerator: Count, denominator: Count, reason: Reason }),
]);
export type FactChange = z.infer<typeof FactChange>;

/** An appeal against one leaf of a department's sheet. `records` are those it disputes; `fileIds` its evidence. */
export const FileAppealInput = z.object({
  evaluationId: Uuid,
  departmentId: Uuid,
  leaf: z.string().min(1).max(100),
  grounds: Reason,
  records: z.array(RecordKey).max(200).default([]),
  fileIds: z.array(Uuid).max(20).default([]),
});
export type FileAppealInput = z.infer<typeof FileAppealInput>;

export const AppealRef = z.object({ appealId: Uuid, version: z.int().min(1) });
export type AppealRef = z.infer<typeof AppealRef>;

/** What a decision would do, asked before it is taken. */
export const PreviewAppealInput = z.object({ appealId: Uuid, changes: z.array(FactChange).max(200) });
export type PreviewAppealInput = z.infer<typeof PreviewAppealInput>;

/** The office's decision. `version` is the appeal that was read; a stale one is refused. */
export const DecideAppealInput = AppealRef.extend({
  outcome: AppealOutcome,
  reason: Reason,
  changes: z.array(FactChange).max(200).default([]),
});
export type DecideAppealInput = z.infer<typeof DecideAppealInput>;

/** Ends an announced evaluation. `version` is the one that was read. */
export const FinaliseInput = z.object({ evaluationId: Uuid, version: z.int().min(1) });
export type FinaliseInput = z.infer<typeof FinaliseInput>;

/** Corrects a final evaluation: over the same frozen facts, or over facts frozen anew today. */
export const ReviseInput = z.object({
  evaluationId: Uuid,
  facts: z.enum(['same', 'today']),
  reason: Reason,
});
export type ReviseInput = z.infer<typeof ReviseInput>;

/** Codes an appeal, its decision or a change of facts is refused with. */
export const AppealRefusal = [
  'appeal-not-announced',
  'appeal-window-closed',
  'appeal-leaf-unknown',
  'appeal-nothing-lost',
  'appeal-record-unknown',
  'appeal-open-already',
  'appeal-decided-already',
  'appeal-not-open',
  'appeal-decider-verified',
  'decision-lowers-points',
  'appeal-changes-missing',
  'appeal-changes-on-rejection',
  'change-record-unknown',
  'change-record-twice',
  'change-record-inseparable',
  'change-beside-others',
  'change-mark-without-reviewer',
  'change-mark-above-weight',
  'change-state-impossible',
  'change-figure-impossible',
  'change-needs-record',
  'change-points-impossible',
  'final-not-announced',
  'final-window-open',
  'final-appeals-open',
  'revision-not-final',
  'revision-superseded',
  'revision-under-way',
  'change-without-figure',
] as const;
export type AppealRefusal = (typeof AppealRefusal)[number];
