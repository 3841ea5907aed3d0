export * from './definition.ts';
export { LocalText } from './text.ts';
