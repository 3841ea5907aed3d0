export {
  compareOverride,
  decideOverride,
  listOverrides,
  requestOverride,
  type OverrideDto,
} from './overrides.ts';
export { textHash } from './text-hash.ts';
