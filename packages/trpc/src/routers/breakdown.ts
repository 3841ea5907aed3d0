import { z } from 'zod';
import { Uuid } from '@gongkai/domain/common';
import { PlanRef } from '@gongkai/domain/evaluation';
import {
  BulkUpdateTasksInput,
  CancelTaskInput,
  CreateTaskInput,
  DeleteTaskInput,
  ImportTasksInput,
  ReassignTaskInput,
  UpdateTaskInput,
  UpdateTrajectoryInput,
} from '@gongkai/domain/task';
import {
  acceptSuggestions,
  assignmentOptions,
  bulkUpdateTasks,
  cancelTask,
  createTask,
  deleteTask,
  dropSuggestions,
  importTasks,
  issueTasks,
  listPlanTasks,
  previewImport,
  previewIssue,
  reassignTask,
  restoreSuggestions,
  setTrajectory,
  updateTask,
} from '@gongkai/services/breakdown';
import { procedureFor, router } from '../trpc.ts';

const SuggestionChoice = z.object({
  planId: Uuid,
  suggestionIds: z.union([z.literal('all'), z.array(Uuid).min(1).max(500)]),
  itemId: Uuid.nullable().default(null),
});
const IssueChoice = z.object({
  planId: Uuid,
  tasks: z.union([
    z.literal('all'),
    z
      .array(z.object({ taskId: Uuid, version: z.int().min(1) }))
      .min(1)
      .max(500),
  ]),
});

const create = procedureFor('task.create');
const edit = procedureFor('task.edit');
const issue = procedureFor('task.issue');

export const breakdownRouter = router({
  tasks: procedureFor('task.read')
    .input(PlanRef)
    .query(({ ctx, input }) => listPlanTasks(ctx.services, input)),
  /** Departments and people for the pickers. */
  options: create.query(({ ctx }) => assignmentOptions(ctx.services)),
  createTask: create.input(CreateTaskInput).mutation(({ ctx, input }) => createTask(ctx.services, input)),
  deleteTask: create.input(DeleteTaskInput).mutation(({ ctx, input }) => deleteTask(ctx.services, input)),
  acceptSuggestions: create
    .input(SuggestionChoice)
    .mutation(({ ctx, input }) => acceptSuggestions(ctx.services, input)),
  dropSuggestions: create
    .input(SuggestionChoice)
    .mutation(({ ctx, input }) => dropSuggestions(ctx.services, input)),
  restoreSuggestions: create
    .input(PlanRef.extend({ suggestionIds: z.array(Uuid).min(1).max(500) }))
    .mutation(({ ctx, input }) => restoreSuggestions(ctx.services, input)),
  previewImport: create
    .input(ImportTasksInput)
    .mutation(({ ctx, input }) => previewImport(ctx.services, input)),
  importTasks: create
    .input(ImportTasksInput.extend({ mode: z.enum(['good-rows', 'all-or-nothing']) }))
    .mutation(({ ctx, input }) => importTasks(ctx.services, input)),
  updateTask: edit.input(UpdateTaskInput).mutation(({ ctx, input }) => updateTask(ctx.services, input)),
  bulkUpdate: edit
    .input(BulkUpdateTasksInput)
    .mutation(({ ctx, input }) => bulkUpdateTasks(ctx.services, input)),
  setTrajectory: edit
    .input(UpdateTrajectoryInput)
    .mutation(({ ctx, input }) => setTrajectory(ctx.services, input)),
  previewIssue: issue.input(IssueChoice).query(({ ctx, input }) => previewIssue(ctx.services, input)),
  issue: issue.input(IssueChoice).mutation(({ ctx, input }) => issueTasks(ctx.services, input)),
  cancelTask: procedureFor('task.cancel')
    .input(CancelTaskInput)
    .mutation(({ ctx, input }) => cancelTask(ctx.services, input)),
  reassignTask: procedureFor('task.reassign')
    .input(ReassignTaskInput)
    .mutation(({ ctx, input }) => reassignTask(ctx.services, input)),
});
