import type { FrozenSystem } from '@gongkai/domain/evaluation-cycle';
import type { IndicatorSystemDefinition } from '@gongkai/domain/indicator';
import type { EvaluationFacts } from '@gongkai/domain/metric';
import { systemOf } from '@gongkai/domain/scoring';
import { notFound } from '../core/index.ts';

/** The frozen system by which one department is evaluated. @throws ServiceError `system-not-found` when none was frozen. */
export function systemFor(
  frozen: { facts: EvaluationFacts; systems: readonly FrozenSystem[] },
  departmentId: string,
): IndicatorSystemDefinition {
  const [first, ...others] = frozen.systems.map(({ definition }) => definition);
  if (first === undefined) throw notFound('system');
  const department = frozen.facts.departments.find(({ id }) => id === departmentId);
  return systemOf([first, ...others], department?.kind ?? null);
}
