import { leavesOf, type IndicatorSystemDefinition } from '@gongkai/domain/indicator';

/** The Chinese name of a leaf, as notices show it; its key where the system does not have it. */
export function indicatorName(system: IndicatorSystemDefinition, leaf: string): string {
  return leavesOf(system.nodes).find(({ key }) => key === leaf)?.name.zh ?? leaf;
}
