import { z } from 'zod';

/** Where an evaluation stands: draft → self-assessment 自评 → verification 核查 → announced 公示 → final; or withdrawn. */
export const EvaluationStatus = z.enum([
  'draft',
  'self-assessment',
  'verification',
  'announced',
  'final',
  'withdrawn',
]);
export type EvaluationStatus = z.infer<typeof EvaluationStatus>;

/** Who gives a figure: the department itself, the third party 第三方, or the office (a reviewer's mark). */
export const EntrySource = z.enum(['self', 'third-party', 'office']);
export type EntrySource = z.infer<typeof EntrySource>;

/** The sources that hand in a whole department's figures at once. */
export const HandInSource = z.enum(['self', 'third-party']);
export type HandInSource = z.infer<typeof HandInSource>;

/**
 * `awaited`; `handed-in`; `returned` with reasons; `late`: self-assessment ended without it, so its figures count as
 * not done; `not-required`: the department no longer exists.
 */
export const HandInState = z.enum(['awaited', 'handed-in', 'returned', 'late', 'not-required']);
export type HandInState = z.infer<typeof HandInState>;

/** The office's verdict on one leaf of one department. */
export const VerdictKind = z.enum(['confirmed', 'adjusted', 'returned']);
export type VerdictKind = z.infer<typeof VerdictKind>;

export const EvidenceKind = z.enum(['file', 'link', 'document-number']);
export type EvidenceKind = z.infer<typeof EvidenceKind>;
