import { z } from 'zod';
import { Uuid } from '../common/index.ts';
import { openText } from '../secrecy/index.ts';
import { SubjectKind } from '../metric/facts.ts';
import { IndicatorSystemDefinition } from './definition.ts';

/** A stored version by its id, or a system that ships by its key. */
export const SystemRef = z.object({ id: z.string().min(1).max(100) });
export type SystemRef = z.infer<typeof SystemRef>;

/** A draft as it was read: `revision` counts its changes. */
export const SystemVersionInput = z.object({ id: Uuid, revision: z.int().min(1) });
export type SystemVersionInput = z.infer<typeof SystemVersionInput>;

/** `partOnly`: the version never counts by itself, only as a part of combinations; what is in force stays. */
export const PublishSystemInput = SystemVersionInput.extend({ partOnly: z.boolean().default(false) });
export type PublishSystemInput = z.input<typeof PublishSystemInput>;

const Name = openText(1, 80);

/**
 * Where a draft begins: `version` is the next version of a stored or shipped system; `copy` a system of its own
 * beginning with the same tree; `empty` with none; `file` with a definition that was read from one.
 */
export const CreateSystemInput = z.discriminatedUnion('from', [
  z.object({ from: z.literal('version'), id: SystemRef.shape.id }),
  z.object({ from: z.literal('copy'), id: SystemRef.shape.id, name: Name }),
  z.object({ from: z.literal('empty'), subjectKind: SubjectKind, name: Name }),
  z.object({ from: z.literal('file'), name: Name, definition: IndicatorSystemDefinition }),
]);
export type CreateSystemInput = z.infer<typeof CreateSystemInput>;

/** A draft's whole definition; it need not be publishable yet. */
export const SaveSystemInput = SystemVersionInput.extend({ definition: IndicatorSystemDefinition });
export type SaveSystemInput = z.infer<typeof SaveSystemInput>;

export const CompareSystemsInput = z.object({ beforeId: SystemRef.shape.id, afterId: SystemRef.shape.id });
export type CompareSystemsInput = z.infer<typeof CompareSystemsInput>;

/** The facts to try on: today's, those of the last day of the last quarter, or a snapshot's. */
export const TryBasis = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('quarter') }),
  z.object({ kind: z.literal('today') }),
  z.object({ kind: z.literal('snapshot'), snapshotId: Uuid }),
]);
export type TryBasis = z.infer<typeof TryBasis>;

/** A draft as typed, saved or not, tried against the system in force for its kind of subject. */
export const TrySystemInput = z.object({
  planId: Uuid,
  definition: IndicatorSystemDefinition,
  basis: TryBasis,
});
export type TrySystemInput = z.infer<typeof TrySystemInput>;
