import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDeadline, parseTaskRows } from './index.ts';

const departments = [
  { id: 'fg', name: '政策法规处', shortName: '法规处' },
  { id: 'gh', name: '国土空间规划处', shortName: '规划处' },
  { id: 'bg', name: '办公室', shortName: '办公室' },
];
const context = { planYear: 2021, departments };
const HEADER = '工作任务\t成果形式\t牵头单位\t配合单位\t责任人\t完成时限\t权重';

function errorsOf(line: string): string[] {
  const [row] = parseTaskRows(`${HEADER}\n${line}`, context).rows;
  return (row?.errors ?? []).map((error) => `${error.column} ${error.code} ${error.nearest ?? '-'}`);
}

describe('parseDeadline', () => {
  test.each([
    ['2021-12-31', '2021-12-31'],
    ['2021/12/1', '2021-12-01'],
    ['2021.6.30前', '2021-06-30'],
    ['2021年12月31日', '2021-12-31'],
    ['2022 年 1 月 5 日前', '2022-01-05'],
    ['11月15日', '2021-11-15'],
    ['12月底前', '2021-12-31'],
    ['2月底', '2021-02-28'],
    ['2024年2月', '2024-02-29'],
    ['年底前', '2021-12-31'],
    ['今年年底前完成', '2021-12-31'],
    ['2022年底', '2022-12-31'],
    ['上半年', '2021-06-30'],
    ['第三季度末', '2021-09-30'],
    ['三季度', '2021-09-30'],
  ])('%s is %s', (cell, dueOn) => {
    expect(parseDeadline(cell, 2021)).toEqual({ deadlineKind: 'dated', dueOn, cycle: null });
  });

  test.each([
    ['每月', 'monthly'],
    ['按月报送', 'monthly'],
    ['每季度', 'quarterly'],
    ['持续推进', 'quarterly'],
    ['全年', 'quarterly'],
    ['长期坚持', 'quarterly'],
  ])('%s is standing, %s', (cell, cycle) => {
    expect(parseDeadline(cell, 2021)).toEqual({ deadlineKind: 'standing', dueOn: null, cycle });
  });

  test.each(['', '2021-02-30', '13月底', '尽快', '五季度', '2021年'])('%j is not read', (cell) => {
    expect(parseDeadline(cell, 2021)).toBeNull();
  });

  test('never throws, and what it reads is a date', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789年月日底前-/每季') }), (cell) => {
        const due = parseDeadline(cell, 2021)?.dueOn ?? '2021-01-01';
        expect(due).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      }),
    );
  });
});

describe('parseTaskRows', () => {
  test('reads a table with its header in any order, quoted cells included', () => {
    const text =
      '完成时限\t序号\t牵头单位\t工作任务\t配合单位\t权重\n' +
      '12月底前\t1\t法规处\t"梳理规范性文件\n标注有效性"\t规划处、办公室\t2.5\n' +
      '持续推进\t2\t办公室\t加强业务培训\t各处室\t\n';
    expect(parseTaskRows(text, context)).toEqual({
      headed: true,
      columns: ['deadline', null, 'lead', 'title', 'support', 'weight'],
      rows: [
        {
          line: 2,
          title: '梳理规范性文件\n标注有效性',
          deliverable: '',
          leadDepartmentId: 'fg',
          support: ['gh', 'bg'],
          ownerName: '',
          deadline: { deadlineKind: 'dated', dueOn: '2021-12-31', cycle: null },
          weight: 250,
          errors: [],
        },
        {
          line: 4,
          title: '加强业务培训',
          deliverable: '',
          leadDepartmentId: 'bg',
          support: 'all',
          ownerName: '',
          deadline: { deadlineKind: 'standing', dueOn: null, cycle: 'quarterly' },
          weight: 100,
          errors: [],
        },
      ],
    });
  });

  test('reads English titles, and a table without header in the documented order', () => {
    const english = parseTaskRows(
      'Title\tLead department\tDue date\nPublish the list\t法规处\t2021-12-31',
      context,
    );
    expect(english).toMatchObject({
      headed: true,
      rows: [{ title: 'Publish the list', leadDepartmentId: 'fg', errors: [] }],
    });
    const bare = parseTaskRows('公开清单\t清单\t法规处\t无\t张三\t年底前\t1', context);
    expect(bare).toMatchObject({
      headed: false,
      rows: [{ line: 1, deliverable: '清单', support: [], ownerName: '张三', weight: 100, errors: [] }],
    });
  });

  test.each([
    ['公开清单\t\t法规科\t\t\t年底前\t', ['lead unknown-department 法规处']],
    [
      '公开清单\t\t法规处\t规划科、财务与资金运用处\t\t年底前\t',
      ['support unknown-department 规划处', 'support unknown-department -'],
    ],
    ['公开清单\t\t\t\t\t\t', ['lead lead-missing -', 'deadline deadline-missing -']],
    [
      '公开清单\t\t法规处、规划处\t\t\t尽快\t很重',
      ['lead several-leads -', 'deadline deadline-unreadable -', 'weight weight-unreadable -'],
    ],
    ['\t清单\t法规处\t法规处\t\t年底前\t', ['title title-missing -', 'support lead-also-supports -']],
    ['公开清单\t\t法规处\t\t\t年底前\t0', ['weight weight-unreadable -']],
    ['秘密★5年 清单\t\t法规处\t\t\t年底前\t', ['title classified-text -']],
  ])('%j has the errors %j', (line, errors) => expect(errorsOf(line)).toEqual(errors));

  test('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '\t', '\n', '"', '处', '1', '月') }), (text) => {
        expect(parseTaskRows(text, context).rows.every((row) => row.line >= 1)).toBe(true);
      }),
    );
  });
});
