export { officeName } from './office-name.ts';
export { readSettings } from './read-settings.ts';
