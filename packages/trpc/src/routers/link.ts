import { CheckLinksInput, ListLinksInput } from '@gongkai/domain/published-link';
import { checkLinks, listLinks } from '@gongkai/services/published-link';
import { procedureFor, router } from '../trpc.ts';

export const linkRouter = router({
  /** Published addresses with what their last checks found. */
  list: procedureFor('link.read')
    .input(ListLinksInput)
    .query(({ ctx, input }) => listLinks(ctx.services, input)),
  /** Opens those that are due now instead of waiting for the next round; or one, whenever it was opened last. */
  check: procedureFor('link.check')
    .input(CheckLinksInput)
    .mutation(({ ctx, input }) => checkLinks(ctx.services, input)),
});
