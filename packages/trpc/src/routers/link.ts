import { ListLinksInput } from '@gongkai/domain/published-link';
import { checkLinks, listLinks } from '@gongkai/services/published-link';
import { procedureFor, router } from '../trpc.ts';

const check = procedureFor('link.check');

export const linkRouter = router({
  /** Published addresses with what their last checks found. */
  list: check.input(ListLinksInput).query(({ ctx, input }) => listLinks(ctx.services, input)),
  /** Opens those that are due now instead of waiting for the next round. */
  check: check.mutation(({ ctx }) => checkLinks(ctx.services)),
});
