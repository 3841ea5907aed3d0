import type { AssignOwnerInput } from '@gongkai/domain/task';
import { ServiceError, write, type ServiceContext } from '../core/index.ts';
import { notify } from '../notification/index.ts';
import { changePart, type ChangedPart } from './change-part.ts';
import { checkOwner } from './check-owner.ts';
import { fetchPart } from './fetch-part.ts';
import { partNotice } from './notices.ts';

/**
 * The department says who of its people answers for its part (责任人), or that nobody does.
 *
 * @throws ServiceError `forbidden`, `assignment-not-found`, `version-conflict`, `task-not-issued`,
 *   `owner-outside-department`.
 */
export function assignOwner(ctx: ServiceContext, input: AssignOwnerInput): Promise<ChangedPart> {
  return write(ctx, async (unit) => {
    const fetched = await fetchPart(unit.tx, ctx, input, 'task.receive');
    const { task, part } = fetched;
    if (task.status !== 'issued') throw new ServiceError('refused', 'task-not-issued');
    await checkOwner(unit.tx, ctx, part.departmentId, input.ownerId);
    const patch = { ownerId: input.ownerId };
    const changed = await changePart(unit, ctx, fetched, { patch, action: 'assignment.assign-owner' });
    if (input.ownerId !== null) {
      const { params, link } = await partNotice(unit.tx, ctx, task, part.departmentId);
      await notify(unit, ctx, [input.ownerId], { kind: 'owner-assigned', params }, link);
    }
    return changed;
  });
}
