import { Button, NativeSelect, Popover, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import type { Field, Ledger } from '@gongkai/domain/ledger';
import { useLocalText } from '#features/dashboard/shared/labels.ts';
import type { LedgerOptions } from '../ledger-data.ts';
import { filterCount, withoutFilters, type LedgerSearch } from './ledger-search.ts';

type Props = {
  ledger: Ledger;
  search: LedgerSearch;
  options: LedgerOptions | undefined;
  onSearch: (next: LedgerSearch) => void;
};

/** Narrows a ledger by period, department, failed check, and its own choices. */
export function LedgerFilterMenu({ ledger, search, options, onSearch }: Props) {
  const t = useTranslations('ledger');
  const text = useLocalText();
  const count = filterCount(search);
  const set = (patch: Partial<LedgerSearch>) => onSearch({ ...search, ...patch });
  const day = (key: 'from' | 'to') => (
    <TextInput
      type="date"
      size="xs"
      label={t(`filter.${key}`)}
      value={search[key] ?? ''}
      onChange={(event) => set({ [key]: event.currentTarget.value || undefined })}
    />
  );
  return (
    <Popover position="bottom-start" shadow="md" width="min(420px, calc(100vw - 32px))" trapFocus>
      <Popover.Target>
        <Button
          size="xs"
          variant={count > 0 ? 'light' : 'subtle'}
          color={count > 0 ? 'accent' : 'gray'}
          leftSection={<IconFilter size={14} aria-hidden />}
        >
          {t('filter.open')}
          {count > 0 ? ` ${count}` : ''}
        </Button>
      </Popover.Target>
      <Popover.Dropdown mah="70dvh" style={{ overflow: 'auto' }}>
        <Stack gap="xs">
          <SimpleGrid cols={2} spacing="xs">
            {day('from')}
            {day('to')}
            <NativeSelect
              size="xs"
              label={t('filter.department')}
              value={search.department ?? ''}
              data={[
                { value: '', label: t('filter.any') },
                ...(options?.departments ?? []).map(({ id, name }) => ({ value: id, label: name })),
              ]}
              onChange={(event) => set({ department: event.currentTarget.value || undefined })}
            />
            <NativeSelect
              size="xs"
              label={t('filter.failing')}
              value={search.failing ?? ''}
              data={[
                { value: '', label: t('filter.any') },
                ...ledger.checks.map(({ key, name }) => ({ value: key, label: text(name) })),
              ]}
              onChange={(event) => set({ failing: event.currentTarget.value || undefined })}
            />
            {ledger.fields.map(({ key, field }) => (
              <ValueFilter
                key={key}
                label={text(field.label)}
                field={field}
                value={search.where?.[key]}
                onValue={(value) => set({ where: changed(search.where, key, value) })}
              />
            ))}
          </SimpleGrid>
          {count > 0 && (
            <Button
              size="xs"
              variant="default"
              onClick={() => onSearch({ ...withoutFilters(search), view: search.view, q: search.q })}
            >
              {t('filter.clear')}
            </Button>
          )}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

function changed(
  where: LedgerSearch['where'],
  key: string,
  value: string | boolean | undefined,
): LedgerSearch['where'] {
  const { [key]: _before, ...rest } = where ?? {};
  const next = value === undefined ? rest : { ...rest, [key]: value };
  return Object.keys(next).length === 0 ? undefined : next;
}

type ValueProps = {
  label: string;
  field: Field;
  value: string | boolean | undefined;
  onValue: (value: string | boolean | undefined) => void;
};

function ValueFilter({ label, field, value, onValue }: ValueProps) {
  const t = useTranslations('ledger');
  const text = useLocalText();
  if (field.type !== 'choice' && field.type !== 'flag') return null;
  const choices =
    field.type === 'flag'
      ? [
          { value: 'true', label: t('yes') },
          { value: 'false', label: t('no') },
        ]
      : field.choices.map((choice) => ({ value: choice.value, label: text(choice.label) }));
  return (
    <NativeSelect
      size="xs"
      label={label}
      value={value === undefined ? '' : String(value)}
      data={[{ value: '', label: t('filter.any') }, ...choices]}
      onChange={({ currentTarget: { value: chosen } }) =>
        onValue(chosen === '' ? undefined : field.type === 'flag' ? chosen === 'true' : chosen)
      }
    />
  );
}
