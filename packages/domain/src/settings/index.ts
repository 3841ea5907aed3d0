export { OfficeSettings, UpdateSettingsInput } from './office-settings.ts';
