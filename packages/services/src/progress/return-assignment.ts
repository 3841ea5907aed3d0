import { decideReturn, type ReturnAssignmentInput } from '@gongkai/domain/task';
import { valueOf, write, type ServiceContext } from '../core/index.ts';
import { departmentPeople, notify } from '../notification/index.ts';
import { changePart, type ChangedPart } from './change-part.ts';
import { fetchPart } from './fetch-part.ts';
import { partNotice } from './notices.ts';

/**
 * 退回补正: the office hands a submitted part back, with its reason; returns are counted.
 *
 * @throws ServiceError `forbidden`, `assignment-not-found`, `version-conflict`, or the rule's refusal.
 */
export function returnAssignment(ctx: ServiceContext, input: ReturnAssignmentInput): Promise<ChangedPart> {
  return write(ctx, async (unit) => {
    const fetched = await fetchPart(unit.tx, ctx, input, 'task.verify');
    const { task, part } = fetched;
    const patch = valueOf(decideReturn(task, part, input));
    const { reason } = input;
    const changed = await changePart(unit, ctx, fetched, { patch, action: 'assignment.return', reason });
    const { params, link } = await partNotice(unit.tx, ctx, task, part.departmentId);
    const people = await departmentPeople(unit.tx, ctx, [part.departmentId]);
    await notify(
      unit,
      ctx,
      [...people, ...(part.ownerId === null ? [] : [part.ownerId])],
      {
        kind: 'assignment-returned',
        params: { ...params, reason },
      },
      link,
    );
    return changed;
  });
}
