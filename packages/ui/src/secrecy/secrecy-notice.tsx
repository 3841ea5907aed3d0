import { IconShieldLock } from '@tabler/icons-react';
import { useUiEnvironment } from '../environment/index.ts';
import classes from './secrecy.module.css';

/** The standing notice beside every upload and every form with free text (保守国家秘密法). */
export function SecrecyNotice() {
  const { t } = useUiEnvironment();
  return (
    <p role="note" aria-label={t('secrecyTitle')} className={`${classes['notice']} gk-no-print`}>
      <IconShieldLock size={16} aria-hidden className={classes['icon']} />
      <span>{t('secrecyNotice')}</span>
    </p>
  );
}
