import { describe, expect, test } from 'vitest';
import {
  FirstRunInput,
  decideArchive,
  decideDepartmentName,
  decideOrder,
  guessDepartmentKind,
  guessShortName,
  parseDepartmentNames,
} from './index.ts';

describe('guesses from a name', () => {
  test.each([
    ['办公室', 'office', '办公室'],
    ['局办公室', 'office', '办公室'],
    ['政策法规处', 'division', '政策法规'],
    ['人事科', 'division', '人事'],
    ['总工程师室', 'division', '总工程师'],
    ['信息中心', 'unit', '信息'],
    ['执法支队', 'unit', '执法支队'],
    ['规划编制研究院', 'unit', '规划编制研究院'],
    ['高港分局', 'unit', '高港分局'],
    ['土地储备中心(加挂牌子)', 'unit', '土地储备'],
    ['政务服务办公室', 'division', '政务服务办公室'],
  ])('%s is %s, short %s', (name, kind, short) => {
    expect([guessDepartmentKind(name), guessShortName(name)]).toEqual([kind, short]);
  });
});

describe('parseDepartmentNames', () => {
  test('one a line, numbered, with blanks', () => {
    const { departments, problems } = parseDepartmentNames('1. 办公室\n\n2、政策法规处\n(3)信息中心\n');
    expect(departments).toEqual([
      { line: 1, name: '办公室', shortName: '办公室', kind: 'office' },
      { line: 3, name: '政策法规处', shortName: '政策法规', kind: 'division' },
      { line: 4, name: '信息中心', shortName: '信息', kind: 'unit' },
    ]);
    expect(problems).toEqual([]);
  });

  test('a table with its header in any order', () => {
    const { departments } = parseDepartmentNames(
      '类别\t处室名称\t简称\n直属单位\t测绘地理信息处\t测绘\n\t执法局\t',
    );
    expect(departments).toEqual([
      { line: 2, name: '测绘地理信息处', shortName: '测绘', kind: 'unit' },
      { line: 3, name: '执法局', shortName: '执法局', kind: 'unit' },
    ]);
  });

  test('reports duplicates, within the paste and with the office, and names out of bounds', () => {
    const { departments, problems } = parseDepartmentNames(
      '法规处\n法 规 处\n财务处\n处\n' + '长'.repeat(61),
      ['财务处'],
    );
    expect(departments.map((one) => one.name)).toEqual(['法规处']);
    expect(problems).toEqual([
      { line: 2, name: '法 规 处', code: 'duplicate-name', firstLine: 1 },
      { line: 3, name: '财务处', code: 'duplicate-name', firstLine: null },
      { line: 4, name: '处', code: 'name-too-short', firstLine: null },
      { line: 5, name: '长'.repeat(61), code: 'name-too-long', firstLine: null },
    ]);
  });
});

describe('FirstRunInput', () => {
  const office = { name: '办公室', shortName: '办公室', kind: 'office' };
  const division = { name: '法规处', shortName: '法规', kind: 'division' };
  const input = {
    organisation: { name: '市自然资源和规划局' },
    administrator: { name: '管理员', username: 'admin', password: 'Xk7-pluM' },
    departments: [office, division],
  };

  test('accepts a bureau with one office', () => {
    expect(FirstRunInput.safeParse(input).success).toBe(true);
  });

  test.each([
    [[division], 'not-one-office'],
    [[office, { ...office, name: '局办公室' }], 'not-one-office'],
    [[office, division, division], 'department-name-taken'],
  ])('refuses %j with %s', (departments, code) => {
    const result = FirstRunInput.safeParse({ ...input, departments });
    expect(result.error?.issues.map((issue) => issue.message)).toEqual([code]);
  });
});

describe('departments of a running office', () => {
  test('a name is taken whatever its spacing', () => {
    const others = [{ id: '1', name: '法规处' }];
    expect(decideDepartmentName('法 规 处', others)).toMatchObject({ refusal: 'department-name-taken' });
    expect(decideDepartmentName('规划处', others).ok).toBe(true);
  });

  test.each([
    [{ archivedOn: '2021-01-01', openTasks: 0, activePeople: 0 }, 'department-already-archived'],
    [{ archivedOn: null, openTasks: 2, activePeople: 0 }, 'department-has-open-tasks'],
    [{ archivedOn: null, openTasks: 0, activePeople: 1 }, 'department-has-people'],
  ])('%j is not archived: %s', (department, refusal) => {
    expect(decideArchive(department, '2021-11-08')).toMatchObject({ refusal });
  });

  test('archiving stores the day, ordering the positions', () => {
    expect(decideArchive({ archivedOn: null, openTasks: 0, activePeople: 0 }, '2021-11-08')).toEqual({
      ok: true,
      value: { archivedOn: '2021-11-08' },
    });
    expect(decideOrder(['b', 'a'], ['a', 'b'])).toMatchObject({
      value: [
        { id: 'b', position: 1 },
        { id: 'a', position: 2 },
      ],
    });
    for (const ids of [['a'], ['a', 'a'], ['a', 'c'], ['a', 'b', 'b']]) {
      expect(decideOrder(ids, ['a', 'b'])).toMatchObject({ refusal: 'order-incomplete' });
    }
  });
});
