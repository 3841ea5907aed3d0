export { LIGHTS, type Light } from './light.ts';
export { cssVariablesResolver, theme } from './theme.ts';
export { ThemeProvider } from './theme-provider.tsx';
export { ACCENT, FONT_FAMILY, LIGHT_COLOURS, PHONE_WIDTH, ROW_HEIGHT } from './tokens.ts';
