import { group } from '../../standard-parts.ts';
import { checkLeaf, off } from '../kit.ts';

/** Disclosure on request and its disputes, items 12 and 13. 鲤城区: 6 points for a late reply, 3 for a corrected one. */
export const departmentCases = group('cases', { zh: '依申请公开与复议', en: 'Requests and disputes' }, [
  group('item-12', { zh: '依申请公开', en: 'Disclosure on request' }, [
    checkLeaf('disclosure-request', 'replied-on-time', 250, { rule: off(100) }),
    checkLeaf('disclosure-request', 'reply-whole', 150),
    checkLeaf('disclosure-request', 'fee-right', 100),
  ]),
  group('item-13', { zh: '复议和诉讼', en: 'Reviews and suits' }, [
    checkLeaf('dispute-case', 'replied-on-time', 150, { rule: off(75) }),
    checkLeaf('dispute-case', 'not-corrected', 200, { rule: off(100) }),
  ]),
]);
