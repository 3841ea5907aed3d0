import { useCallback, useEffect, useRef } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Locale } from '@gongkai/ui/format';
import { hasStoredLocale } from './locale.ts';
import { useLanguage } from './locale-context.ts';
import { useSession } from './session.ts';
import { useTRPC } from './trpc.ts';

/** Changes the language at once, and for this person on every device. */
export function useChangeLocale(): (locale: Locale) => Promise<void> {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { change } = useLanguage();
  const { mutate } = useMutation(
    trpc.account.setLocale.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries(trpc.session.me.queryFilter()),
    }),
  );
  return useCallback(
    async (locale) => {
      mutate({ locale });
      await change(locale);
    },
    [change, mutate],
  );
}

/** On a device where nobody chose yet, takes the person's own language, once. */
export function useOwnLocale(): void {
  const { user } = useSession();
  const { locale, change } = useLanguage();
  const asked = useRef(false);
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    if (!hasStoredLocale() && user.locale !== locale) void change(user.locale);
  }, [user.locale, locale, change]);
}
