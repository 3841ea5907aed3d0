import type { FrozenSystem } from '@gongkai/domain/evaluation-cycle';
import type { IndicatorSystemDefinition } from '@gongkai/domain/indicator';
import type { EvaluationFacts } from '@gongkai/domain/metric';
import { frozenSystemOf } from '../evaluation-cycle/frozen-system.ts';

/** The frozen system by which one department is evaluated. @throws ServiceError `system-not-found` when none was frozen. */
export function systemFor(
  frozen: { facts: EvaluationFacts; systems: readonly FrozenSystem[] },
  departmentId: string,
): IndicatorSystemDefinition {
  return frozenSystemOf(frozen, departmentId).definition;
}
