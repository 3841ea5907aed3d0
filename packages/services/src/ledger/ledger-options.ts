import type { FindReferencesInput } from '@gongkai/domain/ledger';
import { may } from '@gongkai/domain/permission';
import { organisationScope, likeLiteral, type ServiceContext } from '../core/index.ts';
import { departmentBound } from './visible-records.ts';

/** What a ledger's form offers. */
export type LedgerOptions = {
  /** departments that the person may keep records for; the first is his own, where he has one */
  editable: { id: string; name: string }[];
  /** all departments, for fields and filters */
  departments: { id: string; name: string }[];
};

/** The departments that a form and a filter offer, archived ones left out. */
export async function ledgerOptions(ctx: ServiceContext): Promise<LedgerOptions> {
  departmentBound(ctx, 'ledger.read');
  const rows = await ctx.db.department.findMany({
    where: { ...organisationScope(ctx), archivedOn: null },
    orderBy: { position: 'asc' },
    select: { id: true, shortName: true },
  });
  const departments = rows.map(({ id, shortName: name }) => ({ id, name }));
  return { departments, editable: editableOf(ctx, departments) };
}

function editableOf(
  ctx: ServiceContext,
  departments: LedgerOptions['departments'],
): LedgerOptions['editable'] {
  const { actor } = ctx;
  if (actor.kind === 'system') return departments;
  const editable = departments.filter(({ id }) => may(actor, 'ledger.edit', { departmentIds: [id] }));
  return editable.toSorted(
    (a, b) => Number(b.id === actor.departmentId) - Number(a.id === actor.departmentId),
  );
}

/** A record that a reference field may point to. */
export type ReferenceOption = { id: string; number: number; label: string };

/** How many are offered at once. */
const OFFERED = 20;

/**
 * Records of a ledger that a reference may point to, by words or number. Of another department's records only
 * number and label are told, which are public.
 */
export async function findReferences(
  ctx: ServiceContext,
  input: FindReferencesInput,
): Promise<ReferenceOption[]> {
  departmentBound(ctx, 'ledger.read');
  const contains = { contains: likeLiteral(input.search), mode: 'insensitive' } as const;
  const isNumber = /^\d{1,9}$/u.test(input.search);
  return await ctx.db.ledgerRecord.findMany({
    where: {
      ...organisationScope(ctx),
      ledgerKey: input.ledger,
      voidedOn: null,
      OR: [
        { label: contains },
        { searchText: contains },
        ...(isNumber ? [{ number: Number(input.search) }] : []),
      ],
    },
    select: { id: true, number: true, label: true },
    orderBy: { number: 'desc' },
    take: OFFERED,
  });
}
