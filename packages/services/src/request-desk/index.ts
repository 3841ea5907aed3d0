export { listDesk, type DeskList, type DeskRow } from './list-desk.ts';
export { makeNotice, type NoticeDraft } from './make-notice.ts';
export type { MonthCount } from './month-count.ts';
export {
  listTemplates,
  ownTemplate,
  replaceTemplate,
  resetTemplate,
  type NoticeTemplateView,
} from './notice-template.ts';
export { readDesk, type DeskDetail } from './read-desk.ts';
export { recordStep } from './record-step.ts';
