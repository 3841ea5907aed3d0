import { describe, expect, test } from 'vitest';
import { firstDraft, readStep, STEP_FIELDS, type StepDraft } from './step-fields.ts';
import type { DeskStep } from '@gongkai/domain/disclosure-request';

const TODAY = '2021-11-08';
const first = firstDraft(TODAY, 12);

describe('a step’s form becomes what the server takes', () => {
  test.each<[DeskStep, 'third-party' | null, StepDraft, object]>([
    ['ask-supplement', null, { dueOn: '2021-11-22' }, { on: TODAY, dueOn: '2021-11-22' }],
    [
      'consult',
      'third-party',
      { party: ' 甲公司 ' },
      { who: 'third-party', party: '甲公司', receivedOn: null },
    ],
    ['extend', null, { days: '１０', approver: '乙' }, { days: 10, approver: '乙', toldOn: null }],
    ['notice-fee', null, { count: '3' }, { basis: 'item', count: 3, earlier: 12, number: null }],
    [
      'reply',
      null,
      { decision: 'partly', basis: '第十六条' },
      { decision: 'partly', basis: '第十六条', remedyStated: true },
    ],
    ['archive', null, { number: 'A-1' }, { number: 'A-1' }],
  ])('%s', (step, who, given, expected) => {
    expect(readStep(step, who, { ...first, ...given })).toMatchObject({ success: true, data: expected });
  });

  test.each<[DeskStep, StepDraft, string]>([
    ['ask-supplement', {}, 'dueOn'],
    ['extend', { approver: '' }, 'approver'],
    ['extend', { days: '21', approver: '乙' }, 'days'],
    ['notice-fee', { count: 'x' }, 'count'],
    ['archive', {}, 'number'],
  ])('%s %j is refused at %s', (step, given, field) => {
    const read = readStep(step, null, { ...first, ...given });
    expect(read.error?.issues.map(({ path }) => path[0])).toEqual([field]);
  });

  test('every step asks for something', () => {
    expect(Object.values(STEP_FIELDS).every((fields) => fields.length > 0)).toBe(true);
  });
});
