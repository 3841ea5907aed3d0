import { IconShieldExclamation } from '@tabler/icons-react';
import { useUiEnvironment } from '@gongkai/ui/environment';
import classes from '../task.module.css';

/** Stands at every form that takes text or files (保守国家秘密法: nothing secret enters this system). */
export function SecrecyNotice() {
  const { t } = useUiEnvironment();
  return (
    <p className={classes['secrecy']}>
      <IconShieldExclamation size={16} aria-hidden />
      <span>{t('secrecyNotice')}</span>
    </p>
  );
}
