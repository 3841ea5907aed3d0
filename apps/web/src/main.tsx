import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from '@tanstack/react-router';
import { AppProviders } from '#components/app/app-providers.tsx';
import { storedLocale } from '#lib/locale.ts';
import { loadMessages } from '#lib/messages.ts';
import { showStartFailure } from '#components/app/start-failure.ts';
import { createAppRouter } from './router.ts';

async function start(root: HTMLElement): Promise<void> {
  if (!('Temporal' in globalThis)) await import('temporal-polyfill/global');
  const locale = storedLocale();
  const messages = await loadMessages(locale);
  const router = createAppRouter();
  createRoot(root, {
    // Nothing of the screens caught it, React has taken everything away: never leave a blank page.
    onUncaughtError: (error) => {
      window.reportError(error);
      showStartFailure();
    },
  }).render(
    <StrictMode>
      <AppProviders locale={locale} messages={messages}>
        <RouterProvider router={router} />
      </AppProviders>
    </StrictMode>,
  );
}

const root = document.getElementById('root');
if (root !== null) {
  start(root).catch((error: unknown) => {
    window.reportError(error);
    showStartFailure();
  });
}
