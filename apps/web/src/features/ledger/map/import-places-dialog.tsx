import { useState } from 'react';
import { Button, Group, Modal, Stack } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { issueText, type Issue, type Ledger } from '@gongkai/domain/ledger';
import { FileDrop } from '@gongkai/ui/upload';
import { ProblemAlert } from '#components/conflict/problem-alert.tsx';
import { SecrecyNotice } from '#components/secrecy/secrecy-notice.tsx';
import { useLocalText } from '#features/dashboard/shared/labels.ts';
import { useLanguage } from '#lib/locale-context.ts';
import { useTRPC } from '#lib/trpc.ts';
import { sendFile } from '#lib/upload-file.ts';
import { useSave } from '#lib/use-save.ts';
import classes from '../import/import.module.css';

/** What the server made of a file of places. */
export type PlaceReport = {
  total: number;
  set: number;
  unchanged: number;
  refused: { row: number; name: string; issues: Issue[] }[];
};

type Props = { ledger: Ledger; onClose: () => void };

const LIMITS = { types: ['.geojson', '.json'], maxSize: 20 * 1024 * 1024, maxCount: 1 };
/** Features that are listed; more make no screen better. */
const LISTED = 200;

/** Sets the places of records from a GeoJSON file, and says feature by feature what could not be set. */
export function ImportPlacesDialog({ ledger, onClose }: Props) {
  const t = useTranslations('ledger');
  const text = useLocalText();
  const [report, setReport] = useState<PlaceReport | null>(null);
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('map.import.title', { ledger: text(ledger.name) })}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {report === null ? (
        <ChoosePlaces ledger={ledger} onReport={setReport} />
      ) : (
        <Stack gap="sm">
          <ReportOfPlaces ledger={ledger} report={report} />
          <Group justify="flex-end">
            <Button onClick={onClose}>{t('import.close')}</Button>
          </Group>
        </Stack>
      )}
    </Modal>
  );
}

function ChoosePlaces({ ledger, onReport }: { ledger: Ledger; onReport: (report: PlaceReport) => void }) {
  const t = useTranslations('ledger.map.import');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { save, busy, failure } = useSave();
  const [file, setFile] = useState<File | null>(null);
  const [progress, setProgress] = useState(0);

  async function send(chosen: File): Promise<void> {
    setFile(chosen);
    await save({
      run: async () => {
        onReport(await sendFile<PlaceReport>(`/api/ledgers/${ledger.key}/places`, chosen, setProgress));
        await queryClient.invalidateQueries(trpc.ledgerScreen.places.pathFilter());
      },
    });
  }

  return (
    <Stack gap="sm">
      <SecrecyNotice />
      <ol className={classes['steps']}>
        <li>{t('number')}</li>
        <li>{t('point')}</li>
        <li>{t('again')}</li>
      </ol>
      <ProblemAlert error={failure} kept={false} />
      <FileDrop
        label={t('choose')}
        limits={LIMITS}
        files={file === null || !busy ? [] : [{ key: file.name, name: file.name, size: file.size, progress }]}
        onAdd={([chosen]) => {
          if (chosen !== undefined) void send(chosen);
        }}
        onRemove={() => setFile(null)}
      />
    </Stack>
  );
}

/** Counts of a file of places and the features that were sent back. */
function ReportOfPlaces({ ledger, report }: { ledger: Ledger; report: PlaceReport }) {
  const t = useTranslations('ledger');
  const { locale } = useLanguage();
  const { total, set, unchanged, refused } = report;
  const listed = refused.slice(0, LISTED);
  return (
    <>
      <p role="status" className={classes['sentence']}>
        {t('map.import.done', { total })}
      </p>
      <dl className={classes['counts']}>
        {Object.entries({ set, unchanged, refused: refused.length }).map(([key, count]) => (
          <div key={key} data-bad={(key === 'refused' && count > 0) || undefined}>
            <dt>{t(`map.import.count.${key}`)}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
      {listed.length > 0 && (
        <div
          className={classes['bad']}
          // What scrolls must be within reach of the keyboard.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
          role="region"
          aria-label={t('map.import.badList')}
        >
          <ul>
            {listed.map(({ row, name, issues }) => (
              <li key={row}>
                <span className={classes['row']}>{t('map.import.feature', { row, name })}</span>
                <span>
                  {issues
                    .map((issue) => issueText(ledger, issue, locale === 'en' ? 'en' : 'zh'))
                    .join(t('import.semicolon'))}
                </span>
              </li>
            ))}
          </ul>
          {refused.length > listed.length && (
            <p className={classes['more']}>
              {t('map.import.more', { count: refused.length - listed.length })}
            </p>
          )}
        </div>
      )}
    </>
  );
}
