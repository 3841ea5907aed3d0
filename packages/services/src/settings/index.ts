export { OfficeSettings, readSettings } from './read-settings.ts';
