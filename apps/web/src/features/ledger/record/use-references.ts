import { useMemo } from 'react';
import { useQueries } from '@tanstack/react-query';
import type { Ledger, LedgerRecordData, Values } from '@gongkai/domain/ledger';
import { useTRPC } from '#lib/trpc.ts';

/** The records that the form refers to, as checks see them; one that may not be read has its name only. */
export function useReferences(ledger: Ledger, values: Values): LedgerRecordData['references'] {
  const trpc = useTRPC();
  const pointing = useMemo(
    () =>
      ledger.fields.flatMap(({ key, field }) => {
        const id = values[key];
        return field.type === 'reference' && typeof id === 'string' ? [{ key, id }] : [];
      }),
    [ledger, values],
  );
  const found = useQueries({
    queries: pointing.map(({ id }) => ({
      ...trpc.ledger.record.queryOptions({ recordId: id }),
      retry: false,
      staleTime: 60_000,
    })),
    combine: (results) => results.map(({ data }) => data),
  });
  return useMemo(() => {
    const blank = ledger.fields.flatMap(({ key, field }) =>
      field.type === 'reference' ? [[key, null] as const] : [],
    );
    const known = pointing.map(({ key }, index) => {
      const record = found[index];
      return [key, { label: record?.label ?? '', values: record?.values ?? {} }] as const;
    });
    return Object.fromEntries([...blank, ...known]);
  }, [ledger, pointing, found]);
}
