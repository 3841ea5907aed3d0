import { Group, TextInput } from '@mantine/core';
import { useTranslations } from 'use-intl';
import type { DraftFields } from './draft-fields.ts';

export type PartProps = { fields: DraftFields; change: (patch: Partial<DraftFields>) => void };

/** The period that is evaluated, and by when its steps are done. */
export function DraftDays({ fields, change, today }: PartProps & { today: string }) {
  const t = useTranslations('cycle');
  return (
    <>
      <Group grow align="flex-start">
        <TextInput
          required
          type="date"
          label={t('draft.from')}
          value={fields.periodFrom}
          onChange={(event) => change({ periodFrom: event.currentTarget.value })}
        />
        <TextInput
          required
          type="date"
          label={t('draft.to')}
          value={fields.periodTo}
          onChange={(event) => change({ periodTo: event.currentTarget.value })}
        />
      </Group>
      <Group grow align="flex-start">
        <TextInput
          required
          type="date"
          min={today}
          label={t('draft.assessDueOn')}
          value={fields.assessDueOn}
          onChange={(event) => change({ assessDueOn: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          min={fields.assessDueOn}
          label={t('draft.verifyDueOn')}
          value={fields.verifyDueOn}
          onChange={(event) => change({ verifyDueOn: event.currentTarget.value })}
        />
      </Group>
    </>
  );
}
