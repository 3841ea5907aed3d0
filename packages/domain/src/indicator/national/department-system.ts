import { standardBands, group } from '../standard-parts.ts';
import { defineSystem } from '../validate.ts';
import { departmentCases } from './department/cases.ts';
import { departmentDisclosure } from './department/disclosure.ts';
import { departmentInteraction, departmentPlatforms } from './department/interaction.ts';
import { departmentSafeguards } from './department/safeguards.ts';
import { departmentTasks } from './department/tasks.ts';
import { bonuses, vetoes } from './outside-records.ts';

/**
 * The national-practice system for the office and the departments (处室): all seventeen items, tasks and training.
 * The weights are ours, a starting point for the office to change; every leaf names the source of its rule.
 */
export const departmentSystem = defineSystem({
  key: 'national-departments',
  name: { zh: '政务公开工作考核指标（机关处室）', en: 'Openness work: departments' },
  subjectKind: 'department',
  departmentKinds: ['office', 'division'],
  composition: 'drop',
  ranking: 'competition',
  smallBelow: 3,
  bonusCap: 200,
  bands: standardBands,
  nodes: [
    departmentTasks,
    departmentDisclosure,
    departmentInteraction,
    departmentPlatforms,
    departmentCases,
    departmentSafeguards,
    group('outside', { zh: '加分与一票否决', en: 'Bonus and veto' }, [...bonuses, ...vetoes]),
  ],
});
