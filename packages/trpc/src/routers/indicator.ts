import {
  CompareSystemsInput,
  CreateSystemInput,
  PublishSystemInput,
  SaveSystemInput,
  SystemRef,
  SystemVersionInput,
  TrySystemInput,
} from '@gongkai/domain/indicator';
import {
  compareVersions,
  createSystem,
  discardSystem,
  listSystems,
  publishSystem,
  readSystem,
  saveSystem,
  trySystem,
} from '@gongkai/services/indicator-system';
import { procedureFor, router } from '../trpc.ts';

const read = procedureFor('evaluation.read');
const edit = procedureFor('evaluation.edit');

export const indicatorRouter = router({
  /** Every version of every system; drafts only for those who edit. */
  list: read.query(({ ctx }) => listSystems(ctx.services)),
  system: read.input(SystemRef).query(({ ctx, input }) => readSystem(ctx.services, input)),
  /** Two versions side by side. */
  compare: read.input(CompareSystemsInput).query(({ ctx, input }) => compareVersions(ctx.services, input)),
  create: edit.input(CreateSystemInput).mutation(({ ctx, input }) => createSystem(ctx.services, input)),
  save: edit.input(SaveSystemInput).mutation(({ ctx, input }) => saveSystem(ctx.services, input)),
  discard: edit.input(SystemVersionInput).mutation(({ ctx, input }) => discardSystem(ctx.services, input)),
  publish: edit.input(PublishSystemInput).mutation(({ ctx, input }) => publishSystem(ctx.services, input)),
  /** What a draft would change, for whom. A mutation only because its input is long: nothing is written. */
  try: edit.input(TrySystemInput).mutation(({ ctx, input }) => trySystem(ctx.services, input)),
});
