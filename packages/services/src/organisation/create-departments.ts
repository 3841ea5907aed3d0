import { decideDepartmentName, type CreateDepartmentInput } from '@gongkai/domain/organisation';
import { toDbDate } from '@gongkai/db';
import {
  authorise,
  organisationScope,
  ServiceError,
  valueOf,
  write,
  type ServiceContext,
} from '../core/index.ts';
import { lockAccounts } from '../account/fetch-account.ts';

/** Adds departments at the end of the order, all of them or none: one from the form, or a pasted list. */
export async function createDepartments(
  ctx: ServiceContext,
  departments: readonly CreateDepartmentInput[],
): Promise<{ ids: string[] }> {
  authorise(ctx, 'department.manage');
  return write(ctx, async ({ tx, audit, changed }) => {
    await lockAccounts(tx, ctx);
    const { organisationId } = ctx.actor;
    const known = await tx.department.findMany({ where: organisationScope(ctx) });
    const ids: string[] = [];
    for (const department of departments) {
      valueOf(decideDepartmentName(department.name, known));
      if (
        department.kind === 'office' &&
        known.some((one) => one.kind === 'office' && one.archivedOn === null)
      )
        throw new ServiceError('refused', 'not-one-office');
      const position = Math.max(0, ...known.map((one) => one.position)) + 1;
      const row = await tx.department.create({
        data: { ...department, organisationId, position, createdOn: toDbDate(ctx.today) },
      });
      known.push(row);
      ids.push(row.id);
      const after = { ...department, position };
      await audit({ action: 'department.create', subjectType: 'department', subjectId: row.id, after });
      changed({ topic: 'organisation', id: row.id });
    }
    return { ids };
  });
}
