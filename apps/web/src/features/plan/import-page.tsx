import { useTranslations } from 'use-intl';
import { PageHeader } from '@gongkai/ui/page';
import { ReviewScreen } from './review-screen.tsx';
import { SourceForm } from './source-form.tsx';
import { useImport } from './use-import.ts';

/** Brings a notice in: its text first, then the review of what was recognised. */
export function ImportPage() {
  const t = useTranslations('plan');
  const work = useImport();
  const { draft, plan } = work;
  if (draft.reading !== null && plan !== null) {
    return <ReviewScreen work={work} plan={plan} reading={draft.reading} />;
  }
  return (
    <>
      <PageHeader title={t('import.title')} state={t('import.lead')} />
      <SourceForm work={work} />
    </>
  );
}
