import { decideOrder, type ReorderDepartmentsInput } from '@gongkai/domain/organisation';
import { authorise, organisationScope, valueOf, write, type ServiceContext } from '../core/index.ts';
import { lockAccounts } from '../account/fetch-account.ts';

/** Puts the departments (those not archived, all of them) in a new order. */
export async function reorderDepartments(
  ctx: ServiceContext,
  { departmentIds }: ReorderDepartmentsInput,
): Promise<void> {
  authorise(ctx, 'department.manage');
  await write(ctx, async ({ tx, audit, changed }) => {
    await lockAccounts(tx, ctx);
    const rows = await tx.department.findMany({
      where: { ...organisationScope(ctx), archivedOn: null },
      orderBy: { position: 'asc' },
      select: { id: true },
    });
    const known = rows.map(({ id }) => id);
    for (const { id, position } of valueOf(decideOrder(departmentIds, known))) {
      await tx.department.update({ where: { id }, data: { position } });
    }
    const subject = { subjectType: 'organisation', subjectId: ctx.actor.organisationId };
    const record = { before: { departmentIds: known }, after: { departmentIds } };
    await audit({ action: 'department.reorder', ...subject, ...record });
    changed({ topic: 'organisation', id: null });
  });
}
