import { z } from 'zod';
import { EvidenceKind } from '@gongkai/domain/task';
import { carriesMark } from '#lib/carries-mark.ts';

/** A piece of evidence as it is being put together. */
export const DraftEvidence = z.object({
  key: z.string(),
  kind: EvidenceKind,
  title: z.string(),
  url: z.string().nullable(),
  fileId: z.string().nullable(),
  /** bytes; null for what is no file */
  size: z.int().nullable(),
});
export type DraftEvidence = z.infer<typeof DraftEvidence>;

/**
 * A report as it is being written. `clientKey` stays with the draft from the first letter on, so that the same report
 * sent again after a lost answer or a reload is stored once.
 */
export const ReportDraft = z.object({
  percent: z.int().min(0).max(100),
  statement: z.string(),
  evidence: z.array(DraftEvidence),
  checkpointId: z.string().nullable(),
  submit: z.boolean(),
  clientKey: z.string().min(8),
});
export type ReportDraft = z.infer<typeof ReportDraft>;

/** A blank draft that starts from the part's present figure. */
export function newDraft(percent: number): ReportDraft {
  return {
    percent,
    statement: '',
    evidence: [],
    checkpointId: null,
    submit: false,
    clientKey: crypto.randomUUID(),
  };
}

function storageKey(userId: string, assignmentId: string): string {
  return `gongkai.report.${userId}.${assignmentId}`;
}

/** The draft kept on this device; null where there is none that can be read. */
export function loadDraft(userId: string, assignmentId: string): ReportDraft | null {
  const text = localStorage.getItem(storageKey(userId, assignmentId));
  if (text === null) return null;
  try {
    const parsed = ReportDraft.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Without what carries a secrecy mark: it stays on the screen only. */
function keepable(draft: ReportDraft): ReportDraft {
  const statement = carriesMark(draft.statement) ? '' : draft.statement;
  return { ...draft, statement, evidence: draft.evidence.filter((one) => !carriesMark(one)) };
}

/** Keeps the draft on this device. A full storage is no reason to stop somebody from writing. */
export function keepDraft(userId: string, assignmentId: string, draft: ReportDraft): void {
  try {
    localStorage.setItem(storageKey(userId, assignmentId), JSON.stringify(keepable(draft)));
  } catch {
    // The text is still on the screen.
  }
}

/** Forgets the draft: it was sent, or given up. */
export function dropDraft(userId: string, assignmentId: string): void {
  localStorage.removeItem(storageKey(userId, assignmentId));
}
