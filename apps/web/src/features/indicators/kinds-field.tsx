import { Checkbox, Group } from '@mantine/core';
import { useTranslations } from 'use-intl';

const KINDS = ['office', 'division', 'unit'] as const;
type Kind = (typeof KINDS)[number];

type Props = { value: readonly Kind[] | null; onChange: (value: Kind[] | null) => void };

/** Which kinds of department are meant; none ticked means all of them. */
export function KindsField({ value, onChange }: Props) {
  const t = useTranslations('indicators');
  return (
    <Checkbox.Group
      label={t('kinds')}
      description={t('kindsHint')}
      value={[...(value ?? [])]}
      onChange={(chosen) => {
        const kinds = KINDS.filter((kind) => chosen.includes(kind));
        onChange(kinds.length === 0 ? null : kinds);
      }}
    >
      <Group gap="md" mt={6}>
        {KINDS.map((kind) => (
          <Checkbox key={kind} value={kind} label={t(`departmentKind.${kind}`)} />
        ))}
      </Group>
    </Checkbox.Group>
  );
}
