import {
  firstIndicatorSystem,
  itemIndicatorSystem,
  readSystem,
  type IndicatorSystemDefinition,
} from '@gongkai/domain/indicator';
import type { SubjectKind } from '@gongkai/domain/metric';
import type { Prisma, Transaction } from '@gongkai/db';
import { organisationScope, valueOf, type ServiceContext } from '../core/index.ts';

/** A system in force: its row and its tree. */
export type SystemInForce = { id: string; version: number; definition: IndicatorSystemDefinition };

const BUILT_IN: Record<SubjectKind, IndicatorSystemDefinition> = {
  department: firstIndicatorSystem,
  item: itemIndicatorSystem,
};

function toDefinition(stored: unknown): IndicatorSystemDefinition {
  return valueOf(readSystem(stored));
}

async function newestPublished(
  tx: Transaction,
  ctx: Pick<ServiceContext, 'actor'>,
  kind: SubjectKind,
): Promise<SystemInForce | null> {
  const rows = await tx.indicatorSystem.findMany({
    where: {
      ...organisationScope(ctx),
      status: 'published',
      subjectKind: kind,
    },
    // What was published last counts, whenever its draft was begun.
    orderBy: [{ publishedAt: 'desc' }, { version: 'desc' }],
    take: 1,
  });
  const [row] = rows;
  return row === undefined
    ? null
    : { id: row.id, version: row.version, definition: toDefinition(row.definition) };
}

/** The system in force for departments or items: the office's newest published one, or the one we ship (version 1). */
export async function currentSystem(
  tx: Transaction,
  ctx: Pick<ServiceContext, 'actor'>,
  kind: SubjectKind,
): Promise<Omit<SystemInForce, 'id'>> {
  const found = await newestPublished(tx, ctx, kind);
  return found ?? { version: 1, definition: BUILT_IN[kind] };
}

/** The tree of {@link currentSystem}. */
export async function systemInForce(
  tx: Transaction,
  ctx: Pick<ServiceContext, 'actor'>,
  kind: SubjectKind,
): Promise<IndicatorSystemDefinition> {
  return (await currentSystem(tx, ctx, kind)).definition;
}

/** Like {@link systemInForce}, but stored: the shipped one is published for the office when it has none. */
export async function storeSystemInForce(
  tx: Transaction,
  ctx: Pick<ServiceContext, 'actor' | 'now'>,
  kind: SubjectKind,
): Promise<SystemInForce> {
  const found = await newestPublished(tx, ctx, kind);
  if (found !== null) return found;
  const definition = BUILT_IN[kind];
  const row = await tx.indicatorSystem.create({
    data: {
      ...organisationScope(ctx),
      key: definition.key,
      subjectKind: kind,
      name: definition.name.zh,
      status: 'published',
      publishedAt: ctx.now,
      // A definition is plain JSON by its schema.
      definition: definition as unknown as Prisma.InputJsonObject,
    },
  });
  return { id: row.id, version: row.version, definition };
}
