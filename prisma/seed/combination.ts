import { departmentSystem, firstIndicatorSystem } from '@gongkai/domain/indicator';
import { saveCombination } from '@gongkai/services/combination';
import type { Deed } from './deed.ts';
import type { Stage } from './play.ts';

const ON = '2021-12-10';

/** The office weighs the national system with a short one for the pace of the work, 80/20. */
export function combinationDeeds({ people }: Stage): Deed[] {
  return [
    {
      on: ON,
      play: async () => {
        await saveCombination(await people.as('office', ON), {
          id: null,
          revision: 0,
          name: '全年综合考核（80/20）',
          nameEn: 'Yearly evaluation (80/20)',
          subjectKind: 'department',
          missing: 'gap',
          parts: [
            { systemKey: departmentSystem.key, weight: 8_000 },
            { systemKey: firstIndicatorSystem.key, weight: 2_000 },
          ],
        });
      },
    },
  ];
}
