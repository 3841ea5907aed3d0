import { IndicatorSystemDefinition, systemProblems } from '@gongkai/domain/indicator';
import type { Transaction } from '@gongkai/db';
import { notFound, organisationScope, ServiceError, type ServiceContext } from '../core/index.ts';
import { storeSystemInForce } from '../evaluation/systems.ts';
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

async function rowOf(tx: Transaction, ctx: ServiceContext, systemId: string | null) {
  const where = { ...organisationScope(ctx), status: 'published' };
  return systemId === null
    ? await tx.indicatorSystem.findFirst({
        where: { ...where, definition: { path: ['subjectKind'], equals: 'department' } },
        orderBy: [{ createdAt: 'desc' }, { version: 'desc' }],
      })
    : await tx.indicatorSystem.findFirst({ where: { ...where, id: systemId } });
}

/**
 * The system to freeze: the chosen one, or the one in force. The shipped one is stored where the office has none.
 *
 * @throws ServiceError `system-not-found`; `refused` `system-metrics-unknown` with their names, `invalid-system`.
 */
export async function freezeSystem(
  tx: Transaction,
  ctx: ServiceContext,
  systemId: string | null,
): Promise<FrozenSystem> {
  const row = await rowOf(tx, ctx, systemId);
  if (row === null && systemId !== null) throw notFound('system');
  if (row !== null) {
    const definition = usable(row.definition);
    return { systemId: row.id, name: row.name, version: row.version, definition };
  }
  const { id, version, definition } = await storeSystemInForce(tx, ctx, 'department');
  return { systemId: id, name: definition.name.zh, version, definition };
}
