import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { QueryClientProvider } from '@tanstack/react-query';
import { IntlProvider, useTranslations } from 'use-intl';
import { UiEnvironmentProvider, type UiEnvironment } from '@gongkai/ui/environment';
import { ThemeProvider } from '@gongkai/ui/theme';
import { type Locale } from '@gongkai/ui/format';
import { storeLocale } from '#lib/locale.ts';
import { LocaleContext } from '#lib/locale-context.ts';
import { loadMessages, type Messages } from '#lib/messages.ts';
import { OfficeDayContext, deviceDay } from '#lib/office-day.ts';
import { queryClient } from '#lib/query-client.ts';
import { trpcClient, TRPCProvider } from '#lib/trpc.ts';

type Props = { locale: Locale; messages: Messages; children: ReactNode };

/** Everything a screen stands on: theme, language, server data, the office's day. */
export function AppProviders({ locale: first, messages: firstMessages, children }: Props) {
  const [{ locale, messages }, setLanguage] = useState({ locale: first, messages: firstMessages });
  const [today, setToday] = useState(deviceDay);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  const language = useMemo(
    () => ({
      locale,
      change: async (next: Locale) => {
        const loaded = await loadMessages(next);
        storeLocale(next);
        setLanguage({ locale: next, messages: loaded });
      },
    }),
    [locale],
  );
  const day = useMemo(() => ({ today, setToday }), [today]);
  return (
    <ThemeProvider>
      <LocaleContext.Provider value={language}>
        <OfficeDayContext.Provider value={day}>
          <IntlProvider locale={locale} messages={messages} timeZone="Asia/Shanghai">
            <UiTexts locale={locale} today={today}>
              <QueryClientProvider client={queryClient}>
                <TRPCProvider trpcClient={trpcClient} queryClient={queryClient}>
                  {children}
                </TRPCProvider>
              </QueryClientProvider>
            </UiTexts>
          </IntlProvider>
        </OfficeDayContext.Provider>
      </LocaleContext.Provider>
    </ThemeProvider>
  );
}

function UiTexts({ locale, today, children }: { locale: Locale; today: string; children: ReactNode }) {
  const t = useTranslations('ui');
  const environment = useMemo<UiEnvironment>(
    () => ({ locale, today, t: (key, values) => t(key, values) }),
    [locale, today, t],
  );
  return <UiEnvironmentProvider value={environment}>{children}</UiEnvironmentProvider>;
}
