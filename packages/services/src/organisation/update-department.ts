import { decideDepartmentName, type UpdateDepartmentInput } from '@gongkai/domain/organisation';
import {
  authorise,
  notFound,
  organisationScope,
  ServiceError,
  valueOf,
  write,
  type ServiceContext,
} from '../core/index.ts';
import { lockAccounts } from '../account/fetch-account.ts';

/** Changes a department's names or kind; there is always exactly one office. */
export async function updateDepartment(
  ctx: ServiceContext,
  { departmentId, patch }: UpdateDepartmentInput,
): Promise<void> {
  authorise(ctx, 'department.manage');
  await write(ctx, async ({ tx, audit, changed }) => {
    await lockAccounts(tx, ctx);
    const all = await tx.department.findMany({ where: organisationScope(ctx) });
    const department = all.find(({ id }) => id === departmentId);
    if (department === undefined) throw notFound('department');
    const others = all.filter(({ id }) => id !== departmentId);
    if (patch.name !== undefined) valueOf(decideDepartmentName(patch.name, others));
    const { name, shortName, kind } = department;
    const before = { name, shortName, kind };
    const after = { ...before, ...patch };
    if ((after.kind === 'office') !== (kind === 'office'))
      throw new ServiceError('refused', 'not-one-office');
    await tx.department.update({ where: { id: departmentId }, data: patch });
    const subject = { subjectType: 'department', subjectId: departmentId };
    await audit({ action: 'department.update', ...subject, before, after });
    changed({ topic: 'organisation', id: departmentId });
  });
}
