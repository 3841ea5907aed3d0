import { SECTION_1_TASKS } from './section-1-tasks.ts';
import { SECTION_2_TASKS } from './section-2-tasks.ts';
import { SECTION_3_TASKS } from './section-3-tasks.ts';
import { SECTION_4_TASKS } from './section-4-tasks.ts';
import type { SampleTask } from './task.ts';

/** The 2021 notice broken down: at least one task for each of its seventeen items. */
export const SAMPLE_TASKS: readonly SampleTask[] = [
  ...SECTION_1_TASKS,
  ...SECTION_2_TASKS,
  ...SECTION_3_TASKS,
  ...SECTION_4_TASKS,
];
