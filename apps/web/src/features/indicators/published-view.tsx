import { useState } from 'react';
import { Button, Menu } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { leavesOf, placeOf } from '@gongkai/domain/indicator';
import { PageHeader } from '@gongkai/ui/page';
import { ProblemAlert } from '#components/conflict/problem-alert.tsx';
import { useFormat } from '#lib/format.ts';
import { useMay } from '#lib/session.ts';
import { useLocalText } from '#features/dashboard/shared/labels.ts';
import { ExportItems } from './export-items.tsx';
import type { SystemDetail } from './indicator-data.ts';
import { LeafFacts } from './leaf-facts.tsx';
import { SettingsFacts } from './settings-facts.tsx';
import { Tree } from './tree.tsx';
import { useBeginDraft } from './use-begin-draft.ts';
import { WeightSum } from './weight-sum.tsx';
import { pointsText } from './rule-text.ts';
import classes from './indicators.module.css';

/** Rules to read: what counts, how it is counted, and where the rule comes from. */
export function PublishedView({ system }: { system: SystemDetail }) {
  const t = useTranslations('indicators');
  const text = useLocalText();
  const format = useFormat();
  const { definition } = system;
  const [selected, setSelected] = useState<string | null>(null);
  const node = selected === null ? null : (placeOf(definition.nodes, selected)?.node ?? null);
  const day = system.publishedAt === null ? null : format.instant(system.publishedAt, true);
  return (
    <>
      <PageHeader
        title={t('editTitle', { name: text(definition.name), version: system.version })}
        state={[
          t(`statusHint.${system.status}`, { at: day ?? '—', name: system.publishedBy ?? t('bySystem') }),
          t(system.inForce ? 'inForceHint' : 'notInForceHint'),
        ].join(' ')}
        actions={<Actions system={system} />}
      />
      <div className={classes['editor']}>
        <div className={classes['side']}>
          <WeightSum nodes={definition.nodes} />
          <Button
            size="compact-sm"
            variant="subtle"
            mb={8}
            aria-pressed={selected === null}
            onClick={() => setSelected(null)}
          >
            {t('settings')}
          </Button>
          <div className={classes['treeBox']}>
            <Tree nodes={definition.nodes} problems={[]} selected={selected} onSelect={setSelected} />
          </div>
        </div>
        <section className={classes['panel']} aria-labelledby="gk-indicator-panel">
          <h2 id="gk-indicator-panel" className={classes['panelTitle']}>
            {node === null ? t('settings') : text(node.name)}
          </h2>
          {node === null && <SettingsFacts system={definition} />}
          {node?.type === 'leaf' && <LeafFacts leaf={node} />}
          {node?.type === 'group' && (
            <ul>
              {leavesOf([node]).map((leaf) => (
                <li key={leaf.key}>{`${text(leaf.name)} ${pointsText(leaf.weight)}`}</li>
              ))}
            </ul>
          )}
        </section>
      </div>
    </>
  );
}

function Actions({ system }: { system: SystemDetail }) {
  const t = useTranslations('indicators');
  const navigate = useNavigate();
  const mayEdit = useMay('evaluation.edit');
  const begin = useBeginDraft();
  const { previousId, draftId } = system;
  return (
    <>
      <ProblemAlert error={begin.error} kept={false} />
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <Button variant="default">{t('more')}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          <ExportItems id={system.id} />
          {previousId !== null && (
            <Menu.Item
              onClick={() =>
                void navigate({ to: '/indicators/compare', search: { before: previousId, after: system.id } })
              }
            >
              {t('compareWithPrevious')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {mayEdit && draftId !== null && (
        <Button onClick={() => void navigate({ to: '/indicators/$id', params: { id: draftId } })}>
          {t('toDraft')}
        </Button>
      )}
      {mayEdit && draftId === null && (
        <Button loading={begin.isPending} onClick={() => begin.mutate({ from: 'version', id: system.id })}>
          {t('newVersion')}
        </Button>
      )}
    </>
  );
}
