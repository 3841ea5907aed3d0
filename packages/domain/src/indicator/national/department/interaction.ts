import { group } from '../../standard-parts.ts';
import { checkLeaf, metricLeaf } from '../kit.ts';
import { LINKS } from '../sources.ts';

/** Interpretation and response, items 8 and 9. */
export const departmentInteraction = group(
  'interaction',
  { zh: '解读与回应', en: 'Interpretation and response' },
  [
    group('item-8', { zh: '政策解读', en: 'Policy interpretation' }, [
      checkLeaf('policy-interpretation', 'interpreted-on-time', 250),
      checkLeaf('policy-interpretation', 'several-forms', 100),
      checkLeaf('policy-question', 'answered', 100),
    ]),
    group('item-9', { zh: '回应关切', en: 'Response' }, [
      checkLeaf('public-opinion', 'other-in-48-hours', 150),
      checkLeaf('promise', 'kept-and-published', 150),
      checkLeaf('web-message', 'answered-on-time', 250),
    ]),
  ],
);

/** Platforms, the grass roots and new media, items 10, 11 and 14. */
export const departmentPlatforms = group('platforms', { zh: '平台与基层', en: 'Platforms and grass roots' }, [
  group('item-10', { zh: '平台建设', en: 'Platforms' }, [
    checkLeaf('platform-column', 'fresh', 200),
    checkLeaf('site-error', 'answered-on-time', 150),
    metricLeaf('link.reachable', 150, { kind: 'ratio' }, { source: LINKS, family: 'link' }),
  ]),
  group('item-11', { zh: '基层标准化', en: 'Standards at the grass roots' }, [
    checkLeaf('standard-item', 'complete', 100),
    checkLeaf('standard-implementation', 'implemented', 150),
  ]),
  group('item-14', { zh: '政务新媒体', en: 'New media' }, [
    checkLeaf('new-media-post', 'labelled', 100),
    checkLeaf('new-media-post', 'three-reviews', 150),
    checkLeaf('new-media-account', 'alive', 100),
  ]),
]);
