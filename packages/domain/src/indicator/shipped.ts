import type { IndicatorSystemDefinition } from './definition.ts';
import { firstIndicatorSystem } from './first-system.ts';
import { itemIndicatorSystem } from './item-system.ts';
import { departmentSystem } from './national/department-system.ts';
import { unitSystem } from './national/unit-system.ts';

/**
 * The systems that ship with the program, for an office to start from. Each counts as version 1 of its line. The first
 * for a kind of department, and for work items, is in force until the office publishes its own.
 */
export const shippedSystems: readonly IndicatorSystemDefinition[] = [
  departmentSystem,
  unitSystem,
  firstIndicatorSystem,
  itemIndicatorSystem,
];
