import { ReportProgressInput } from '@gongkai/domain/task';
import type { ReportDraft } from './draft.ts';

export type ReportField = 'percent' | 'statement' | 'evidence' | 'checkpointId';

/** The report to send, or what is wrong with each field as a message key of `task.invalid`. */
export function checkReport(
  draft: ReportDraft,
  part: { id: string; version: number },
): { ok: true; input: ReportProgressInput } | { ok: false; problems: Partial<Record<ReportField, string>> } {
  const { percent, statement, checkpointId, clientKey, submit } = draft;
  const parsed = ReportProgressInput.safeParse({
    assignmentId: part.id,
    version: part.version,
    percent,
    statement,
    checkpointId,
    clientKey,
    submit: submit && percent === 100,
    evidence: draft.evidence.map(({ kind, title, url, fileId }) => ({ kind, title, url, fileId })),
  });
  if (parsed.success) return { ok: true, input: parsed.data };
  const problems: Partial<Record<ReportField, string>> = {};
  for (const { path, code, message } of parsed.error.issues) {
    const field = path[0];
    if (field !== 'percent' && field !== 'statement' && field !== 'evidence' && field !== 'checkpointId')
      continue;
    problems[field] ??= message === 'classified-text' ? 'classified-text' : `${field}.${code}`;
  }
  return { ok: false, problems };
}
