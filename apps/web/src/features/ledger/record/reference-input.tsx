import { useState } from 'react';
import { Select, type SelectProps } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { LedgerKey } from '@gongkai/domain/ledger';
import { useTRPC } from '#lib/trpc.ts';
import type { RecordNames } from '../ledger-data.ts';

type Props = Omit<SelectProps, 'data' | 'value' | 'onChange'> & {
  ledger: LedgerKey;
  value: string | null;
  /** the record itself, which cannot refer to itself */
  ownId: string | null;
  names: RecordNames['records'];
  onValue: (id: string | null, name: RecordNames['records']) => void;
};

/** A record of a ledger, found by words or number. */
export function ReferenceInput({ ledger, value, ownId, names, onValue, ...rest }: Props) {
  const t = useTranslations('ledger');
  const trpc = useTRPC();
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed, 250);
  const chosen = value === null ? null : names[value];
  const chosenText = chosen === null || chosen === undefined ? null : textOf(chosen);
  // The words of what is chosen are no search.
  const asked = search === chosenText ? '' : search;
  const found = useQuery({
    ...trpc.ledger.references.queryOptions({ ledger, search: asked }),
    placeholderData: keepPreviousData,
    enabled: rest.readOnly !== true,
  });
  const options = (found.data ?? []).filter(({ id }) => id !== ownId && id !== value);
  const data = [
    ...(value === null ? [] : [{ value, label: chosenText ?? t('unknownRecord') }]),
    ...options.map((option) => ({ value: option.id, label: textOf(option) })),
  ];
  return (
    <Select
      {...rest}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('clearField') }}
      data={data}
      value={value}
      searchValue={typed}
      onSearchChange={setTyped}
      // The server has searched already.
      filter={({ options: all }) => all}
      nothingFoundMessage={found.isPending ? t('searching') : t('noRecordFound')}
      placeholder={t('findRecord')}
      onChange={(id) => {
        const option = options.find((one) => one.id === id);
        onValue(
          id,
          option === undefined ? {} : { [option.id]: { ledger, number: option.number, label: option.label } },
        );
      }}
    />
  );
}

function textOf({ number, label }: { number: number; label: string }): string {
  return `${number} ${label}`;
}
