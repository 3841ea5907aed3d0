import { compareSystems, type CompareSystemsInput } from '@gongkai/domain/indicator';
import type { ServiceContext } from '../core/index.ts';
import { authoriseReading, findVersion, sizeOf, type SystemVersion } from './rows.ts';

/** Two versions side by side: what each is, and what differs. */
export async function compareVersions(ctx: ServiceContext, input: CompareSystemsInput) {
  authoriseReading(ctx);
  const before = await findVersion(ctx.db, ctx, input.beforeId);
  const after = await findVersion(ctx.db, ctx, input.afterId);
  return {
    before: sideOf(before),
    after: sideOf(after),
    ...compareSystems(before.definition, after.definition),
  };
}

function sideOf({ id, version, status, definition }: SystemVersion) {
  return { id, version, status, name: definition.name, ...sizeOf(definition) };
}
