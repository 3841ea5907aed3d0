import { decideArchive, type ArchiveDepartmentInput } from '@gongkai/domain/organisation';
import { fromDbDateOrNull, toDbDate } from '@gongkai/db';
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

/** Archives a department that no open task and no active person depends on. The office itself stays. */
export async function archiveDepartment(
  ctx: ServiceContext,
  { departmentId }: ArchiveDepartmentInput,
): Promise<void> {
  authorise(ctx, 'department.manage');
  await write(ctx, async ({ tx, audit, changed }) => {
    await lockAccounts(tx, ctx);
    const row = await tx.department.findFirst({ where: { id: departmentId, ...organisationScope(ctx) } });
    if (row === null) throw notFound('department');
    if (row.kind === 'office') throw new ServiceError('refused', 'not-one-office');
    const open = { departmentId, task: { status: { in: ['draft', 'issued'] } } };
    const { archivedOn } = valueOf(
      decideArchive(
        {
          archivedOn: fromDbDateOrNull(row.archivedOn),
          openTasks: await tx.assignment.count({ where: open }),
          activePeople: await tx.user.count({ where: { departmentId, active: true } }),
        },
        ctx.today,
      ),
    );
    await tx.department.update({ where: { id: departmentId }, data: { archivedOn: toDbDate(archivedOn) } });
    const subject = { subjectType: 'department', subjectId: departmentId };
    await audit({
      action: 'department.archive',
      ...subject,
      before: { archivedOn: null },
      after: { archivedOn },
    });
    changed({ topic: 'organisation', id: departmentId });
  });
}
