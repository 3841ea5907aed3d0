import { z } from 'zod';
import { Uuid } from '@gongkai/domain/common';
import { DecideOverrideInput, RequestOverrideInput } from '@gongkai/domain/secrecy-review';
import {
  compareOverride,
  decideOverride,
  listOverrides,
  requestOverride,
} from '@gongkai/services/secrecy-override';
import { procedureFor, router } from '../trpc.ts';

const decide = procedureFor('secrecy.override');

export const overrideRouter = router({
  /** Requests to let a text with a secrecy mark pass, pending ones first. */
  list: decide.query(({ ctx }) => listOverrides(ctx.services)),
  request: procedureFor('ledger.edit')
    .input(RequestOverrideInput)
    .mutation(({ ctx, input }) => requestOverride(ctx.services, input)),
  /** Whether a text is the one of the request; a mutation, so that the text stands in no address. */
  compare: decide
    .input(z.object({ overrideId: Uuid, text: z.string().max(20_000) }))
    .mutation(({ ctx, input }) => compareOverride(ctx.services, input)),
  decide: decide.input(DecideOverrideInput).mutation(({ ctx, input }) => decideOverride(ctx.services, input)),
});
