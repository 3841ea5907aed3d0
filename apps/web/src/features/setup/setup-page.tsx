import { useTranslations } from 'use-intl';
import { StrangerLayout } from '#components/shell/stranger-layout.tsx';
import { SetupForm } from './setup-form.tsx';

/** First run: the office, its three administrators, its departments. */
export function SetupPage() {
  const t = useTranslations('setup');
  return (
    <StrangerLayout wide title={t('title')} lead={t('lead')}>
      <SetupForm />
    </StrangerLayout>
  );
}
