import { decideVerify, type VerifyAssignmentInput } from '@gongkai/domain/task';
import type { Transaction } from '@gongkai/db';
import { actorId, organisationScope, valueOf, write, type ServiceContext } from '../core/index.ts';
import { departmentPeople, notify } from '../notification/index.ts';
import { readSettings } from '../settings/index.ts';
import { changePart, type ChangedPart } from './change-part.ts';
import { fetchPart } from './fetch-part.ts';
import { partNotice } from './notices.ts';

/**
 * 核验通过: the office accepts one department's part. Whoever reported it last does not verify it himself.
 *
 * @throws ServiceError `forbidden`, `assignment-not-found`, `version-conflict`, or the rule's refusal.
 */
export function verifyAssignment(ctx: ServiceContext, input: VerifyAssignmentInput): Promise<ChangedPart> {
  return write(ctx, async (unit) => {
    const fetched = await fetchPart(unit.tx, ctx, input, 'task.verify');
    const { task, part } = fetched;
    const { submit: policy } = await readSettings(unit.tx, ctx);
    const reporterId = await lastReporter(unit.tx, ctx, part.id);
    const patch = valueOf(
      decideVerify(task, part, input, { today: ctx.today, verifierId: actorId(ctx), reporterId, policy }),
    );
    const changed = await changePart(unit, ctx, fetched, { patch, action: 'assignment.verify' });
    const { params, link } = await partNotice(unit.tx, ctx, task, part.departmentId);
    const people = await departmentPeople(unit.tx, ctx, [part.departmentId]);
    await notify(
      unit,
      ctx,
      [...people, ...(part.ownerId === null ? [] : [part.ownerId])],
      {
        kind: 'assignment-verified',
        params,
      },
      link,
    );
    return changed;
  });
}

/** Who sent the part's last report; null when there is none or the program itself did. */
async function lastReporter(
  tx: Pick<Transaction, 'progressReport'>,
  ctx: Pick<ServiceContext, 'actor'>,
  assignmentId: string,
): Promise<string | null> {
  const report = await tx.progressReport.findFirst({
    where: { ...organisationScope(ctx), assignmentId },
    orderBy: [{ reportedAt: 'desc' }, { id: 'desc' }],
    select: { reportedById: true },
  });
  return report?.reportedById ?? null;
}
