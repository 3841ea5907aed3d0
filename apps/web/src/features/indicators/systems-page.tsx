import { useState } from 'react';
import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { PageHeader } from '@gongkai/ui/page';
import { ProblemAlert } from '#components/conflict/problem-alert.tsx';
import { ListTable, type ListColumn } from '#components/list-table/list-table.tsx';
import { useFormat } from '#lib/format.ts';
import { useMay } from '#lib/session.ts';
import { useTRPC } from '#lib/trpc.ts';
import { Panel } from '#features/dashboard/shared/panel.tsx';
import { PathLink } from '#features/dashboard/shared/path-link.tsx';
import { useLocalText } from '#features/dashboard/shared/labels.ts';
import list from '#features/dashboard/shared/list.module.css';
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
  const text = useLocalText();
  const begin = useBeginDraft();
  const columns: ListColumn<SystemEntry>[] = [
    {
      key: 'name',
      title: t('systemName'),
      isRowHeader: true,
      render: (entry) => <PathLink path={systemPath(entry.id)}>{text(entry.name) || t('nameless')}</PathLink>,
    },
    { key: 'version', title: t('version'), numeric: true, render: ({ version }) => version },
    { key: 'status', title: t('status'), nowrap: true, render: (entry) => <Status entry={entry} /> },
    { key: 'leaves', title: t('leaves'), numeric: true, render: ({ leaves }) => leaves },
    { key: 'weight', title: t('weight'), numeric: true, render: ({ weight }) => pointsText(weight) },
    { key: 'changed', title: t('changed'), render: (entry) => <Changed entry={entry} /> },
    {
      key: 'acts',
      title: t('acts'),
      render: (entry) => (
        <Acts
          entry={entry}
          entries={entries}
          mayEdit={mayEdit}
          busy={begin.isPending}
          onBegin={() => begin.mutate({ from: 'version', id: entry.id })}
        />
      ),
    },
  ];
  return (
    <>
      <ProblemAlert error={begin.error} kept={false} />
      <ListTable label={t('versions')} columns={columns} rows={entries} rowKey={({ id }) => id} />
    </>
  );
}

function Status({ entry }: { entry: SystemEntry }) {
  const t = useTranslations('indicators');
  return (
    <span className={classes['status']} data-status={entry.status} data-in-force={entry.inForce || undefined}>
      {entry.inForce ? t('inForce') : t(entry.partOnly ? 'partOnly' : `statusName.${entry.status}`)}
    </span>
  );
}

/** Who changed a draft, or published a version, and when. */
function Changed({ entry }: { entry: SystemEntry }) {
  const t = useTranslations('indicators');
  const format = useFormat();
  const isDraft = entry.status === 'draft';
  const by = isDraft ? entry.updatedBy : entry.publishedBy;
  const at = isDraft ? entry.updatedAt : entry.publishedAt;
  return (
    <div>
      {at === null ? (
        <span className={list['quiet']}>{t('ships')}</span>
      ) : (
        <>
          {`${by ?? t('bySystem')} `}
          <span className={list['quiet']}>{format.instant(at, true)}</span>
        </>
      )}
      {isDraft && entry.problems > 0 && <div>{t('problems', { count: entry.problems })}</div>}
    </div>
  );
}

type ActsProps = {
  entry: SystemEntry;
  /** of the same kind of subject: its line's other versions are among them */
  entries: readonly SystemEntry[];
  mayEdit: boolean;
  busy: boolean;
  onBegin: () => void;
};

function Acts({ entry, entries, mayEdit, busy, onBegin }: ActsProps) {
  const t = useTranslations('indicators');
  const line = entries.filter(({ key }) => key === entry.key);
  const previous = line.find(({ version }) => version < entry.version);
  const draft = line.find(({ status }) => status === 'draft');
  return (
    <span className={classes['acts']}>
      {mayEdit && draft === undefined && (
        <button type="button" className={list['linkButton']} disabled={busy} onClick={onBegin}>
          {t('newVersion')}
        </button>
      )}
      {draft !== undefined && draft.id !== entry.id && (
        <PathLink path={systemPath(draft.id)}>{t('toDraft')}</PathLink>
      )}
      {previous !== undefined && (
        <PathLink path="/indicators/compare" search={{ before: previous.id, after: entry.id }}>
          {t('compareWith', { version: previous.version })}
        </PathLink>
      )}
    </span>
  );
}
