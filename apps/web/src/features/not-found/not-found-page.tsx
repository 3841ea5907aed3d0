import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { PageState } from '@gongkai/ui/page';
import { PageRoot } from '#components/app/page-root.tsx';

/** No such page. */
export function NotFoundPage() {
  const t = useTranslations('notFound');
  return (
    <PageRoot>
      <PageState
        wholePage
        kind="empty"
        title={t('title')}
        explanation={t('text')}
        action={
          <Button component={Link} to="/" variant="default">
            {t('home')}
          </Button>
        }
      />
    </PageRoot>
  );
}
