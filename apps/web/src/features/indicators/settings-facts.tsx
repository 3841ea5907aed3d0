import { useTranslations } from 'use-intl';
import type { IndicatorSystemDefinition } from '@gongkai/domain/indicator';
import { useLocalText } from '#features/dashboard/shared/labels.ts';
import { pointsText } from './rule-text.ts';
import classes from './indicators.module.css';

/** The settings of a whole system, to read. */
export function SettingsFacts({ system }: { system: IndicatorSystemDefinition }) {
  const t = useTranslations('indicators');
  const text = useLocalText();
  const rows: [string, string][] = [
    [t('setting.composition'), t(`settingOption.composition.${system.composition}`)],
    [t('setting.ranking'), t(`settingOption.ranking.${system.ranking}`)],
    [t('setting.rankWithin'), t(`settingOption.rankWithin.${system.rankWithin}`)],
    [t('bonusCap'), system.bonusCap === null ? t('bonusFree') : pointsText(system.bonusCap)],
    [t('smallBelow'), String(system.smallBelow)],
    [
      t('bands'),
      system.bands
        .map(({ name, from, to }) =>
          to === null
            ? t('bandUp', { name: text(name), from: pointsText(from) })
            : t('bandBetween', { name: text(name), from: pointsText(from), to: pointsText(to) }),
        )
        .join(t('semicolon')),
    ],
  ];
  return (
    <dl className={classes['facts']}>
      {rows.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
