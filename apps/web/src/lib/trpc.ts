import { createTRPCClient, httpBatchLink, httpSubscriptionLink, splitLink } from '@trpc/client';
import { createTRPCContext, createTRPCOptionsProxy } from '@trpc/tanstack-react-query';
import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '@gongkai/trpc';
import { patientFetch } from './patient-fetch.ts';
import { queryClient } from './query-client.ts';

export type RouterOutputs = inferRouterOutputs<AppRouter>;

const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>();
export { TRPCProvider, useTRPC, useTRPCClient };

const url = '/api/trpc';

/** Queries and mutations are batched; live changes come as server-sent events. */
export const trpcClient = createTRPCClient<AppRouter>({
  links: [
    splitLink({
      condition: (operation) => operation.type === 'subscription',
      true: httpSubscriptionLink({ url }),
      false: httpBatchLink({ url, maxURLLength: 4000, fetch: patientFetch }),
    }),
  ],
});

/** Query options for route loaders; components take the same from {@link useTRPC}. */
export const trpc = createTRPCOptionsProxy<AppRouter>({ client: trpcClient, queryClient });
