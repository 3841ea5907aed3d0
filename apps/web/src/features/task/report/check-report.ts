import type { ZodSafeParseResult } from 'zod';
import { ReportProgressInput } from '@gongkai/domain/task';
import type { ReportDraft } from './draft.ts';

/** The draft as the report to send on this version of the part, checked by the server's own schema. */
export function checkReport(
  draft: ReportDraft,
  part: { id: string; version: number },
): ZodSafeParseResult<ReportProgressInput> {
  const { percent, statement, checkpointId, clientKey, submit } = draft;
  return ReportProgressInput.safeParse({
    assignmentId: part.id,
    version: part.version,
    percent,
    statement,
    checkpointId,
    clientKey,
    submit: submit && percent === 100,
    evidence: draft.evidence.map(({ kind, title, url, fileId }) => ({ kind, title, url, fileId })),
  });
}
