import { Suspense, useMemo, useRef, useState } from 'react';
import { Button, Group, Input, TextInput } from '@mantine/core';
import { IconMap2, IconUpload } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import type { Place } from '@gongkai/domain/ledger';
import { PageState } from '@gongkai/ui/page';
import { firstPoint } from '../map/geojson.ts';
import { LazyPlaceMap } from '../map/lazy-place-map.tsx';
import classes from './record.module.css';

type Typed = { longitude: string; latitude: string };
type Props = {
  id: string;
  label: string;
  description: string | undefined;
  error: string | undefined;
  required: boolean;
  readOnly: boolean;
  value: Typed | null;
  /** `source` is where the place comes from */
  onChange: (value: Typed | null, source: 'typed' | 'map') => void;
};

/** Decimals of a degree: about a metre. */
const DECIMALS = 5;
const BLANK: Typed = { longitude: '', latitude: '' };

function typedOf({ longitude, latitude }: Place): Typed {
  return { longitude: longitude.toFixed(DECIMALS), latitude: latitude.toFixed(DECIMALS) };
}

/** A point by its longitude and latitude in degrees (WGS 84): typed, picked on the map, or out of a GeoJSON file. */
export function PlaceInput({ id, label, description, error, required, readOnly, value, onChange }: Props) {
  const t = useTranslations('ledger');
  const [isMapOpen, setMapOpen] = useState(false);
  const at = value ?? BLANK;
  function change(patch: Partial<Typed>) {
    const next = { ...at, ...patch };
    onChange(next.longitude.trim() === '' && next.latitude.trim() === '' ? null : next, 'typed');
  }
  const degree = (key: keyof Typed, hint: string) => (
    <TextInput
      className={classes['degree']}
      label={t(`place.${key}`)}
      placeholder={hint}
      inputMode="decimal"
      readOnly={readOnly}
      error={error !== undefined}
      value={at[key]}
      onChange={(event) => change({ [key]: event.currentTarget.value })}
    />
  );
  return (
    <Input.Wrapper
      id={id}
      label={label}
      labelElement="div"
      description={description}
      error={error}
      required={required}
      role="group"
      aria-label={label}
    >
      <Group gap="sm" wrap="nowrap">
        {degree('longitude', '116.39750')}
        {degree('latitude', '39.90870')}
      </Group>
      <Group gap="xs" mt={6}>
        <Button
          size="xs"
          variant="default"
          aria-expanded={isMapOpen}
          leftSection={<IconMap2 size={14} aria-hidden />}
          onClick={() => setMapOpen(!isMapOpen)}
        >
          {t(isMapOpen ? 'map.hide' : readOnly ? 'map.show' : 'map.pick')}
        </Button>
        {!readOnly && <GeoJsonButton onPlace={(place) => onChange(typedOf(place), 'typed')} />}
      </Group>
      {isMapOpen && (
        <PickMap
          label={label}
          value={value}
          onPick={readOnly ? null : (place) => onChange(typedOf(place), 'map')}
        />
      )}
    </Input.Wrapper>
  );
}

type MapProps = { label: string; value: Typed | null; onPick: ((place: Place) => void) | null };

function PickMap({ label, value, onPick }: MapProps) {
  const t = useTranslations('ledger');
  const { longitude, latitude } = value ?? BLANK;
  const places = useMemo(() => {
    const place = { longitude: Number(longitude), latitude: Number(latitude) };
    const isPoint =
      longitude !== '' &&
      latitude !== '' &&
      Math.abs(place.longitude) <= 180 &&
      Math.abs(place.latitude) <= 90;
    return isPoint ? [{ id: 'own', name: `${longitude}, ${latitude}`, place }] : [];
  }, [longitude, latitude]);
  return (
    <Suspense fallback={<PageState kind="loading" rows={4} />}>
      <LazyPlaceMap
        label={t('map.of', { ledger: label })}
        places={places}
        {...(onPick === null ? {} : { onPick })}
      />
    </Suspense>
  );
}

/** Takes the first point of a GeoJSON file. */
function GeoJsonButton({ onPlace }: { onPlace: (place: Place) => void }) {
  const t = useTranslations('ledger.map');
  const input = useRef<HTMLInputElement>(null);
  const [isRefused, setRefused] = useState(false);
  async function read(file: File | undefined): Promise<void> {
    if (file === undefined) return;
    const place = firstPoint(await file.text());
    setRefused(place === null);
    if (place !== null) onPlace(place);
  }
  return (
    <>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconUpload size={14} aria-hidden />}
        onClick={() => input.current?.click()}
      >
        {t('fromGeoJson')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".geojson,.json,application/geo+json"
        onChange={(event) => {
          void read(event.currentTarget.files?.[0]);
          // The same file may be chosen again.
          event.currentTarget.value = '';
        }}
      />
      {isRefused && (
        <span role="alert" className={classes['refusedPlace']}>
          {t('noPoint')}
        </span>
      )}
    </>
  );
}
