import { describe, expect, it } from 'vitest';
import type { ResponsibilityNote, TimeNote } from '../plan/index.ts';
import { taskFromSuggestion, type SuggestionSource } from './index.ts';

const departments = [
  { id: 'd1', name: '办公室', shortName: '办公室' },
  { id: 'd2', name: '政策法规处', shortName: '法规处' },
  { id: 'd3', name: '信息中心', shortName: '信息中心' },
];
const context = { planYear: 2021, departments };
const anchor = { start: 10, end: 20 };

function note(role: ResponsibilityNote['role'], ...names: string[]): ResponsibilityNote {
  return { role, departments: names, source: names.join('、'), anchor, inherited: false };
}

function time(given: Partial<TimeNote>): TimeNote {
  return {
    kind: 'dated',
    source: '年底前',
    anchor: { start: 50, end: 53 },
    due: null,
    every: null,
    within: null,
    ...given,
  };
}

function source(given: Partial<SuggestionSource>): SuggestionSource {
  return { title: ' 公开目录 ', deadlineKind: 'standing', anchor, responsibility: [], time: [], ...given };
}

describe('taskFromSuggestion', () => {
  it('invents neither department nor deadline', () => {
    expect(taskFromSuggestion(source({}), context)).toEqual({
      title: '公开目录',
      deadlineKind: 'standing',
      dueOn: null,
      cycle: null,
      limitAmount: null,
      limitUnit: null,
      leadDepartmentId: null,
      support: [],
    });
  });

  it('takes lead and supports from the notes, by full or short name, and leaves strangers out', () => {
    const responsibility = [note('support', '信息中心', '外单位'), note('lead', '法规处')];
    expect(taskFromSuggestion(source({ responsibility }), context)).toMatchObject({
      leadDepartmentId: 'd2',
      support: ['d3'],
    });
  });

  it('lets the first responsible department lead where no lead is named', () => {
    const responsibility = [note('responsible', '办公室', '法规处')];
    expect(taskFromSuggestion(source({ responsibility }), context)).toMatchObject({
      leadDepartmentId: 'd1',
      support: ['d2'],
    });
  });

  it('knows 各处室 as all', () => {
    const responsibility = [note('lead', '办公室'), note('all', '各处室')];
    expect(taskFromSuggestion(source({ responsibility }), context).support).toBe('all');
  });

  it.each([
    [time({ due: { year: null, month: 12, day: 31 } }), { deadlineKind: 'dated', dueOn: '2021-12-31' }],
    [time({ due: { year: 2022, month: 6, day: 30 } }), { deadlineKind: 'dated', dueOn: '2022-06-30' }],
    [time({ due: { year: 2021, month: 2, day: 30 } }), { deadlineKind: 'dated', dueOn: null }],
    [time({ kind: 'standing', every: 'month' }), { deadlineKind: 'standing', cycle: 'monthly' }],
    [time({ kind: 'standing', every: 'quarter' }), { deadlineKind: 'standing', cycle: 'quarterly' }],
    [time({ kind: 'standing', every: 'week' }), { deadlineKind: 'standing', cycle: null }],
    [
      time({ kind: 'event', within: { count: 20, unit: 'working-day' } }),
      { deadlineKind: 'event', limitAmount: 20, limitUnit: 'working-day' },
    ],
    [
      time({ kind: 'event', within: { count: 3, unit: 'day' } }),
      { deadlineKind: 'event', limitAmount: 3, limitUnit: 'calendar-day' },
    ],
    [
      time({ kind: 'event', within: { count: 2, unit: 'hour' } }),
      { deadlineKind: 'event', limitAmount: null },
    ],
  ])('reads the time note %#', (only, expected) => {
    expect(taskFromSuggestion(source({ time: [only] }), context)).toMatchObject(expected);
  });

  it('prefers the note in the own sentence, and takes none of several elsewhere', () => {
    const elsewhere = [
      time({ due: { year: 2021, month: 3, day: 31 } }),
      time({ due: { year: 2021, month: 9, day: 30 } }),
    ];
    const own = time({ anchor: { start: 12, end: 15 }, due: { year: 2021, month: 6, day: 30 } });
    expect(taskFromSuggestion(source({ time: [...elsewhere, own] }), context).dueOn).toBe('2021-06-30');
    expect(taskFromSuggestion(source({ time: elsewhere }), context)).toMatchObject({
      deadlineKind: 'standing',
      dueOn: null,
    });
  });
});
