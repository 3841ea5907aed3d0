import { useTranslations } from 'use-intl';
import { LightIcon, type Light } from '@gongkai/charts/chart';
import classes from './list.module.css';

/** A light with its word beside it. */
export function LightWord({ light }: { light: Light }) {
  const t = useTranslations('ui.light');
  return (
    <span className={classes['light']} data-light={light}>
      <LightIcon light={light} />
      {t(light)}
    </span>
  );
}
