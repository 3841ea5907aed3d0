import { group } from '../../standard-parts.ts';
import { checkLeaf, fromFloor, metricLeaf, off } from '../kit.ts';
import { qualityReview } from '../outside-records.ts';
import { TRAINING } from '../sources.ts';

/** Organisation, training, supervision and secrecy, items 15 to 17. */
export const departmentSafeguards = group(
  'safeguards',
  { zh: '组织保障与监督', en: 'Organisation and supervision' },
  [
    group('item-15', { zh: '组织领导', en: 'Leadership' }, [
      checkLeaf('liaison-officer', 'with-deputy', 150),
      checkLeaf('openness-meeting', 'held-as-planned', 150),
    ]),
    group('item-16', { zh: '教育培训与检查整改', en: 'Training and rectification' }, [
      metricLeaf('training-attendance', 200, fromFloor(6000), { source: TRAINING, family: 'training-seat' }),
      metricLeaf('training-coverage', 150, { kind: 'ratio' }, { source: TRAINING, family: 'training-seat' }),
      // Only the office answers for what is organised for the whole bureau.
      metricLeaf(
        'training-sessions-held',
        100,
        { kind: 'ratio' },
        {
          source: TRAINING,
          applicability: { whenEmpty: 'not-applicable', departmentKinds: ['office'] },
        },
      ),
      checkLeaf('inspection', 'mended-on-time', 200, { rule: off(100), family: 'mending' }),
    ]),
    group('item-17', { zh: '监督与保密', en: 'Supervision and secrecy' }, [
      checkLeaf('disclosure-catalogue', 'published-where-due', 250),
      checkLeaf('disclosure-catalogue', 'decided', 100),
      qualityReview(150),
    ]),
  ],
);
