import { createHash } from 'node:crypto';
import type { FetchPage } from '@gongkai/services/core';
import { checkLinks } from '@gongkai/services/published-link';
import type { Deed } from './deed.ts';
import type { Stage } from './play.ts';

/** When the sample's published links were looked at, the first day after all of them stood for a while. */
const CHECKED_ON = '2021-12-06';

/** The sample's pages are invented: nobody is asked. Some twentieth of them is gone. */
const inventedWeb: FetchPage = ({ url }) => {
  const isGone = createHash('sha256').update(url).digest('hex') < '0d';
  return Promise.resolve({ kind: 'answered', status: isGone ? 404 : 200, location: null });
};

/** The office looks at its published links, run after run until none is due. */
export function linkDeeds({ people }: Stage): Deed[] {
  return [
    {
      on: CHECKED_ON,
      play: async () => {
        const office = await people.as('office', CHECKED_ON);
        let isMore = true;
        while (isMore) isMore = (await checkLinks({ ...office, fetchPage: inventedWeb })).checked > 0;
      },
    },
  ];
}
