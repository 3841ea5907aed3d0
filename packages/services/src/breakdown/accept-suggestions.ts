import { CreateTaskInput } from '@gongkai/domain/task';
import { ResponsibilityNote, TimeNote, type DeadlineKind } from '@gongkai/domain/plan';
import { taskFromSuggestion } from '@gongkai/domain/plan-review';
import type { Prisma, Transaction } from '@gongkai/db';
import { authorise, organisationScope, ServiceError, write, type ServiceContext } from '../core/index.ts';
import { fetchPlan } from '../plan/fetch-plan.ts';
import { readDepartments } from './departments.ts';
import { insertTask } from './insert-task.ts';
import { moveSuggestions } from './take-suggestion.ts';
import { taskFacts } from './task-facts.ts';

const withItem = {
  item: { select: { id: true, responsibility: true, timeNotes: true } },
} as const satisfies Prisma.SuggestionInclude;
type Row = Prisma.SuggestionGetPayload<{ include: typeof withItem }>;

/** Suggestions of a plan by id, or all its open ones, of one item if told. */
export type SuggestionChoice = { planId: string; suggestionIds: string[] | 'all'; itemId?: string | null };

/** The suggestions meant, in document order. */
export async function chosenSuggestions(
  tx: Transaction,
  ctx: ServiceContext,
  choice: SuggestionChoice,
): Promise<Row[]> {
  const { planId, suggestionIds, itemId } = choice;
  const rows = await tx.suggestion.findMany({
    where: {
      ...organisationScope(ctx),
      item: { planId, ...(itemId ? { id: itemId } : {}) },
      ...(suggestionIds === 'all' ? { state: 'open' } : { id: { in: suggestionIds } }),
    },
    include: withItem,
    orderBy: [{ item: { position: 'asc' } }, { position: 'asc' }],
  });
  const wanted = suggestionIds === 'all' ? rows.length : new Set(suggestionIds).size;
  if (rows.length === 0 || rows.length !== wanted) throw new ServiceError('refused', 'suggestion-not-open');
  return rows;
}

function toInput(
  row: Row,
  planId: string,
  context: Parameters<typeof taskFromSuggestion>[1],
): CreateTaskInput {
  const anchor = { start: row.anchorStart, end: row.anchorEnd };
  const fields = taskFromSuggestion(
    {
      title: row.title,
      // A CHECK constraint keeps the vocabulary closed.
      deadlineKind: row.deadlineKind as DeadlineKind,
      anchor,
      responsibility: ResponsibilityNote.array().parse(row.item.responsibility),
      time: TimeNote.array().parse(row.item.timeNotes),
    },
    context,
  );
  return CreateTaskInput.parse({ ...fields, planId, itemId: row.item.id, anchor, suggestionId: row.id });
}

/**
 * Makes a draft task of each suggestion, with what its item says of who and when; all or none.
 *
 * @throws ServiceError `forbidden`, `plan-not-found`, or `refused` with `suggestion-not-open` when one was accepted
 *   or dropped already.
 */
export async function acceptSuggestions(
  ctx: ServiceContext,
  choice: SuggestionChoice,
): Promise<{ tasks: { taskId: string; version: number; suggestionId: string }[] }> {
  authorise(ctx, 'task.create');
  return await write(ctx, async ({ tx, audit, changed }) => {
    const { year } = await fetchPlan(tx, ctx, choice.planId);
    const rows = await chosenSuggestions(tx, ctx, choice);
    await moveSuggestions(
      tx,
      ctx,
      rows.map((row) => row.id),
      'accepted',
    );
    const all = await readDepartments(tx, ctx);
    const context = { planYear: year, departments: all.filter((one) => one.archivedOn === null) };
    const tasks = [];
    for (const row of rows) {
      const task = await insertTask(tx, ctx, toInput(row, choice.planId, context), all);
      await audit({
        action: 'task.create',
        subjectType: 'task',
        subjectId: task.id,
        parentId: task.id,
        after: { ...taskFacts(task), itemId: row.item.id, suggestionId: row.id },
      });
      tasks.push({ taskId: task.id, version: task.version, suggestionId: row.id });
    }
    await audit({
      action: 'suggestion.accept',
      subjectType: 'plan',
      subjectId: choice.planId,
      parentId: choice.planId,
      after: { suggestionIds: rows.map((row) => row.id) },
    });
    changed({ topic: 'plan', id: choice.planId });
    return { tasks };
  });
}
