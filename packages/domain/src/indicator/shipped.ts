import type { IndicatorSystemDefinition } from './definition.ts';
import { firstIndicatorSystem } from './first-system.ts';
import { itemIndicatorSystem } from './item-system.ts';

/** The systems that ship with the program, for an office to start from. Each counts as version 1 of its line. */
export const shippedSystems: readonly IndicatorSystemDefinition[] = [
  firstIndicatorSystem,
  itemIndicatorSystem,
];
