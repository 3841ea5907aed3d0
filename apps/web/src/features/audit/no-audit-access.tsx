import { useTranslations } from 'use-intl';
import { PageState } from '@gongkai/ui/page';

/** The log is the audit administrator's alone. */
export function NoAuditAccess() {
  const t = useTranslations('audit');
  return <PageState wholePage kind="empty" title={t('noAccess')} explanation={t('noAccessText')} />;
}
