import { z } from 'zod';
import { NoticeTemplateKey, RecordStepInput } from '@gongkai/domain/disclosure-request';
import { RecordChoice } from '@gongkai/domain/ledger';
import { listDesk, listTemplates, readDesk, recordStep, resetTemplate } from '@gongkai/services/request-desk';
import { procedureFor, router } from '../trpc.ts';

const read = procedureFor('ledger.read');

const ListDeskInput = z.object({ state: z.enum(['open', 'concluded']).default('open') });
const ResetTemplateInput = z.object({ key: NoticeTemplateKey, version: z.int() });

export const deskRouter = router({
  /** Disclosure requests with their clocks as of today, most urgent first. */
  list: read.input(ListDeskInput).query(({ ctx, input }) => listDesk(ctx.services, input)),
  /** One request: clock, history, steps, notices, fee; personal data masked. */
  request: read.input(RecordChoice).query(({ ctx, input }) => readDesk(ctx.services, input)),
  /** One step into the register. */
  record: procedureFor('ledger.edit')
    .input(RecordStepInput)
    .mutation(({ ctx, input }) => recordStep(ctx.services, input)),
  /** Templates of the notices; their files go over HTTP. */
  templates: read.query(({ ctx }) => listTemplates(ctx.services)),
  resetTemplate: procedureFor('settings.edit')
    .input(ResetTemplateInput)
    .mutation(({ ctx, input }) => resetTemplate(ctx.services, input)),
});
