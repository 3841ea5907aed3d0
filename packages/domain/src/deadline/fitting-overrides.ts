import { overrideKey, withOverride, type LimitOverrides } from './overrides.ts';
import { LIMIT_RULES } from './rules.ts';

/**
 * The own figures that still fit the table of limits. One that no longer does (its rule is gone, or may not be set)
 * is left out, so that the table's own figure stands.
 */
export function fittingOverrides(overrides: LimitOverrides): LimitOverrides {
  return Object.fromEntries(
    Object.entries(overrides).filter(([key]) => {
      const rules = LIMIT_RULES.filter((rule) => overrideKey(rule) === key);
      return rules.length > 0 && rules.every((rule) => withOverride(rule, overrides).ok);
    }),
  );
}
