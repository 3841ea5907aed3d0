import { decideSubmit, type SubmitInput } from '@gongkai/domain/task';
import { valueOf, write, type ServiceContext } from '../core/index.ts';
import { notify, officePeople } from '../notification/index.ts';
import { readSettings } from '../settings/index.ts';
import { changePart, type ChangedPart } from './change-part.ts';
import { fetchPart } from './fetch-part.ts';
import { partNotice } from './notices.ts';
import { countEvidence } from './report-progress.ts';

/**
 * 提交核验: hands in what was already reported as complete.
 *
 * @throws ServiceError `forbidden`, `assignment-not-found`, `version-conflict`, or the rule's refusal.
 */
export function submitAssignment(ctx: ServiceContext, input: SubmitInput): Promise<ChangedPart> {
  return write(ctx, async (unit) => {
    const fetched = await fetchPart(unit.tx, ctx, input, 'task.submit');
    const { task, part } = fetched;
    const { submit: policy } = await readSettings(unit.tx, ctx);
    const evidenceBefore = await countEvidence(unit.tx, ctx, part.id);
    const patch = valueOf(decideSubmit(task, part, input, { today: ctx.today, evidenceBefore, policy }));
    const changed = await changePart(unit, ctx, fetched, { patch, action: 'assignment.submit' });
    const { params, link } = await partNotice(unit.tx, ctx, task, part.departmentId);
    await notify(unit, ctx, await officePeople(unit.tx, ctx), { kind: 'report-submitted', params }, link);
    return changed;
  });
}
