export {
  UiEnvironmentProvider,
  useUiEnvironment,
  type UiEnvironment,
  type UiTranslate,
} from './environment.tsx';
export { UI_TEXT_KEYS, type UiTextKey } from './text-keys.ts';
