import type { EvaluationFacts } from '@gongkai/domain/metric';
import { systemOf } from '@gongkai/domain/scoring';
import type { Transaction } from '@gongkai/db';
import { notFound, organisationScope, type ServiceContext } from '../core/index.ts';
import { storeSystemsInForce } from '../evaluation/systems.ts';
import { usableSystem } from '../evaluation/usable-system.ts';
import type { FrozenSystem } from '@gongkai/domain/evaluation-cycle';

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
  return [
    { systemId: row.id, name: row.name, version: row.version, definition: usableSystem(row.definition) },
  ];
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
