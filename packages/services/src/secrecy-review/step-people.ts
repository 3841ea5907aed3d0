import type { ReviewStep } from '@gongkai/domain/secrecy-review';
import type { ServiceContext, WriteUnit } from '../core/index.ts';
import { departmentPeople, leadershipPeople, notify, officePeople } from '../notification/index.ts';
import type { ReviewRow } from './review-row.ts';

async function peopleOf(
  { tx }: WriteUnit,
  ctx: ServiceContext,
  step: ReviewStep,
  row: ReviewRow,
): Promise<string[]> {
  if (step === 'approval') return await leadershipPeople(tx, ctx);
  if (step === 'second' || row.record.department.kind === 'office') return await officePeople(tx, ctx);
  return await departmentPeople(tx, ctx, [row.departmentId]);
}

/** Tells those who hold the next step that a review waits for them; never its drafter. */
export async function tellStep(
  unit: WriteUnit,
  ctx: ServiceContext,
  step: ReviewStep,
  row: ReviewRow,
): Promise<void> {
  const people = (await peopleOf(unit, ctx, step, row)).filter((id) => id !== row.drafterId);
  const notice = { kind: 'review-asked', params: { matter: row.matter, step } } as const;
  await notify(unit, ctx, people, notice, `/ledgers/reviews?id=${row.id}`);
}
