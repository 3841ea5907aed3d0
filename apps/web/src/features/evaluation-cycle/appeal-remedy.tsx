import { Checkbox, Group, Radio, Select, Stack, TextInput } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { recordKey } from '@gongkai/domain/metric';
import {
  remediesFor,
  toHundredths,
  type AppealLeaf,
  type DecisionDraft,
  type Remedy,
} from './appeal-change.ts';

type Props = { draft: DecisionDraft; leaf: AppealLeaf; onChange: (patch: Partial<DecisionDraft>) => void };

/** What is changed in favour of the department, and the figures that it needs. */
export function RemedyFields({ draft, leaf, onChange }: Props) {
  const t = useTranslations('appeal');
  const remedies = remediesFor(leaf);
  return (
    <Stack gap="xs">
      <Select
        allowDeselect={false}
        label={t('remedy.label')}
        description={t(`remedy.hint.${draft.remedy}`)}
        value={draft.remedy}
        data={remedies.map((remedy) => ({ value: remedy, label: t(`remedy.${remedy}`) }))}
        onChange={(value) => onChange({ remedy: remedies.find((one) => one === value) ?? draft.remedy })}
      />
      <Fields draft={draft} leaf={leaf} onChange={onChange} />
    </Stack>
  );
}

function Fields({ draft, leaf, onChange }: Props) {
  const t = useTranslations('appeal');
  const wants = (...remedies: Remedy[]) => remedies.includes(draft.remedy);
  if (wants('exclude')) return <Records draft={draft} leaf={leaf} onChange={onChange} />;
  if (wants('mark', 'points'))
    return (
      <TextInput
        inputMode="decimal"
        label={t('remedy.pointsLabel', { most: (leaf.weight / 100).toFixed(2) })}
        value={draft.points}
        error={
          draft.points !== '' && toHundredths(draft.points) === null ? t('remedy.pointsWrong') : undefined
        }
        onChange={(event) => onChange({ points: event.currentTarget.value })}
      />
    );
  if (!wants('figure')) return null;
  return (
    <Group grow>
      <TextInput
        inputMode="numeric"
        label={t('remedy.numerator')}
        value={draft.numerator}
        onChange={(event) => onChange({ numerator: event.currentTarget.value })}
      />
      <TextInput
        inputMode="numeric"
        label={t('remedy.denominator')}
        value={draft.denominator}
        onChange={(event) => onChange({ denominator: event.currentTarget.value })}
      />
    </Group>
  );
}

function Records({ draft, leaf, onChange }: Props) {
  const t = useTranslations('appeal');
  return (
    <>
      <Checkbox.Group
        label={t('remedy.records')}
        value={[...draft.records]}
        onChange={(records) => onChange({ records })}
      >
        <Stack gap={4} mt={8} mah={200} style={{ overflowY: 'auto' }}>
          {leaf.failing.map((record) => (
            <Checkbox key={recordKey(record)} value={recordKey(record)} label={record.label} />
          ))}
        </Stack>
      </Checkbox.Group>
      <Radio.Group
        label={t('remedy.as')}
        value={draft.as}
        onChange={(value) => onChange({ as: value === 'uncounted' ? 'uncounted' : 'passing' })}
      >
        <Group mt={4}>
          <Radio value="passing" label={t('remedy.passing')} />
          <Radio value="uncounted" label={t('remedy.uncounted')} />
        </Group>
      </Radio.Group>
    </>
  );
}
