/** The languages of the documents. */
export type ReportLocale = 'zh-CN' | 'en';

/** Lights (亮灯) as in the glossary. */
export type ReportLight = 'done' | 'on-course' | 'near-deadline' | 'behind' | 'overdue' | 'none';

/** Where a task stands: its own status, or its department's part while it is under way. */
export type ReportTaskStatus =
  | 'draft'
  | 'issued'
  | 'awaiting-receipt'
  | 'in-progress'
  | 'submitted'
  | 'returned'
  | 'verified'
  | 'closed'
  | 'cancelled';

/** How an indicator applied to a subject. */
export type ReportState = 'measured' | 'not-applicable' | 'explained' | 'not-done';

type Words = {
  lights: Record<ReportLight, string>;
  statuses: Record<ReportTaskStatus, string>;
  states: Record<ReportState, string>;
  /** Between names in one cell. */
  separator: string;
};

const zh: Words = {
  lights: {
    done: '已办结',
    'on-course': '正常',
    'near-deadline': '临期',
    behind: '滞后',
    overdue: '逾期',
    none: '未起算',
  },
  statuses: {
    draft: '草稿',
    issued: '已下达',
    'awaiting-receipt': '待签收',
    'in-progress': '办理中',
    submitted: '待核验',
    returned: '退回补正',
    verified: '核验通过',
    closed: '已销号',
    cancelled: '已取消',
  },
  states: {
    measured: '已计量',
    'not-applicable': '不适用',
    explained: '无此项业务(已说明)',
    'not-done': '未开展',
  },
  separator: '、',
};

const en: Words = {
  lights: {
    done: 'Done',
    'on-course': 'On course',
    'near-deadline': 'Near deadline',
    behind: 'Behind',
    overdue: 'Overdue',
    none: 'Not started',
  },
  statuses: {
    draft: 'Draft',
    issued: 'Issued',
    'awaiting-receipt': 'Awaiting receipt',
    'in-progress': 'In progress',
    submitted: 'Submitted for verification',
    returned: 'Returned',
    verified: 'Verified',
    closed: 'Closed',
    cancelled: 'Cancelled',
  },
  states: {
    measured: 'Measured',
    'not-applicable': 'Not applicable',
    explained: 'No business, explained',
    'not-done': 'Not done',
  },
  separator: ', ',
};

/** The words that documents share, in one language. */
export function wordsFor(locale: ReportLocale): Words {
  return locale === 'zh-CN' ? zh : en;
}
