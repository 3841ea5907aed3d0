import { statusOfStored } from '@gongkai/domain/appeal';
import type { DepartmentRef } from '@gongkai/domain/evaluation-cycle';
import { fromDbDateOrNull, type Transaction } from '@gongkai/db';

/** The appeals of a department against its announced sheet, in their order; points in hundredths, as it shows them. */
export async function readLeafAppeals(tx: Transaction, { evaluationId, departmentId }: DepartmentRef) {
  const rows = await tx.evaluationAppeal.findMany({
    where: { evaluationId, departmentId },
    orderBy: { number: 'asc' },
    select: {
      number: true,
      leafKey: true,
      state: true,
      decision: true,
      decisionReason: true,
      pointsBefore: true,
      pointsAfter: true,
      decidedOn: true,
      decidedByName: true,
    },
  });
  return rows.map(({ state, decision, decisionReason, decidedOn, decidedByName, ...row }) => ({
    ...row,
    status: statusOfStored({ state, decision }),
    reason: decisionReason ?? '',
    decidedOn: fromDbDateOrNull(decidedOn),
    decidedByName: decidedByName ?? '',
  }));
}
