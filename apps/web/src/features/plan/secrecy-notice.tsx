import { IconShieldLock } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import classes from './plan.module.css';

/** Stands beside every form that takes free text or files: no state secrets in this system. */
export function SecrecyNotice() {
  const t = useTranslations('ui');
  return (
    <p className={classes['secrecy']} role="note" aria-label={t('secrecyTitle')}>
      <IconShieldLock size={16} aria-hidden />
      <span>{t('secrecyNotice')}</span>
    </p>
  );
}
