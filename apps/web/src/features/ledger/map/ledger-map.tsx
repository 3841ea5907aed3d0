import { Suspense, useMemo } from 'react';
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { Ledger } from '@gongkai/domain/ledger';
import { PageState } from '@gongkai/ui/page';
import { useLocalText } from '#features/dashboard/shared/labels.ts';
import type { LedgerRow } from '../ledger-data.ts';
import { toGeoJson, type NamedPlace } from './geojson.ts';
import { LazyPlaceMap } from './lazy-place-map.tsx';
import classes from './map.module.css';

/** The records of a list that have a place, by the first field that holds one. */
function placesOf(ledger: Ledger, rows: readonly LedgerRow[]): NamedPlace[] {
  const key = ledger.fields.find(({ field }) => field.type === 'place')?.key ?? '';
  return rows.flatMap(({ id, number, label, values }) => {
    const place = values[key];
    const isPlace = place !== null && typeof place === 'object' && 'longitude' in place;
    return isPlace ? [{ id, name: `${number} ${label}`, place }] : [];
  });
}

/** Where the records shown lie; the same points as GeoJSON. */
export function LedgerMap({ ledger, rows }: { ledger: Ledger; rows: readonly LedgerRow[] }) {
  const t = useTranslations('ledger.map');
  const text = useLocalText();
  const navigate = useNavigate();
  const places = useMemo(() => placesOf(ledger, rows), [ledger, rows]);

  function download(): void {
    const address = URL.createObjectURL(new Blob([toGeoJson(places)], { type: 'application/geo+json' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = `${text(ledger.name)}.geojson`;
    link.click();
    URL.revokeObjectURL(address);
  }

  return (
    <>
      <div className={classes['bar']}>
        <span role="status">{t('shown', { count: places.length, all: rows.length })}</span>
        <Button
          size="xs"
          variant="default"
          disabled={places.length === 0}
          leftSection={<IconDownload size={14} aria-hidden />}
          onClick={download}
        >
          {t('export')}
        </Button>
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
