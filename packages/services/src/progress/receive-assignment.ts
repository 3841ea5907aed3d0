import { decideReceive, type ReceiveTaskInput } from '@gongkai/domain/task';
import { valueOf, write, type ServiceContext } from '../core/index.ts';
import { notify, officePeople } from '../notification/index.ts';
import { changePart, type ChangedPart } from './change-part.ts';
import { checkOwner } from './check-owner.ts';
import { fetchPart } from './fetch-part.ts';
import { partNotice } from './notices.ts';

/**
 * 签收: the department acknowledges its part and may name its owner at once.
 *
 * @throws ServiceError `forbidden`, `assignment-not-found`, `version-conflict`, `owner-outside-department`, or the
 *   rule's refusal.
 */
export function receiveAssignment(ctx: ServiceContext, input: ReceiveTaskInput): Promise<ChangedPart> {
  return write(ctx, async (unit) => {
    const fetched = await fetchPart(unit.tx, ctx, input, 'task.receive');
    const { task, part } = fetched;
    const patch = valueOf(decideReceive(task, part, input, { today: ctx.today }));
    await checkOwner(unit.tx, ctx, part.departmentId, input.ownerId);
    const changed = await changePart(unit, ctx, fetched, { patch, action: 'assignment.receive' });
    const { params, link } = await partNotice(unit.tx, ctx, task, part.departmentId);
    await notify(unit, ctx, await officePeople(unit.tx, ctx), { kind: 'task-received', params }, link);
    if (input.ownerId !== null && input.ownerId !== part.ownerId) {
      await notify(unit, ctx, [input.ownerId], { kind: 'owner-assigned', params }, link);
    }
    return changed;
  });
}
