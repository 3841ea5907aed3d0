import { AuditAction } from '@gongkai/domain/audit';
import { fromDbDate } from '@gongkai/db';
import { notFound, organisationScope, type ServiceContext } from '../core/index.ts';
import { visibleTasks } from './visible-tasks.ts';

/** A value as the history shows it: ids of departments and people are replaced by names. */
export type HistoryValue =
  | string
  | number
  | boolean
  | null
  | HistoryValue[]
  | { [key: string]: HistoryValue };

/** One field that an act changed; `field` is a key of the message catalogue. */
export type HistoryChange = { field: string; before: HistoryValue; after: HistoryValue };

/** One act on the task. `at` is an ISO instant, `departmentName` the part it touched. */
export type HistoryEntry = {
  seq: string;
  at: string;
  on: string;
  actorName: string;
  action: AuditAction;
  departmentName: string | null;
  reason: string | null;
  changes: HistoryChange[];
};

/** The longest history that is shown; the audit trail itself keeps everything. */
const LONGEST = 1000;

/**
 * A task's history from the audit trail, newest first, each act as before → after.
 *
 * @throws ServiceError `forbidden`; `task-not-found`, also for a task the person may not see.
 */
export async function taskHistory(ctx: ServiceContext, input: { taskId: string }): Promise<HistoryEntry[]> {
  const visible = await ctx.db.task.count({ where: { ...visibleTasks(ctx), id: input.taskId } });
  if (visible === 0) throw notFound('task');
  const rows = await ctx.db.auditEntry.findMany({
    where: { ...organisationScope(ctx), OR: [{ parentId: input.taskId }, { subjectId: input.taskId }] },
    orderBy: { seq: 'desc' },
    take: LONGEST,
  });
  const names = await readNames(ctx);
  return rows.map((row) => {
    const before = fieldsOf(row.before);
    const after = fieldsOf(row.after);
    const department = after['departmentId'] ?? before['departmentId'];
    return {
      seq: row.seq.toString(),
      at: row.at.toISOString(),
      on: fromDbDate(row.on),
      actorName: row.actorName,
      action: AuditAction.parse(row.action),
      departmentName: typeof department === 'string' ? (names.get(department) ?? null) : null,
      reason: row.reason,
      changes: changesBetween(before, after, names),
    };
  });
}

/** Fields that say where an act belongs, or say again when it happened; not what it changed. */
const CONTEXT_FIELDS: ReadonlySet<string> = new Set([
  'departmentId',
  'version',
  'id',
  'itemId',
  'suggestionId',
  'lastReportOn',
]);

function fieldsOf(value: unknown): Record<string, HistoryValue> {
  // What the trail holds went in as JSON of these shapes.
  return value !== null && typeof value === 'object' && !Array.isArray(value)
    ? (value as Record<string, HistoryValue>)
    : {};
}

function changesBetween(
  before: Record<string, HistoryValue>,
  after: Record<string, HistoryValue>,
  names: ReadonlyMap<string, string>,
): HistoryChange[] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return fields
    .filter((field) => !CONTEXT_FIELDS.has(field))
    .map((field) => ({
      field,
      before: withNames(blankAsNull(before[field]), names),
      after: withNames(blankAsNull(after[field]), names),
    }))
    .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after));
}

/** What is not there, empty text and the empty list are the same to a reader. */
function blankAsNull(value: HistoryValue | undefined): HistoryValue {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0) ? null : value;
}

function withNames(value: HistoryValue, names: ReadonlyMap<string, string>): HistoryValue {
  if (typeof value === 'string') return names.get(value) ?? value;
  if (Array.isArray(value)) return value.map((item) => withNames(item, names));
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withNames(item, names)]));
  return value;
}

/** Departments and people of the office by id; those that left are still there, archived or inactive. */
async function readNames(ctx: ServiceContext): Promise<Map<string, string>> {
  const where = organisationScope(ctx);
  const [departments, users] = await Promise.all([
    ctx.db.department.findMany({ where, select: { id: true, shortName: true } }),
    ctx.db.user.findMany({
      where: { organisationId: where.organisationId },
      select: { id: true, name: true },
    }),
  ]);
  return new Map([
    ...departments.map(({ id, shortName }) => [id, shortName] as const),
    ...users.map(({ id, name }) => [id, name] as const),
  ]);
}
