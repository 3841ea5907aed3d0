import { Suspense, useMemo, useState } from 'react';
import { Button } from '@mantine/core';
import { IconDownload, IconUpload } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { Ledger } from '@gongkai/domain/ledger';
import { PageState } from '@gongkai/ui/page';
import { useLocalText } from '#features/dashboard/shared/labels.ts';
import { useLanguage } from '#lib/locale-context.ts';
import { useMay } from '#lib/session.ts';
import { useTRPC } from '#lib/trpc.ts';
import { useProblem } from '#lib/use-problem.ts';
import { listInput, placesAddress, type LedgerSearch } from '../list/ledger-search.ts';
import { ImportPlacesDialog } from './import-places-dialog.tsx';
import { LazyPlaceMap } from './lazy-place-map.tsx';
import classes from './map.module.css';

/** Where all records of a list's filter lie, also those whose rows are not loaded; the same points as GeoJSON. */
export function LedgerMap({ ledger, search }: { ledger: Ledger; search: LedgerSearch }) {
  const t = useTranslations('ledger.map');
  const text = useLocalText();
  const trpc = useTRPC();
  const problem = useProblem();
  const navigate = useNavigate();
  const { sort: _sort, ...filter } = listInput(ledger.key, search);
  const found = useQuery({
    ...trpc.ledgerScreen.places.queryOptions(filter),
    placeholderData: keepPreviousData,
  });
  const places = useMemo(
    () =>
      (found.data?.places ?? []).map(({ id, number, label, place }) => ({
        id,
        name: `${number} ${label}`,
        place,
      })),
    [found.data],
  );
  if (found.data === undefined)
    return found.error === null ? (
      <PageState kind="loading" rows={4} />
    ) : (
      <PageState kind="error" problem={problem(found.error)} onRetry={() => void found.refetch()} />
    );
  return (
    <>
      <div className={classes['bar']}>
        <span role="status">
          {t(found.data.isCut ? 'cut' : 'shown', { count: places.length, all: found.data.total })}
        </span>
        <MapActions ledger={ledger} search={search} isEmpty={places.length === 0} />
      </div>
      <Suspense fallback={<PageState kind="loading" rows={4} />}>
        <LazyPlaceMap
          label={t('of', { ledger: text(ledger.name) })}
          places={places}
          onOpen={(id) => void navigate({ to: '/ledgers/$key/$id', params: { key: ledger.key, id } })}
        />
      </Suspense>
    </>
  );
}

type ActionsProps = { ledger: Ledger; search: LedgerSearch; isEmpty: boolean };

function MapActions({ ledger, search, isEmpty }: ActionsProps) {
  const t = useTranslations('ledger.map');
  const { locale } = useLanguage();
  const mayExport = useMay('ledger.export');
  const mayImport = useMay('ledger.import');
  const [isImporting, setImporting] = useState(false);
  return (
    <>
      {mayExport && !isEmpty && (
        <Button
          component="a"
          href={placesAddress(ledger.key, search, locale)}
          download
          size="xs"
          variant="default"
          leftSection={<IconDownload size={14} aria-hidden />}
        >
          {t('export')}
        </Button>
      )}
      {mayImport && (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconUpload size={14} aria-hidden />}
          onClick={() => setImporting(true)}
        >
          {t('import.act')}
        </Button>
      )}
      {isImporting && <ImportPlacesDialog ledger={ledger} onClose={() => setImporting(false)} />}
    </>
  );
}
