import { group, standardBands } from '../standard-parts.ts';
import { defineSystem } from '../validate.ts';
import { bonuses, vetoes } from './outside-records.ts';
import { unitInteraction, unitPlatforms, unitSafeguards } from './unit/service.ts';
import { unitDisclosure, unitTasks } from './unit/work.ts';

/**
 * The national-practice system for subordinate bureaus and units (县局、直属单位): less of what is decided in the
 * bureau, more of what happens at counters, in columns and in townships. Weights are ours, a starting point.
 */
export const unitSystem = defineSystem({
  key: 'national-units',
  name: { zh: '政务公开工作考核指标（所属单位）', en: 'Openness work: subordinate bureaus' },
  subjectKind: 'department',
  departmentKinds: ['unit'],
  composition: 'drop',
  ranking: 'competition',
  smallBelow: 3,
  bonusCap: 200,
  bands: standardBands,
  nodes: [
    unitTasks,
    unitDisclosure,
    unitInteraction,
    unitPlatforms,
    unitSafeguards,
    group('outside', { zh: '加分与一票否决', en: 'Bonus and veto' }, [...bonuses, ...vetoes]),
  ],
});
