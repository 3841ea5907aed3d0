import { normaliseName } from '@gongkai/domain/paste';
import {
  parseTaskRows,
  type ImportTasksInput,
  type TaskColumn,
  type TaskRow,
  type TaskRowError,
} from '@gongkai/domain/task';
import type { Transaction } from '@gongkai/db';
import { notFound, organisationScope, type ServiceContext } from '../core/index.ts';
import { fetchPlan } from '../plan/fetch-plan.ts';
import { readDepartments } from './departments.ts';

/** What was wrong with a cell: the domain's codes, and an owner whom the lead department does not have. */
export type ImportRowError = Omit<TaskRowError, 'code'> & { code: TaskRowError['code'] | 'owner-not-found' };

/** A pasted row as read; it can become a task when it has no errors. */
export type ImportRow = Omit<TaskRow, 'errors' | 'ownerName'> & {
  ownerName: string;
  ownerId: string | null;
  errors: ImportRowError[];
};

export type ImportReading = { rows: ImportRow[]; headed: boolean; columns: (TaskColumn | null)[] };

type Person = { id: string; name: string; departmentId: string | null };

function withOwner(row: TaskRow, people: readonly Person[]): ImportRow {
  if (row.ownerName === '') return { ...row, ownerId: null };
  const owner = people.find(
    (person) =>
      normaliseName(person.name) === normaliseName(row.ownerName) &&
      person.departmentId === row.leadDepartmentId,
  );
  if (owner !== undefined) return { ...row, ownerId: owner.id };
  const error = {
    column: 'owner' as const,
    code: 'owner-not-found' as const,
    value: row.ownerName,
    nearest: null,
  };
  // Without a known lead nobody can be looked up, and the lead's error says so already.
  return {
    ...row,
    ownerId: null,
    errors: row.leadDepartmentId === null ? row.errors : [...row.errors, error],
  };
}

/**
 * Reads pasted rows against the bureau's active departments and people.
 *
 * @throws ServiceError `plan-not-found` or `item-not-found`.
 */
export async function readImport(
  tx: Pick<Transaction, 'plan' | 'planItem' | 'department' | 'user'>,
  ctx: ServiceContext,
  input: ImportTasksInput,
): Promise<ImportReading> {
  const { year } = await fetchPlan(tx, ctx, input.planId);
  const item = await tx.planItem.count({
    where: { id: input.itemId, planId: input.planId, ...organisationScope(ctx) },
  });
  if (item === 0) throw notFound('item');
  const departments = (await readDepartments(tx, ctx)).filter((one) => one.archivedOn === null);
  const people = await tx.user.findMany({
    where: { ...organisationScope(ctx), active: true },
    select: { id: true, name: true, departmentId: true },
  });
  const read = parseTaskRows(input.text, { planYear: year, departments });
  return { ...read, rows: read.rows.map((row) => withOwner(row, people)) };
}
