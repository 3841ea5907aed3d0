import { useState } from 'react';
import { Button, Group, Modal, Progress, Stack } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { Ledger } from '@gongkai/domain/ledger';
import { PageState } from '@gongkai/ui/page';
import { FileDrop } from '@gongkai/ui/upload';
import { ProblemAlert } from '#components/conflict/problem-alert.tsx';
import { useLocalText } from '#features/dashboard/shared/labels.ts';
import { useLanguage } from '#lib/locale-context.ts';
import { useTRPC, type RouterOutputs } from '#lib/trpc.ts';
import { sendFile } from '#lib/upload-file.ts';
import { useProblem } from '#lib/use-problem.ts';
import { useSave } from '#lib/use-save.ts';
import { BadRows } from './bad-rows.tsx';
import classes from './import.module.css';

type Props = {
  ledger: Ledger;
  /** the import that is followed; null before a file is sent */
  importId: string | null;
  onStarted: (importId: string) => void;
  onClose: () => void;
};

type ImportState = RouterOutputs['ledger']['import'];

const LIMITS = { types: ['.xlsx', '.csv'], maxSize: 20 * 1024 * 1024, maxCount: 1 };
/** Milliseconds between looks at a running import. */
const LOOK_EVERY = 1000;

/** Brings a sheet into a ledger: good rows in, bad rows back in a file with their reasons. */
export function ImportDialog({ ledger, importId, onStarted, onClose }: Props) {
  const t = useTranslations('ledger');
  const text = useLocalText();
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('import.title', { ledger: text(ledger.name) })}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {importId === null ? (
        <ChooseFile ledger={ledger} onStarted={onStarted} />
      ) : (
        <Followed ledger={ledger} importId={importId} onClose={onClose} />
      )}
    </Modal>
  );
}

function ChooseFile({ ledger, onStarted }: Pick<Props, 'ledger' | 'onStarted'>) {
  const t = useTranslations('ledger');
  const { locale } = useLanguage();
  const { save, busy, failure } = useSave();
  const [file, setFile] = useState<File | null>(null);
  const [progress, setProgress] = useState<number | null>(null);

  async function send(chosen: File): Promise<void> {
    setFile(chosen);
    const url = `/api/ledgers/${ledger.key}/import?locale=${locale}`;
    await save({
      run: async () => onStarted((await sendFile<{ importId: string }>(url, chosen, setProgress)).importId),
    });
    setProgress(null);
  }

  return (
    <Stack gap="sm">
      <ol className={classes['steps']}>
        <li>
          <a href={`/api/ledgers/${ledger.key}/template.xlsx?locale=${locale}`} className="gk-link" download>
            {t('import.template')}
          </a>
          {t('import.templateHint')}
        </li>
        <li>{t('import.fileHint')}</li>
        <li>{t('import.again')}</li>
      </ol>
      <ProblemAlert error={failure} kept={false} />
      <FileDrop
        label={t('import.choose')}
        limits={LIMITS}
        files={
          file === null || !busy
            ? []
            : [{ key: file.name, name: file.name, size: file.size, progress: progress ?? 0 }]
        }
        onAdd={([chosen]) => {
          if (chosen !== undefined) void send(chosen);
        }}
        onRemove={() => setFile(null)}
      />
    </Stack>
  );
}

function Followed({ ledger, importId, onClose }: { ledger: Ledger; importId: string; onClose: () => void }) {
  const trpc = useTRPC();
  const problem = useProblem();
  const state = useQuery({
    ...trpc.ledger.import.queryOptions({ importId }),
    refetchInterval: ({ state: { data } }) =>
      data === undefined || data.state === 'running' ? LOOK_EVERY : false,
  });
  if (state.data === undefined)
    return state.error === null ? (
      <PageState kind="loading" rows={3} />
    ) : (
      <PageState kind="error" problem={problem(state.error)} onRetry={() => void state.refetch()} />
    );
  return <Report ledger={ledger} state={state.data} onClose={onClose} />;
}

function Report({ ledger, state, onClose }: { ledger: Ledger; state: ImportState; onClose: () => void }) {
  const t = useTranslations('ledger');
  const { locale } = useLanguage();
  const { total, done, added, updated, unchanged, refused } = state;
  const percent = total === 0 ? 100 : Math.round((done / total) * 100);
  const isRunning = state.state === 'running';
  return (
    <Stack gap="sm">
      <p role="status" className={classes['sentence']}>
        {t(`import.state.${state.state}`, { file: state.fileName, total, done })}
      </p>
      {isRunning && <Progress value={percent} aria-label={t('import.progress')} />}
      <dl className={classes['counts']}>
        {Object.entries({ added, updated, unchanged, refused }).map(([key, count]) => (
          <div key={key} data-bad={(key === 'refused' && count > 0) || undefined}>
            <dt>{t(`import.count.${key}`)}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
      {refused > 0 && !isRunning && <BadRows ledger={ledger} importId={state.importId} />}
      <Group justify="flex-end">
        {refused > 0 && !isRunning && (
          <Button
            component="a"
            href={`/api/ledgers/imports/${state.importId}/bad-rows.xlsx?locale=${locale}`}
            download
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
          >
            {t('import.badRows')}
          </Button>
        )}
        <Button onClick={onClose}>{t(isRunning ? 'import.leave' : 'import.close')}</Button>
      </Group>
    </Stack>
  );
}
