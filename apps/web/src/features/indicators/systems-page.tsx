import { useState } from 'react';
import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { PageHeader } from '@gongkai/ui/page';
import { ProblemAlert } from '#components/conflict/problem-alert.tsx';
import { useFormat } from '#lib/format.ts';
import { useMay } from '#lib/session.ts';
import { useTRPC } from '#lib/trpc.ts';
import { Panel } from '#features/dashboard/shared/panel.tsx';
import { PathLink } from '#features/dashboard/shared/path-link.tsx';
import { useLocalText } from '#features/dashboard/shared/labels.ts';
import list from '#features/dashboard/shared/list.module.css';
import { ScrollBox } from '#features/desk/scroll-box.tsx';
import { CombinationsPanel } from '#features/combination/combinations-panel.tsx';
import { CreateDialog } from './create-dialog.tsx';
import { systemPath, type SystemEntry } from './indicator-data.ts';
import { pointsText } from './rule-text.ts';
import { useBeginDraft } from './use-begin-draft.ts';
import classes from './indicators.module.css';

/** Every indicator system with its versions, and what each kind of subject is scored by today. */
export function SystemsPage() {
  const t = useTranslations('indicators');
  const text = useLocalText();
  const trpc = useTRPC();
  const mayEdit = useMay('evaluation.edit');
  const [creating, setCreating] = useState(false);
  const { data } = useSuspenseQuery(trpc.indicator.list.queryOptions());
  const inForce = data
    .filter((entry) => entry.inForce)
    .map(({ name, version, subjectKind }) =>
      t('inForceOf', { kind: t(`subjectKind.${subjectKind}`), name: text(name), version }),
    );
  return (
    <>
      <PageHeader
        title={t('title')}
        state={inForce.join(t('semicolon'))}
        actions={mayEdit && <Button onClick={() => setCreating(true)}>{t('create')}</Button>}
      />
      {(['department', 'item'] as const).map((kind) => (
        <Panel key={kind} title={t(`subjectKind.${kind}`)} note={t('weightsNote')}>
          <SystemTable entries={data.filter(({ subjectKind }) => subjectKind === kind)} mayEdit={mayEdit} />
        </Panel>
      ))}
      <CombinationsPanel />
      {creating && <CreateDialog systems={data} onClose={() => setCreating(false)} />}
    </>
  );
}

type TableProps = { entries: readonly SystemEntry[]; mayEdit: boolean };

function SystemTable({ entries, mayEdit }: TableProps) {
  const t = useTranslations('indicators');
  const begin = useBeginDraft();
  return (
    <>
      <ProblemAlert error={begin.error} kept={false} />
      <ScrollBox label={t('versions')}>
        <table className={list['list']}>
          <caption className="gk-visually-hidden">{t('versions')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('systemName')}</th>
              <th scope="col" data-figure>
                {t('version')}
              </th>
              <th scope="col">{t('status')}</th>
              <th scope="col" data-figure>
                {t('leaves')}
              </th>
              <th scope="col" data-figure>
                {t('weight')}
              </th>
              <th scope="col">{t('changed')}</th>
              <th scope="col">{t('acts')}</th>
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <Row
                key={entry.id}
                entry={entry}
                previous={entries.find(({ key, version }) => key === entry.key && version < entry.version)}
                draftId={
                  entries.find(({ key, status }) => key === entry.key && status === 'draft')?.id ?? null
                }
                mayEdit={mayEdit}
                busy={begin.isPending}
                onBegin={() => begin.mutate({ from: 'version', id: entry.id })}
              />
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </>
  );
}

type RowProps = {
  entry: SystemEntry;
  previous: SystemEntry | undefined;
  draftId: string | null;
  mayEdit: boolean;
  busy: boolean;
  onBegin: () => void;
};

function Row({ entry, previous, draftId, mayEdit, busy, onBegin }: RowProps) {
  const t = useTranslations('indicators');
  const text = useLocalText();
  const format = useFormat();
  const isDraft = entry.status === 'draft';
  const by = isDraft ? entry.updatedBy : entry.publishedBy;
  const at = isDraft ? entry.updatedAt : entry.publishedAt;
  return (
    <tr>
      <th scope="row">
        <PathLink path={systemPath(entry.id)}>{text(entry.name) || t('nameless')}</PathLink>
      </th>
      <td data-figure>{entry.version}</td>
      <td>
        <span
          className={classes['status']}
          data-status={entry.status}
          data-in-force={entry.inForce || undefined}
        >
          {entry.inForce ? t('inForce') : t(entry.partOnly ? 'partOnly' : `statusName.${entry.status}`)}
        </span>
      </td>
      <td data-figure>{entry.leaves}</td>
      <td data-figure>{pointsText(entry.weight)}</td>
      <td>
        {at === null ? (
          <span className={list['quiet']}>{t('ships')}</span>
        ) : (
          <>
            {`${by ?? t('bySystem')} `}
            <span className={list['quiet']}>{format.instant(at, true)}</span>
          </>
        )}
        {isDraft && entry.problems > 0 && <div>{t('problems', { count: entry.problems })}</div>}
      </td>
      <td>
        <span className={classes['acts']}>
          {mayEdit && !isDraft && draftId === null && (
            <button type="button" className={list['linkButton']} disabled={busy} onClick={onBegin}>
              {t('newVersion')}
            </button>
          )}
          {previous !== undefined && (
            <PathLink path="/indicators/compare" search={{ before: previous.id, after: entry.id }}>
              {t('compareWith', { version: previous.version })}
            </PathLink>
          )}
        </span>
      </td>
    </tr>
  );
}
