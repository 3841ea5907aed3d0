import { LedgerKey, ledgers, type LinkItemInput } from '@gongkai/domain/ledger';
import type { Transaction } from '@gongkai/db';
import { authorise, notFound, organisationScope, write, type ServiceContext } from '../core/index.ts';

/** The plan whose items the ledgers' own files name has seventeen of them. */
const ITEMS = 17;

/**
 * Links the items of a newly stored plan with the ledgers that serve them, where the plan is numbered from one to
 * seventeen as the 2021 notice is. Any other plan is linked by hand.
 */
export async function linkItems(
  tx: Transaction,
  ctx: ServiceContext,
  items: readonly { id: string; number: number }[],
): Promise<void> {
  const numbers = items.map(({ number }) => number).toSorted((a, b) => a - b);
  if (items.length !== ITEMS || numbers.some((number, index) => number !== index + 1)) return;
  const idOf = new Map(items.map(({ id, number }) => [number, id]));
  await tx.ledgerItem.createMany({
    data: ledgers.flatMap(({ key: ledgerKey, items: served }) =>
      served.flatMap((number) => {
        const planItemId = idOf.get(number);
        return planItemId === undefined ? [] : [{ ...organisationScope(ctx), planItemId, ledgerKey }];
      }),
    ),
  });
}

/** Which ledgers serve each item of a plan. */
export async function listItemLedgers(
  ctx: ServiceContext,
  input: { planId: string },
): Promise<{ itemId: string; ledgers: LedgerKey[] }[]> {
  authorise(ctx, 'plan.read');
  const rows = await ctx.db.ledgerItem.findMany({
    where: { ...organisationScope(ctx), item: { planId: input.planId } },
    select: { planItemId: true, ledgerKey: true },
  });
  const order = new Map<string, number>(ledgers.map(({ key }, index) => [key, index]));
  return [...Map.groupBy(rows, ({ planItemId }) => planItemId)].map(([itemId, own]) => ({
    itemId,
    ledgers: own
      .map(({ ledgerKey }) => LedgerKey.parse(ledgerKey))
      .toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)),
  }));
}

/**
 * Says which ledgers serve a work item: its figures are counted from these.
 *
 * @throws ServiceError `item-not-found`; `forbidden`.
 */
export async function linkItemLedgers(
  ctx: ServiceContext,
  input: LinkItemInput,
): Promise<{ itemId: string }> {
  authorise(ctx, 'plan.edit');
  return await write(ctx, async ({ tx, audit, changed }) => {
    const item = await tx.planItem.findFirst({ where: { id: input.itemId, ...organisationScope(ctx) } });
    if (item === null) throw notFound('item');
    const where = { planItemId: item.id };
    const before = await tx.ledgerItem.findMany({ where, select: { ledgerKey: true } });
    await tx.ledgerItem.deleteMany({ where });
    await tx.ledgerItem.createMany({
      data: [...new Set(input.ledgers)].map((ledgerKey) => ({
        ...organisationScope(ctx),
        ...where,
        ledgerKey,
      })),
    });
    await audit({
      action: 'ledger.link-items',
      subjectType: 'item',
      subjectId: item.id,
      parentId: item.planId,
      before: { ledgers: before.map(({ ledgerKey }) => ledgerKey).toSorted() },
      after: { ledgers: input.ledgers.toSorted() },
    });
    changed({ topic: 'ledger', id: null });
    return { itemId: item.id };
  });
}
