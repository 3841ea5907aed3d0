import { useTranslations } from 'use-intl';
import { PageState } from '@gongkai/ui/page';
import { PathLink } from '#features/dashboard/shared/path-link.tsx';
import list from '#features/dashboard/shared/list.module.css';
import type { PageLink } from './tree-row.tsx';

/** In place of an indicator's page: the sheet of `name` has no such indicator, and here is the sheet. */
export function UnknownIndicator({ name, sheet }: { name: string; sheet: PageLink }) {
  const t = useTranslations('explain');
  return (
    <PageState
      wholePage
      kind="empty"
      title={t('unknownIndicator')}
      explanation={t('unknownIndicatorText', { name })}
      action={
        <PathLink {...sheet} className={list['link']}>
          {t('toSheet')}
        </PathLink>
      }
    />
  );
}
