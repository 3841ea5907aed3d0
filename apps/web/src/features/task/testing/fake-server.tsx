import type { ReactNode } from 'react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createTRPCClient, TRPCClientError } from '@trpc/client';
import { observable } from '@trpc/server/observable';
import type { AppRouter } from '@gongkai/trpc';
import { useTranslations } from 'use-intl';
import { UiEnvironmentProvider } from '@gongkai/ui/environment';
import { TRPCProvider } from '#lib/trpc.ts';

type Call = { path: string; input: unknown };
type Handlers = Record<string, (input: never) => unknown>;

/** A refusal as the server sends it. */
export function refusal(
  reason: string,
  details: Record<string, string | number> = {},
  httpStatus = 422,
): Error {
  return TRPCClientError.from({
    error: { message: reason, code: -32_009, data: { reason, details, issues: [], httpStatus } },
  });
}

/** No answer at all. */
export function lostNetwork(): Error {
  return TRPCClientError.from(new TypeError('Failed to fetch'));
}

/** A server that answers from these handlers, by procedure path, and remembers what it was asked. */
export function fakeServer(handlers: Handlers): { calls: Call[]; around: (content: ReactNode) => ReactNode } {
  const calls: Call[] = [];
  const trpcClient = createTRPCClient<AppRouter>({
    links: [
      () =>
        ({ op }) =>
          observable((observer) => {
            calls.push({ path: op.path, input: op.input });
            const answer = async () => handlers[op.path]?.(op.input as never);
            answer().then(
              (data) => {
                observer.next({ result: { data } });
                observer.complete();
              },
              (error: unknown) => observer.error(error as TRPCClientError<AppRouter>),
            );
          }),
    ],
  });
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const around = (content: ReactNode) => (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider trpcClient={trpcClient} queryClient={queryClient}>
        <Environment>{content}</Environment>
      </TRPCProvider>
    </QueryClientProvider>
  );
  return { calls, around };
}

function Environment({ children }: { children: ReactNode }) {
  const t = useTranslations('ui');
  return (
    <UiEnvironmentProvider
      value={{ locale: 'zh-CN', today: '2021-12-20', t: (key, values) => t(key, values) }}
    >
      {children}
    </UiEnvironmentProvider>
  );
}
