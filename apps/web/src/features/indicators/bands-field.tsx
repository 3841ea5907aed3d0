import { TextInput } from '@mantine/core';
import { useTranslations } from 'use-intl';
import type { Band } from '@gongkai/domain/indicator';
import { NumberField } from './number-field.tsx';
import { RowsField } from './rows-field.tsx';
import { pointsText } from './rule-text.ts';
import classes from './indicators.module.css';

type Props = { bands: readonly Band[]; onChange: (bands: Band[]) => void };

/** Bands from the lowest up. Each ends where the next begins, so that only beginnings are typed. */
export function BandsField({ bands, onChange }: Props) {
  const t = useTranslations('indicators');
  const set = (at: number, patch: Partial<Band>) =>
    onChange(joined(bands.map((band, index) => (index === at ? { ...band, ...patch } : band))));
  return (
    <section aria-label={t('bands')}>
      <h3 className={classes['subtitle']}>{t('bands')}</h3>
      <p className={classes['quiet']}>{t('bandsHint')}</p>
      <RowsField
        label={t('bands')}
        minWidth={420}
        heads={[
          t('inLanguage.zh', { label: t('band') }),
          t('inLanguage.en', { label: t('band') }),
          t('bandFrom'),
          t('bandTo'),
        ]}
        rows={bands}
        rowKey={({ key }) => key}
        cells={(band, at) => [
          ...(['zh', 'en'] as const).map((language) => (
            <TextInput
              key={language}
              aria-label={t(`inLanguage.${language}`, { label: t('bandOf', { number: at + 1 }) })}
              value={band.name[language]}
              maxLength={20}
              onChange={(event) => set(at, { name: { ...band.name, [language]: event.currentTarget.value } })}
            />
          )),
          <NumberField
            key="from"
            hideLabel
            label={t('bandFromOf', { number: at + 1 })}
            value={band.from}
            scale={100}
            max={20_000}
            onChange={(from) => set(at, { from })}
          />,
          band.to === null ? t('bandOpen') : t('bandBelow', { to: pointsText(band.to) }),
        ]}
        removeLabel={(number) => t('bandRemove', { number })}
        addLabel={t('bandAdd')}
        onRemove={(at) => onChange(joined(bands.toSpliced(at, 1)))}
        onAdd={() => onChange(joined([...bands, nextBand(bands)]))}
      />
    </section>
  );
}

/** Each band ends where the one after it in the table begins; the last is open. */
function joined(bands: readonly Band[]): Band[] {
  return bands.map((band, at) => ({ ...band, to: bands[at + 1]?.from ?? null }));
}

function nextBand(bands: readonly Band[]): Band {
  const taken = new Set(bands.map(({ key }) => key));
  let number = bands.length + 1;
  while (taken.has(`band-${number}`)) number += 1;
  const from = bands.length === 0 ? 0 : (bands.at(-1)?.from ?? 0) + 500;
  return { key: `band-${number}`, name: { zh: '', en: '' }, from, to: null };
}
