import { Select } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useLocalText } from '#features/dashboard/shared/labels.ts';
import { useTRPC, type RouterOutputs } from '#lib/trpc.ts';
import type { PartProps } from './draft-days.tsx';

/** Stands for the versions in force on the day of opening; a version has an id. */
const IN_FORCE = 'in-force';

type Entry = Pick<RouterOutputs['indicator']['list'][number], 'id' | 'name' | 'version'> & {
  status: string;
  subjectKind: string;
};

/** By which published version the departments are evaluated: what is in force at the opening, or one that was chosen. */
export function DraftSystem(props: PartProps) {
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.indicator.list.queryOptions());
  return <SystemSelect entries={data} {...props} />;
}

export function SystemSelect({ entries, fields, change }: PartProps & { entries: readonly Entry[] }) {
  const t = useTranslations('cycle');
  const text = useLocalText();
  const published = entries
    .filter(({ status, subjectKind }) => status === 'published' && subjectKind === 'department')
    .map(({ id, name, version }) => ({
      value: id,
      label: t('term.systemVersion', { name: text(name), version }),
    }));
  return (
    <Select
      label={t('term.system')}
      description={t('draft.systemHint')}
      allowDeselect={false}
      data={[{ value: IN_FORCE, label: t('term.systemInForce') }, ...published]}
      value={fields.systemId ?? IN_FORCE}
      onChange={(value) => change({ systemId: value === IN_FORCE ? null : value })}
    />
  );
}
