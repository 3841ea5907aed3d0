import { SegmentedControl } from '@mantine/core';
import { useTranslations } from 'use-intl';

type Kind = 'department' | 'item';

/** Departments or work items. Departments are what an address means that says nothing: they are handed out as undefined. */
export function KindSwitch({ kind, onChange }: { kind: Kind; onChange: (kind: 'item' | undefined) => void }) {
  const t = useTranslations('evaluation');
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('kinds')}
      value={kind}
      onChange={(next) => onChange(next === 'item' ? 'item' : undefined)}
      data={[
        { value: 'department', label: t('department') },
        { value: 'item', label: t('item') },
      ]}
    />
  );
}
