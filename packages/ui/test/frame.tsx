import type { ReactNode } from 'react';
import { UiEnvironmentProvider, type UiEnvironment } from '../src/environment/index.ts';
import { ThemeProvider } from '../src/theme/index.ts';

const environment: UiEnvironment = {
  locale: 'zh-CN',
  today: '2021-12-20',
  t: (key, values) => (values === undefined ? key : `${key} ${JSON.stringify(values)}`),
};

/** The theme, and an environment whose texts are their own keys. */
export function TestFrame({ children }: { children: ReactNode }) {
  return (
    <ThemeProvider env="test">
      <UiEnvironmentProvider value={environment}>{children}</UiEnvironmentProvider>
    </ThemeProvider>
  );
}
