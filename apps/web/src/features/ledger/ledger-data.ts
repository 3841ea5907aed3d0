import { useQuery } from '@tanstack/react-query';
import { officialCalendar } from '@gongkai/domain/calendar';
import { LedgerKey, ledgerOf, ledgers, type Ledger } from '@gongkai/domain/ledger';
import { useTRPC, type RouterOutputs } from '#lib/trpc.ts';

export type LedgerRow = RouterOutputs['ledger']['list']['rows'][number];
export type RecordNames = RouterOutputs['ledger']['list']['names'];
export type RecordDetail = RouterOutputs['ledger']['record'];
export type LedgerOptions = RouterOutputs['ledger']['options'];
export type OfficeRules = RouterOutputs['ledgerScreen']['rules'];

/** The ledger of an address; null for a key that no ledger has. */
export function findLedger(key: string): Ledger | null {
  const known = LedgerKey.safeParse(key);
  return known.success && ledgers.some((ledger) => ledger.key === known.data) ? ledgerOf(known.data) : null;
}

/** The office's calendar and limits; the official notices until they have come. */
export function useOfficeRules(): OfficeRules {
  const trpc = useTRPC();
  const rules = useQuery({ ...trpc.ledgerScreen.rules.queryOptions(), staleTime: 300_000 });
  return rules.data ?? FIRST_RULES;
}
const FIRST_RULES: OfficeRules = { calendar: officialCalendar(), limits: {} };
