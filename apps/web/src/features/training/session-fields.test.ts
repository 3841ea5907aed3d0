import { describe, expect, it } from 'vitest';
import { hoursText, inputOf, minutesOf, NEW_SESSION, patchOf } from './session-fields.ts';

describe('hours and minutes', () => {
  it.each([
    ['', 0],
    ['1.5', 90],
    ['２', 120],
    ['0.75', 45],
  ])('%j hours are %j minutes', (hours, minutes) => {
    expect(minutesOf(hours)).toBe(minutes);
  });

  it('shows an unknown length as nothing and goes there and back', () => {
    expect(hoursText(0)).toBe('');
    for (const minutes of [30, 45, 90, 100, 480]) expect(minutesOf(hoursText(minutes))).toBe(minutes);
  });

  it('does not take words for a number', () => {
    expect(minutesOf('半天')).toBeNaN();
  });
});

describe('inputOf', () => {
  it('reads one topic a line and no host as null', () => {
    const input = inputOf({ ...NEW_SESSION, topics: ' 主动公开 \n\n依申请公开\n', hours: '2' });
    expect(input).toMatchObject({
      topics: ['主动公开', '依申请公开'],
      minutes: 120,
      hostDepartmentId: null,
    });
    expect(input).not.toHaveProperty('hours');
  });
});

describe('patchOf', () => {
  it('sends only what was changed', () => {
    const fields = { ...NEW_SESSION, title: '业务培训', hours: '3', venue: '三楼会议室' };
    expect(patchOf(fields, { hours: '3', venue: '三楼会议室' })).toEqual({
      minutes: 180,
      venue: '三楼会议室',
    });
    expect(patchOf(fields, {})).toEqual({});
  });
});
