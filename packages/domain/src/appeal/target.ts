import type { Decision } from '../common/index.ts';
import type { EvaluationFacts, SubjectRef } from '../metric/index.ts';
import type { AppealRefusal, FactChange } from './schema.ts';

/** The one leaf of one subject that changes may touch. */
export type AppealTarget = { subject: SubjectRef; leaf: string };

export type Change<K extends FactChange['kind']> = Extract<FactChange, { kind: K }>;
export type Changed = Decision<EvaluationFacts, AppealRefusal>;

/** Whether an entry of the facts is about this leaf of this subject. */
export function concerns(target: AppealTarget, entry: { subject: SubjectRef; leaf: string }): boolean {
  return entry.leaf === target.leaf && isSame(target.subject, entry.subject);
}

/** Whether both are one subject. */
export function isSame(a: SubjectRef, b: SubjectRef): boolean {
  return a.kind === b.kind && a.id === b.id;
}
