import { CombinationShare, type CombinableLine } from '@gongkai/domain/combination';
import type { IndicatorSystemDefinition } from '@gongkai/domain/indicator';
import { SubjectKind } from '@gongkai/domain/metric';
import type { Prisma, Transaction } from '@gongkai/db';
import { notFound, organisationScope, type ServiceContext } from '../core/index.ts';
import { newestOfLines } from '../evaluation/index.ts';

type Row = Prisma.SystemCombinationGetPayload<object>;

/** A combination as stored. `revision` counts its changes. */
export type Combination = ReturnType<typeof toCombination>;

export function toCombination(row: Row) {
  return {
    id: row.id,
    name: { zh: row.name, en: row.nameEn },
    subjectKind: SubjectKind.parse(row.subjectKind),
    missing: row.missing === 'drop' ? ('drop' as const) : ('gap' as const),
    parts: CombinationShare.array().parse(row.parts),
    revision: row.revision,
    updatedAt: row.updatedAt.toISOString(),
    updatedByName: row.updatedByName,
  };
}

/**
 * One combination of the actor's office.
 *
 * @throws ServiceError `combination-not-found`.
 */
export async function findCombination(
  tx: Transaction,
  ctx: Pick<ServiceContext, 'actor'>,
  id: string,
): Promise<Combination> {
  const row = await tx.systemCombination.findFirst({ where: { id, ...organisationScope(ctx) } });
  if (row === null) throw notFound('combination');
  return toCombination(row);
}

/** A line that may be combined, by its newest published version: what a part is computed with today. */
export type Line = CombinableLine & {
  /** the version's row, or the key of one that ships */
  id: string;
  version: number;
  definition: IndicatorSystemDefinition;
};

/** Every line with a published version, and those that ship. */
export async function combinableLines(tx: Transaction, ctx: ServiceContext): Promise<Line[]> {
  const newest = await newestOfLines(tx, ctx);
  return newest.map(({ id, version, definition }) => ({
    key: definition.key,
    subjectKind: definition.subjectKind,
    id: id ?? definition.key,
    version,
    definition,
  }));
}

/** What an audit row says of a combination. */
export function inAudit({
  name,
  subjectKind,
  missing,
  parts,
}: Omit<Combination, 'id' | 'revision' | 'updatedAt' | 'updatedByName'>) {
  return { name: name.zh, subjectKind, missing, parts };
}
