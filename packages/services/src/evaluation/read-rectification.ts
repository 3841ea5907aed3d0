import type { ReadSubjectInput } from '@gongkai/domain/evaluation';
import { resultLeaves } from '@gongkai/domain/scoring';
import { notFound, organisationScope, type ServiceContext } from '../core/index.ts';
import { shownSheet } from './read-subject.ts';
import { standingOf } from './record-standing.ts';

/**
 * What a printed score sheet says beside each lost point: how every record that it names stands today, with the
 * office and the plan that head it. Putting a record right does not give its points back.
 *
 * @throws ServiceError as {@link shownSheet}.
 */
export async function readRectification(ctx: ServiceContext, input: ReadSubjectInput) {
  const { sheet } = await shownSheet(ctx, input);
  const plan = await ctx.db.plan.findFirst({
    where: { id: input.planId, ...organisationScope(ctx) },
    select: { year: true, title: true, organisation: { select: { name: true } } },
  });
  if (plan === null) throw notFound('plan');
  const refs = resultLeaves(sheet.nodes).flatMap(({ failing }) => failing);
  return {
    office: plan.organisation.name,
    year: plan.year,
    planTitle: plan.title,
    /** by `kind|id`; a record that is no longer there has none */
    states: Object.fromEntries(await standingOf(ctx, refs)),
  };
}
