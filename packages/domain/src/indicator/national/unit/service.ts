import { group } from '../../standard-parts.ts';
import { checkLeaf, fromFloor, metricLeaf, off } from '../kit.ts';
import { qualityReview } from '../outside-records.ts';
import { LINKS, TRAINING } from '../sources.ts';

/** Interpretation and response at the counter, items 8, 9 and 12. */
export const unitInteraction = group('interaction', { zh: '解读与回应', en: 'Interpretation and response' }, [
  checkLeaf('policy-interpretation', 'interpreted-on-time', 200),
  checkLeaf('policy-question', 'answered', 200, { family: 'question' }),
  checkLeaf('promise', 'kept-and-published', 250),
  checkLeaf('web-message', 'answered-on-time', 400),
  checkLeaf('disclosure-request', 'replied-on-time', 200, { rule: off(100) }),
]);

/** Platforms, the standard catalogue in counties and townships, new media: items 10, 11 and 14. */
export const unitPlatforms = group('platforms', { zh: '平台与基层', en: 'Platforms and grass roots' }, [
  group('item-10', { zh: '平台建设', en: 'Platforms' }, [
    checkLeaf('platform-column', 'fresh', 400),
    checkLeaf('platform-column', 'filled', 150),
    checkLeaf('site-error', 'answered-on-time', 300),
    checkLeaf('data-sharing', 'failure-handled', 200),
    metricLeaf('link.reachable', 200, { kind: 'ratio' }, { source: LINKS, family: 'link' }),
  ]),
  group('item-11', { zh: '基层标准化', en: 'Standards at the grass roots' }, [
    // 六安市: the county for 80 %, its townships for 20 %; each is a record of its own here.
    checkLeaf('standard-implementation', 'implemented', 400),
    checkLeaf('standard-implementation', 'mended', 150),
  ]),
  group('item-14', { zh: '政务新媒体', en: 'New media' }, [
    checkLeaf('new-media-post', 'labelled', 150),
    checkLeaf('new-media-post', 'sourced', 150),
    checkLeaf('new-media-post', 'three-reviews', 250),
    checkLeaf('new-media-account', 'filed', 100),
    checkLeaf('new-media-account', 'alive', 200),
  ]),
]);

/** Organisation, training, rectification and secrecy, items 15 to 17. */
export const unitSafeguards = group(
  'safeguards',
  { zh: '组织保障与监督', en: 'Organisation and supervision' },
  [
    checkLeaf('liaison-officer', 'with-deputy', 250),
    metricLeaf('training-attendance', 350, fromFloor(6000), { source: TRAINING, family: 'training-seat' }),
    metricLeaf('training-coverage', 200, { kind: 'ratio' }, { source: TRAINING, family: 'training-seat' }),
    checkLeaf('inspection', 'mended-on-time', 300, { rule: off(150), family: 'mending' }),
    checkLeaf('inspection', 'proven', 100),
    checkLeaf('disclosure-catalogue', 'published-where-due', 300),
    checkLeaf('disclosure-catalogue', 'decided', 100),
    qualityReview(200),
  ],
);
