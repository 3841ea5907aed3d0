import type { SystemRef } from '@gongkai/domain/indicator';
import { write, type ServiceContext } from '../core/index.ts';
import { authoriseReading, findVersion } from './rows.ts';

/** One version to be written as a file; taking it away is audited. */
export async function exportSystem(ctx: ServiceContext, input: SystemRef) {
  authoriseReading(ctx);
  return await write(ctx, async ({ tx, audit }) => {
    const found = await findVersion(tx, ctx, input.id);
    await audit({
      action: 'export.indicator-system',
      subjectType: 'indicator-system',
      // What ships has a key and no row of its own: the trail names the office, and the key beside it.
      subjectId: found.status === 'shipped' ? ctx.actor.organisationId : found.id,
      after: { key: found.key, name: found.definition.name.zh, version: found.version, status: found.status },
    });
    return found;
  });
}
