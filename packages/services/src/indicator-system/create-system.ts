import {
  IndicatorSystemDefinition,
  shippedSystems,
  standardBands,
  systemProblems,
  type CreateSystemInput,
} from '@gongkai/domain/indicator';
import type { Transaction } from '@gongkai/db';
import {
  actorId,
  authorise,
  organisationScope,
  ServiceError,
  write,
  type ServiceContext,
} from '../core/index.ts';
import { toJson } from '../core/json.ts';
import { findVersion, refuseMarked, sizeOf } from './rows.ts';

type Beginning = { definition: IndicatorSystemDefinition; version: number; basedOnId: string | null };

/**
 * A new draft: the next version of a system, a copy of one, or a new one, empty or from a file. A line of versions has
 * one draft at a time.
 *
 * @throws ServiceError `forbidden`, `indicator-system-not-found`, `classified-text` or `draft-exists` (with its id).
 */
export async function createSystem(ctx: ServiceContext, input: CreateSystemInput) {
  authorise(ctx, 'evaluation.edit');
  return await write(ctx, async ({ tx, audit, changed }) => {
    // Two at once would take the same number; Prisma cannot lock a row.
    await tx.$queryRaw`SELECT 1 FROM "Organisation" WHERE id = ${ctx.actor.organisationId}::uuid FOR UPDATE`;
    const { definition, version, basedOnId } = await beginning(tx, ctx, input);
    refuseMarked(systemProblems(definition));
    const row = await tx.indicatorSystem.create({
      data: {
        ...organisationScope(ctx),
        key: definition.key,
        subjectKind: definition.subjectKind,
        name: definition.name.zh,
        version,
        definition: toJson(definition),
        basedOnId,
        updatedAt: ctx.now,
        updatedById: actorId(ctx),
      },
      select: { id: true, revision: true },
    });
    await audit({
      action: 'indicator-system.create',
      subjectType: 'indicator-system',
      subjectId: row.id,
      after: { name: definition.name.zh, version, from: input.from, ...sizeOf(definition) },
    });
    changed({ topic: 'evaluation', id: row.id });
    return row;
  });
}

async function beginning(tx: Transaction, ctx: ServiceContext, input: CreateSystemInput): Promise<Beginning> {
  switch (input.from) {
    case 'version':
      return await nextVersion(tx, ctx, input.id);
    case 'copy': {
      const { id, definition } = await findVersion(tx, ctx, input.id);
      return { ...(await newLine(tx, ctx, definition, input.name)), basedOnId: storedId(id) };
    }
    case 'file':
      return await newLine(tx, ctx, input.definition, input.name);
    case 'empty': {
      const settings = {
        key: `own-${input.subjectKind}`,
        subjectKind: input.subjectKind,
        name: { zh: '', en: '' },
      };
      return await newLine(tx, ctx, IndicatorSystemDefinition.parse({ ...EMPTY, ...settings }), input.name);
    }
    default:
      return input satisfies never;
  }
}

const EMPTY = { composition: 'drop', ranking: 'competition', bands: standardBands, nodes: [] };

async function nextVersion(tx: Transaction, ctx: ServiceContext, sourceId: string): Promise<Beginning> {
  const { id, key, version, definition } = await findVersion(tx, ctx, sourceId);
  const rows = await tx.indicatorSystem.findMany({
    where: { ...organisationScope(ctx), key },
    select: { id: true, version: true, status: true },
  });
  const draft = rows.find(({ status }) => status === 'draft');
  if (draft !== undefined) throw new ServiceError('refused', 'draft-exists', { draftId: draft.id });
  const newest = Math.max(version, ...rows.map((row) => row.version));
  return { definition, version: newest + 1, basedOnId: storedId(id) };
}

/** A line of its own: a key that neither the office nor the program has, and version 1. */
async function newLine(
  tx: Transaction,
  ctx: ServiceContext,
  definition: IndicatorSystemDefinition,
  name: string,
): Promise<Beginning> {
  const rows = await tx.indicatorSystem.findMany({ where: organisationScope(ctx), select: { key: true } });
  const taken = new Set([...rows, ...shippedSystems].map(({ key }) => key));
  let key = definition.key;
  for (let number = 2; taken.has(key); number += 1) key = `${definition.key}-${number}`;
  return {
    definition: { ...definition, key, name: { ...definition.name, zh: name, en: '' } },
    version: 1,
    basedOnId: null,
  };
}

/** A system that ships has no row to point at. */
function storedId(id: string): string | null {
  return shippedSystems.some(({ key }) => key === id) ? null : id;
}
