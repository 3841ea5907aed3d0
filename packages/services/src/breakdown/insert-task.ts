import { decideCreate, type CreateTaskInput } from '@gongkai/domain/task';
import { Prisma, toDbDate, toDbDateOrNull, type Transaction } from '@gongkai/db';
import {
  actorId,
  notFound,
  organisationScope,
  ServiceError,
  valueOf,
  type ServiceContext,
} from '../core/index.ts';
import { fetchTask } from '../task-state/index.ts';
import { checkTaskOwner, readDepartments } from './departments.ts';

type Departments = Awaited<ReturnType<typeof readDepartments>>;

/** The next running number of the plan. The plan's row is locked so that two new tasks never take the same one. */
async function nextNumber(tx: Transaction, planId: string): Promise<number> {
  // Prisma has no SELECT … FOR UPDATE.
  await tx.$executeRaw(Prisma.sql`SELECT 1 FROM "Plan" WHERE id = ${planId}::uuid FOR UPDATE`);
  const last = await tx.task.aggregate({ where: { planId }, _max: { number: true } });
  return (last._max.number ?? 0) + 1;
}

async function fetchItem(tx: Transaction, ctx: ServiceContext, input: CreateTaskInput) {
  const item = await tx.planItem.findFirst({
    where: { id: input.itemId, planId: input.planId, ...organisationScope(ctx) },
    select: { anchorStart: true, anchorEnd: true },
  });
  if (item === null) throw notFound('item');
  const anchor = input.anchor ?? { start: item.anchorStart, end: item.anchorEnd };
  const inside =
    anchor.start >= item.anchorStart && anchor.end <= item.anchorEnd && anchor.start < anchor.end;
  if (!inside) throw new ServiceError('refused', 'anchor-outside-item');
  return anchor;
}

function partsOf(ctx: ServiceContext, input: CreateTaskInput, supportIds: readonly string[]) {
  const { organisationId } = ctx.actor;
  const { leadDepartmentId, ownerId } = input;
  const supports = supportIds.map((departmentId) => ({ organisationId, departmentId, role: 'support' }));
  return leadDepartmentId === null
    ? supports
    : [{ organisationId, departmentId: leadDepartmentId, role: 'lead', ownerId }, ...supports];
}

/**
 * Stores a draft task with its division and trajectory; part of a verb, which writes the trail.
 *
 * @param departments the bureau's departments, read once by verbs that insert many.
 * @throws ServiceError `item-not-found`, or `refused` with the rule's code, `anchor-outside-item`,
 *   `owner-without-lead` or `owner-outside-department`.
 */
export async function insertTask(
  tx: Transaction,
  ctx: ServiceContext,
  input: CreateTaskInput,
  departments?: Departments,
) {
  const anchor = await fetchItem(tx, ctx, input);
  const { supportIds } = valueOf(decideCreate(input, departments ?? (await readDepartments(tx, ctx))));
  await checkTaskOwner(tx, ctx, input.leadDepartmentId, input.ownerId);
  const {
    planId,
    itemId,
    title,
    deliverable,
    weight,
    deadlineKind,
    cycle,
    eventName,
    limitAmount,
    limitUnit,
  } = input;
  const { id } = await tx.task.create({
    data: {
      ...organisationScope(ctx),
      planId,
      itemId,
      title,
      deliverable,
      weight,
      deadlineKind,
      cycle,
      eventName,
      limitAmount,
      limitUnit,
      number: await nextNumber(tx, planId),
      startsOn: toDbDateOrNull(input.startsOn),
      dueOn: toDbDateOrNull(input.dueOn),
      anchorStart: anchor.start,
      anchorEnd: anchor.end,
      createdById: actorId(ctx),
      createdAt: ctx.now,
      assignments: { createMany: { data: partsOf(ctx, input, supportIds) } },
      trajectory: {
        createMany: {
          data: (input.trajectory ?? []).map(({ on, percent }) => ({ on: toDbDate(on), percent })),
        },
      },
    },
    select: { id: true },
  });
  return (await fetchTask(tx, ctx, id)).state;
}
