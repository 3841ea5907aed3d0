import { fromDbDateOrNull } from '@gongkai/db';
import { authorise, organisationScope, type ServiceContext } from '../core/index.ts';

/** A plan in the list. `itemCount` counts work items without their third level; cancelled tasks are not counted. */
export type PlanSummary = {
  id: string;
  year: number;
  title: string | null;
  documentNumber: string | null;
  issuer: string | null;
  issuedOn: string | null;
  status: 'draft' | 'active' | 'closed';
  version: number;
  itemCount: number;
  taskCount: number;
  draftCount: number;
  createdAt: string;
};

/** The office's plans, the latest year first. */
export async function listPlans(ctx: ServiceContext): Promise<PlanSummary[]> {
  authorise(ctx, 'plan.read');
  const rows = await ctx.db.plan.findMany({
    where: organisationScope(ctx),
    orderBy: [{ year: 'desc' }, { createdAt: 'desc' }],
    select: {
      id: true,
      year: true,
      title: true,
      documentNumber: true,
      issuer: true,
      issuedOn: true,
      status: true,
      version: true,
      createdAt: true,
      _count: { select: { items: { where: { parentId: null } } } },
      tasks: { where: { status: { not: 'cancelled' } }, select: { status: true } },
    },
  });
  return rows.map(({ _count, tasks, issuedOn, createdAt, status, ...row }) => ({
    ...row,
    // A CHECK constraint keeps the vocabulary closed.
    status: status as PlanSummary['status'],
    issuedOn: fromDbDateOrNull(issuedOn),
    createdAt: createdAt.toISOString(),
    itemCount: _count.items,
    taskCount: tasks.length,
    draftCount: tasks.filter((task) => task.status === 'draft').length,
  }));
}
