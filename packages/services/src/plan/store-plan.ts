import type { ReviewedItem, ReviewedPlan } from '@gongkai/domain/plan-review';
import type { Prisma, Transaction } from '@gongkai/db';
import { linkItems } from '../ledger/item-ledgers.ts';
import { organisationScope, type ServiceContext } from '../core/index.ts';

type Placed = { item: ReviewedItem; sectionId: string; position: number };

/** Items in document order, each followed by its children; positions run on through the plan. */
function place(plan: ReviewedPlan, sectionIds: readonly string[]): Placed[] {
  let position = 0;
  return plan.sections.flatMap((section, index) =>
    section.items.map((item) => {
      const placed = { item, sectionId: sectionIds[index] ?? '', position };
      position += 1 + item.children.length;
      return placed;
    }),
  );
}

function itemData(
  scope: { organisationId: string; planId: string },
  { item, sectionId, position }: Placed,
): Prisma.PlanItemCreateManyInput {
  return {
    ...scope,
    sectionId,
    position,
    number: item.number,
    heading: item.heading,
    body: item.body,
    anchorStart: item.anchor.start,
    anchorEnd: item.anchor.end,
    responsibility: item.responsibility,
    timeNotes: item.time,
  };
}

async function storeSections(
  tx: Transaction,
  ctx: ServiceContext,
  planId: string,
  plan: ReviewedPlan,
): Promise<string[]> {
  const rows = await tx.planSection.createManyAndReturn({
    data: plan.sections.map(({ number, heading, anchor }, position) => ({
      ...organisationScope(ctx),
      planId,
      number,
      heading,
      position,
      anchorStart: anchor.start,
      anchorEnd: anchor.end,
    })),
    select: { id: true, position: true },
  });
  return rows.toSorted((a, b) => a.position - b.position).map((row) => row.id);
}

/** Stores the sections, items, third-level items and suggestions of a checked plan. */
export async function storePlanParts(
  tx: Transaction,
  ctx: ServiceContext,
  planId: string,
  plan: ReviewedPlan,
): Promise<void> {
  const scope = { ...organisationScope(ctx), planId };
  const placed = place(plan, await storeSections(tx, ctx, planId, plan));
  const rows = await tx.planItem.createManyAndReturn({
    data: placed.map((one) => itemData(scope, one)),
    select: { id: true, position: true },
  });
  const idAt = new Map(rows.map((row) => [row.position, row.id]));
  await linkItems(
    tx,
    ctx,
    placed.map(({ item, position }) => ({ id: idAt.get(position) ?? '', number: item.number })),
  );
  await tx.planItem.createMany({
    data: placed.flatMap(({ item, sectionId, position }) =>
      item.children.map(({ number, heading, body, anchor }, index) => ({
        ...scope,
        sectionId,
        parentId: idAt.get(position) ?? null,
        position: position + 1 + index,
        number,
        heading,
        body,
        anchorStart: anchor.start,
        anchorEnd: anchor.end,
      })),
    ),
  });
  await tx.suggestion.createMany({
    data: placed.flatMap(({ item, position }) =>
      item.suggestions.map(({ title, deadlineKind, anchor }, index) => ({
        ...organisationScope(ctx),
        itemId: idAt.get(position) ?? '',
        position: index,
        title,
        deadlineKind,
        anchorStart: anchor.start,
        anchorEnd: anchor.end,
      })),
    ),
  });
}
