import { IndicatorSystemDefinition, systemProblems } from '@gongkai/domain/indicator';
import type { EvaluationFacts } from '@gongkai/domain/metric';
import { systemOf } from '@gongkai/domain/scoring';
import type { Transaction } from '@gongkai/db';
import { notFound, organisationScope, ServiceError, type ServiceContext } from '../core/index.ts';
import { storeSystemsInForce } from '../evaluation/systems.ts';
import type { FrozenSystem } from '@gongkai/domain/evaluation-cycle';

/** Refuses a system that cannot be used any more, naming every metric that the program no longer knows. */
function usable(definition: unknown): IndicatorSystemDefinition {
  const parsed = IndicatorSystemDefinition.safeParse(definition);
  if (!parsed.success) throw new ServiceError('refused', 'invalid-system', { code: 'wrong-shape', path: '' });
  const problems = systemProblems(parsed.data);
  const unknown = problems.filter(({ code }) => code === 'unknown-metric');
  if (unknown.length > 0) {
    const leaves = unknown.map(({ key, details }) => String(details?.['metric'] ?? key ?? '')).join('、');
    throw new ServiceError('refused', 'system-metrics-unknown', { metrics: leaves });
  }
  const [problem] = problems;
  if (problem !== undefined)
    throw new ServiceError('refused', 'invalid-system', { code: problem.code, path: problem.key ?? '' });
  return parsed.data;
}

/**
 * The systems to freeze: the chosen one, or those in force, each for its kinds of department. The shipped ones are
 * stored where the office has none.
 *
 * @throws ServiceError `system-not-found`; `refused` `system-metrics-unknown` with their names, `invalid-system`.
 */
export async function freezeSystems(
  tx: Transaction,
  ctx: ServiceContext,
  systemId: string | null,
): Promise<FrozenSystem[]> {
  if (systemId === null) {
    const stored = await storeSystemsInForce(tx, ctx, 'department');
    return stored.map(({ id, version, definition }) => ({
      systemId: id,
      name: definition.name.zh,
      version,
      definition,
    }));
  }
  const row = await tx.indicatorSystem.findFirst({
    where: { ...organisationScope(ctx), status: 'published', id: systemId },
  });
  if (row === null) throw notFound('system');
  return [{ systemId: row.id, name: row.name, version: row.version, definition: usable(row.definition) }];
}

/** The frozen system by which one department is evaluated. @throws ServiceError `system-not-found` when none was frozen. */
export function frozenSystemOf(
  { facts, systems }: { facts: EvaluationFacts; systems: readonly FrozenSystem[] },
  departmentId: string,
): FrozenSystem {
  const [first, ...others] = systems.map(({ definition }) => definition);
  if (first === undefined) throw notFound('system');
  const department = facts.departments.find(({ id }) => id === departmentId);
  const own = systemOf([first, ...others], department?.kind ?? null);
  const found = systems.find(({ definition }) => definition === own);
  if (found === undefined) throw notFound('system');
  return found;
}
