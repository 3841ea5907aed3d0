export { OfficeSettings } from './office-settings.ts';
