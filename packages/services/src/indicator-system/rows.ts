import {
  IndicatorSystemDefinition,
  leavesOf,
  shippedSystems,
  type SystemProblem,
} from '@gongkai/domain/indicator';
import type { SubjectKind } from '@gongkai/domain/metric';
import { scopeOf } from '@gongkai/domain/permission';
import { Uuid } from '@gongkai/domain/common';
import type { Prisma, Transaction } from '@gongkai/db';
import {
  authorise,
  forbidden,
  notFound,
  organisationScope,
  ServiceError,
  type ServiceContext,
} from '../core/index.ts';

/**
 * One version of a system. One that ships and was not stored yet has its key as id, and revision 0: nothing of it can
 * be changed.
 */
export type SystemVersion = {
  id: string;
  key: string;
  subjectKind: SubjectKind;
  version: number;
  status: 'draft' | 'published' | 'shipped';
  revision: number;
  definition: IndicatorSystemDefinition;
  basedOnId: string | null;
  updatedAt: string | null;
  updatedById: string | null;
  publishedAt: string | null;
  publishedById: string | null;
  /** counts in combinations only */
  partOnly: boolean;
};

type Row = Prisma.IndicatorSystemGetPayload<object>;

/** A stored row; its definition has the right shape, which is checked whenever it is written. */
export function toVersion(row: Row): SystemVersion {
  return {
    id: row.id,
    key: row.key,
    subjectKind: row.subjectKind as SubjectKind,
    version: row.version,
    status: row.status as 'draft' | 'published',
    revision: row.revision,
    definition: IndicatorSystemDefinition.parse(row.definition),
    basedOnId: row.basedOnId,
    updatedAt: row.updatedAt.toISOString(),
    updatedById: row.updatedById,
    publishedAt: row.publishedAt?.toISOString() ?? null,
    publishedById: row.publishedById,
    partOnly: row.partOnly,
  };
}

/** A system of the program as its own version 1. */
export function shippedVersion(definition: IndicatorSystemDefinition): SystemVersion {
  return {
    id: definition.key,
    key: definition.key,
    subjectKind: definition.subjectKind,
    version: 1,
    status: 'shipped',
    revision: 0,
    definition,
    basedOnId: null,
    updatedAt: null,
    updatedById: null,
    publishedAt: null,
    publishedById: null,
    partOnly: false,
  };
}

/** Departments read the rules that they are judged by: whoever sees any score may. */
export function authoriseReading(ctx: Pick<ServiceContext, 'actor'>): void {
  if (ctx.actor.kind === 'user' && scopeOf(ctx.actor, 'evaluation.read') === 'never')
    throw forbidden('evaluation.read');
}

/** Who may edit systems, and have files read for it. */
export function authoriseEditing(ctx: Pick<ServiceContext, 'actor'>): void {
  authorise(ctx, 'evaluation.edit');
}

/** Drafts are the office's own business until they are published. */
export function seesDrafts(ctx: Pick<ServiceContext, 'actor'>): boolean {
  return ctx.actor.kind === 'system' || scopeOf(ctx.actor, 'evaluation.edit') === 'any';
}

/**
 * A stored version by its id, or a system that ships by its key.
 *
 * @throws ServiceError `indicator-system-not-found`, also for a draft that the actor may not see.
 */
export async function findVersion(tx: Transaction, ctx: ServiceContext, id: string): Promise<SystemVersion> {
  const shipped = shippedSystems.find(({ key }) => key === id);
  if (shipped !== undefined) return shippedVersion(shipped);
  if (!Uuid.safeParse(id).success) throw notFound('indicator-system');
  const row = await tx.indicatorSystem.findFirst({
    where: { id, ...organisationScope(ctx), ...(seesDrafts(ctx) ? {} : { status: 'published' }) },
  });
  if (row === null) throw notFound('indicator-system');
  return toVersion(row);
}

/**
 * A draft that the office may change.
 *
 * @throws ServiceError `forbidden`, `indicator-system-not-found` or `system-published`.
 */
export async function findDraft(tx: Transaction, ctx: ServiceContext, id: string): Promise<SystemVersion> {
  authorise(ctx, 'evaluation.edit');
  const found = await findVersion(tx, ctx, id);
  if (found.status !== 'draft') throw new ServiceError('refused', 'system-published');
  return found;
}

/** The names of people by id, for who changed and who published. */
export async function namesOf(
  tx: Transaction,
  ctx: ServiceContext,
  ids: readonly (string | null)[],
): Promise<Map<string, string>> {
  const known = [...new Set(ids.filter((id) => id !== null))];
  if (known.length === 0) return new Map();
  const users = await tx.user.findMany({
    where: { id: { in: known }, ...organisationScope(ctx) },
    select: { id: true, name: true },
  });
  return new Map(users.map(({ id, name }) => [id, name]));
}

/**
 * Keeps texts with a secrecy mark out: the system must not hold state secrets, not even in a draft.
 *
 * @throws ServiceError `refused` `classified-text` with the places.
 */
export function refuseMarked(problems: readonly SystemProblem[]): void {
  const marked = problems.filter(({ code }) => code === 'classified-text');
  if (marked.length === 0) return;
  const issues = marked.map(({ key, code, details = {} }) => ({ field: key ?? '', code, details }));
  throw new ServiceError('refused', 'classified-text', {}, issues);
}

/** How many leaves a tree has, and their weights' sum in hundredths. */
export function sizeOf({ nodes }: IndicatorSystemDefinition): { leaves: number; weight: number } {
  const leaves = leavesOf(nodes);
  return { leaves: leaves.length, weight: leaves.reduce((sum, { weight }) => sum + weight, 0) };
}
