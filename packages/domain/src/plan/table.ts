import { isDepartmentList } from './departments.ts';
import type { Line } from './lines.ts';
import { readMarker } from './markers.ts';
import type { ResponsibilityRole } from './schema.ts';
import { readTimeCell } from './time-notes.ts';

/** What a column of a task table holds. */
export type Column = 'number' | 'task' | 'requirement' | 'time' | 'other' | ResponsibilityRole;

const HEADINGS: [Column, RegExp][] = [
  ['number', /^(?:序号?|号|编号|项号)$/],
  ['lead', /^(?:牵头|主办|主责|主要责任)(?:责任|负责)?(?:单位|部门|处室|科室|股室)$/],
  ['support', /^(?:配合|协办|协助|参与|参加|协同)(?:责任)?(?:单位|部门|处室|科室|股室)$/],
  [
    'responsible',
    /^(?:责任|承办|落实|负责|实施|完成|牵头及责任|主体责任|责任牵头)(?:单位|部门|处室|科室|股室|主体|分工|处\(室\)|科\(室\))(?:及(?:配合)?(?:单位|责任人))?$/,
  ],
  [
    'time',
    /^(?:(?:完成|时间|办理|办结|工作|责任|进度|落实|整改)?(?:时限|时间|期限|时间节点|节点|进度)(?:要求|安排)?|时间要求|时限要求|进度要求|完成时间及要求|频次)$/,
  ],
  [
    'requirement',
    /^(?:(?:具体|工作|任务|落实|目标|主要|推进|公开)(?:要求|任务|措施|举措|内容|标准|做法)(?:及(?:要求|措施|标准))?|具体工作任务|具体工作|内容|任务分解|要求|措施|主要内容)$/,
  ],
  [
    'task',
    /^(?:(?:工作|重点|主要|目标|重点工作|年度|责任)?(?:任务|事项|项目|目标|重点|类别|领域)(?:名称|分类|类别|内容)?|工作(?:内容|事项|重点|目标)|重点(?:任务|工作)|任务(?:内容|名称|类别|分类)|类别|分类|一级指标|二级指标)$/,
  ],
  [
    'other',
    /^(?:备注|分值|联系人|责任人|(?:责任|分管|牵头|包联|主管|负责)(?:领导|人员|负责人)|负责人|经办人|联系电话|序次|成果形式|进展情况|完成情况|落实情况|考核分值|佐证材料|依据|说明)$/,
  ],
];

/** The column a header cell names, or null. */
export function columnOf(cell: string): Column | null {
  if (cell.length > 24) return null;
  const bare = cell
    .replace(/\s/g, '')
    .replace(/\([^()]*\)$/, (note) => (/^\((?:室|处)\)$/.test(note) ? note : ''));
  return HEADINGS.find(([, pattern]) => pattern.test(bare))?.[0] ?? null;
}

const ROLES = new Set<Column>(['lead', 'responsible', 'support']);

/** Whether the columns make a task table: what to do, and who or when. */
export function isTaskTable(columns: Column[]): boolean {
  const what = columns.includes('task') || columns.includes('requirement');
  return what && columns.some((column) => ROLES.has(column) || column === 'time');
}

/** The roles of the department columns, left to right. */
export function departmentRoles(columns: Column[]): ResponsibilityRole[] {
  return columns.filter((column): column is ResponsibilityRole => ROLES.has(column));
}

/** What a table cell is by its looks. */
export type CellKind = 'number' | 'han-number' | 'marked' | 'departments' | 'time' | 'text';

/** Classifies a body cell; a bare integer is a row number, a bare 一 a group's. */
export function cellKind(cell: Line): CellKind {
  const { text } = cell;
  if (/^\d{1,3}[.、]?$/.test(text)) return 'number';
  if (/^[一二三四五六七八九十]{1,3}$/.test(text)) return 'han-number';
  if (readMarker(text) !== null) return 'marked';
  if (readTimeCell(text) !== null) return 'time';
  if (isDepartmentList(text)) return 'departments';
  const spoken = /(?:牵头|配合|负责|落实)(?:落实|负责)?[。,;、]?$/.test(text) && text.length <= 120;
  return spoken &&
    isDepartmentList(
      text
        .replace(/(?:分别|共同|按职责分工)?(?:牵头|配合|负责|落实|会同)+[。]?/g, '、')
        .replace(/[、,]+$/, ''),
    )
    ? 'departments'
    : 'text';
}
