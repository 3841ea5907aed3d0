import { createContext, use, type ReactNode } from 'react';
import { lightTheme, type ChartTheme } from './theme.ts';

const ThemeContext = createContext<ChartTheme>(lightTheme);

/** Gives all charts inside their colours. */
export function ChartThemeProvider({ theme, children }: { theme: ChartTheme; children: ReactNode }) {
  return <ThemeContext value={theme}>{children}</ThemeContext>;
}

/** The colours in force; the light ones where nobody gave any. */
export function useChartTheme(): ChartTheme {
  return use(ThemeContext);
}
