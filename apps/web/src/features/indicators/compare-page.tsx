import { Group, NativeSelect } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { PageHeader, PageState } from '@gongkai/ui/page';
import { useTRPC } from '#lib/trpc.ts';
import { Panel } from '#features/dashboard/shared/panel.tsx';
import { useLocalText } from '#features/dashboard/shared/labels.ts';
import { ChangeTable } from './change-table.tsx';
import type { SystemEntry } from './indicator-data.ts';

const route = getRouteApi('/app/indicators/compare');

/** Two versions side by side. */
export function CompareVersionsPage() {
  const t = useTranslations('indicators');
  const trpc = useTRPC();
  const { before, after } = route.useSearch();
  const { data } = useSuspenseQuery(trpc.indicator.list.queryOptions());
  const later = data.find(({ id }) => id === after) ?? data[0];
  const earlier =
    data.find(({ id }) => id === before) ??
    data.find(({ key, version }) => key === later?.key && version < (later?.version ?? 0)) ??
    later;
  if (later === undefined || earlier === undefined)
    return <PageState wholePage kind="empty" title={t('compareTitle')} explanation={t('nothingToCompare')} />;
  return <Comparison systems={data} before={earlier} after={later} />;
}

type Props = { systems: readonly SystemEntry[]; before: SystemEntry; after: SystemEntry };

function Comparison({ systems, before, after }: Props) {
  const t = useTranslations('indicators');
  const text = useLocalText();
  const trpc = useTRPC();
  const navigate = route.useNavigate();
  const { data } = useSuspenseQuery(
    trpc.indicator.compare.queryOptions({ beforeId: before.id, afterId: after.id }),
  );
  const options = systems.map(({ id, name, version, status }) => ({
    value: id,
    label: t('versionOption', { name: text(name), version, status: t(`statusName.${status}`) }),
  }));
  const count = (kind: string) => data.nodes.filter((node) => node.kind === kind).length;
  return (
    <>
      <PageHeader
        title={t('compareTitle')}
        state={t('compareState', {
          added: count('added'),
          removed: count('removed'),
          changed: count('changed'),
          before: data.before.leaves,
          after: data.after.leaves,
        })}
      />
      <Group mb="md" className="gk-no-print">
        {(['before', 'after'] as const).map((side) => (
          <NativeSelect
            key={side}
            label={t(side)}
            value={side === 'before' ? before.id : after.id}
            data={options}
            onChange={(event) => {
              const search = { before: before.id, after: after.id, [side]: event.currentTarget.value };
              void navigate({ search, replace: true });
            }}
          />
        ))}
      </Group>
      <Panel title={t('differences')}>
        <ChangeTable comparison={data} />
      </Panel>
    </>
  );
}
