import { z } from 'zod';
import { Uuid } from '@gongkai/domain/common';
import { SaveViewInput, TaskFilter } from '@gongkai/domain/supervision';
import {
  deleteView,
  listTasks,
  listViews,
  myTasks,
  reviewQueue,
  saveView,
  searchEverything,
  taskDetail,
  taskHistory,
} from '@gongkai/services/task-query';
import { procedureFor, router, signedInProcedure } from '../trpc.ts';

const Year = z.int().min(2000).max(2100);
const ListInput = TaskFilter.extend({ year: Year });
const YearInput = z.object({ year: Year });
const TaskRef = z.object({ taskId: Uuid });
const ViewRef = z.object({ id: Uuid });
const ScreenInput = SaveViewInput.pick({ screen: true });
const SearchInput = z.object({ text: z.string().max(100) });

const read = procedureFor('task.read');
const views = procedureFor('view.save');

/** Reading tasks; every answer holds only what the person may see. */
export const taskRouter = router({
  list: read.input(ListInput).query(({ ctx, input }) => listTasks(ctx.services, input)),
  mine: read.input(YearInput).query(({ ctx, input }) => myTasks(ctx.services, input)),
  detail: read.input(TaskRef).query(({ ctx, input }) => taskDetail(ctx.services, input)),
  history: read.input(TaskRef).query(({ ctx, input }) => taskHistory(ctx.services, input)),
  /** What waits for the office's decision. */
  reviewQueue: procedureFor('task.verify').query(({ ctx }) => reviewQueue(ctx.services)),
  views: views.input(ScreenInput).query(({ ctx, input }) => listViews(ctx.services, input)),
  saveView: views.input(SaveViewInput).mutation(({ ctx, input }) => saveView(ctx.services, input)),
  deleteView: views.input(ViewRef).mutation(({ ctx, input }) => deleteView(ctx.services, input)),
  /** Tasks, items, departments and people by a few words. */
  search: signedInProcedure
    .input(SearchInput)
    .query(({ ctx, input }) => searchEverything(ctx.services, input)),
});
