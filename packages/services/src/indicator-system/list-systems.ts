import { shippedSystems, systemProblems } from '@gongkai/domain/indicator';
import { compareText, SubjectKind } from '@gongkai/domain/metric';
import { organisationScope, type ServiceContext } from '../core/index.ts';
import { namedInForce } from '../evaluation/index.ts';
import {
  authoriseReading,
  namesOf,
  seesDrafts,
  shippedVersion,
  sizeOf,
  toVersion,
  type SystemVersion,
} from './rows.ts';

/** The rules in force for a kind of subject, as far as telling them apart needs it. */
type InForce = { key: string; version: number };

/**
 * Every version of every system, the newest of each line first: the office's own and those that ship. `inForce` marks
 * what scores are computed with today. Drafts only for those who edit.
 */
export async function listSystems(ctx: ServiceContext) {
  authoriseReading(ctx);
  const rows = await ctx.db.indicatorSystem.findMany({
    where: { ...organisationScope(ctx), ...(seesDrafts(ctx) ? {} : { status: 'published' }) },
    orderBy: [{ key: 'asc' }, { version: 'desc' }],
  });
  const stored = rows.map(toVersion);
  const known = new Set(stored.filter(({ version }) => version === 1).map(({ key }) => key));
  const shipped = shippedSystems.filter(({ key }) => !known.has(key)).map(shippedVersion);
  const versions = [...stored, ...shipped].toSorted(
    (a, b) => compareText(a.key, b.key) || b.version - a.version,
  );
  const names = await namesOf(
    ctx.db,
    ctx,
    versions.flatMap(({ updatedById, publishedById }) => [updatedById, publishedById]),
  );
  const inForce = await systemsInForce(ctx);
  return versions.map((version) => toEntry(version, names, inForce));
}

/** Which versions count today: for work items, and for each kind of department. */
export async function systemsInForce(ctx: ServiceContext): Promise<InForce[]> {
  const found: InForce[] = [];
  for (const kind of SubjectKind.options) {
    for (const { definition, version } of await namedInForce(ctx.db, ctx, kind))
      found.push({ key: definition.key, version });
  }
  return found;
}

/** Whether this version is one of those. A draft never is. */
export function isInForce(version: SystemVersion, inForce: readonly InForce[]): boolean {
  return (
    version.status !== 'draft' &&
    inForce.some(({ key, version: number }) => key === version.key && number === version.version)
  );
}

function toEntry(version: SystemVersion, names: Map<string, string>, inForce: readonly InForce[]) {
  const { definition, updatedById, publishedById, basedOnId: _, ...rest } = version;
  return {
    ...rest,
    name: definition.name,
    ...sizeOf(definition),
    problems: systemProblems(definition).length,
    updatedBy: nameOf(names, updatedById),
    publishedBy: nameOf(names, publishedById),
    inForce: isInForce(version, inForce),
  };
}

function nameOf(names: Map<string, string>, id: string | null): string | null {
  return id === null ? null : (names.get(id) ?? null);
}
