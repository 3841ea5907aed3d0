import { useSyncExternalStore, type ReactNode } from 'react';
import { useComputedColorScheme } from '@mantine/core';
import { ChartThemeProvider, darkTheme, lightTheme } from '@gongkai/charts/chart';
import { FONT_FAMILY } from '@gongkai/ui/theme';

/** Charts speak in the letters of the page. */
const THEMES = {
  light: { ...lightTheme, fontFamily: FONT_FAMILY },
  dark: { ...darkTheme, fontFamily: FONT_FAMILY },
};

const print = window.matchMedia('print');

function onPrint(listener: () => void): () => void {
  print.addEventListener('change', listener);
  return () => print.removeEventListener('change', listener);
}

/** Charts in the colours of the scheme; on paper always in the light ones. */
export function ChartSurface({ children }: { children: ReactNode }) {
  const scheme = useComputedColorScheme('light');
  const isPrinting = useSyncExternalStore(onPrint, () => print.matches);
  return (
    <ChartThemeProvider theme={scheme === 'dark' && !isPrinting ? THEMES.dark : THEMES.light}>
      {children}
    </ChartThemeProvider>
  );
}
