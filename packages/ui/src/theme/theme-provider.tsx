import type { ReactNode } from 'react';
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '@mantine/notifications/styles.css';
import './global.css';
import { cssVariablesResolver, theme } from './theme.ts';

type Props = {
  children: ReactNode;
  /** in tests: no transitions, no portals */
  env?: 'default' | 'test';
};

/** Mantine with our theme and the toasts, bottom left. The colour scheme follows the device until chosen. */
export function ThemeProvider({ children, env = 'default' }: Props) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      defaultColorScheme="auto"
      env={env}
    >
      <Notifications position="bottom-left" limit={4} />
      {children}
    </MantineProvider>
  );
}
