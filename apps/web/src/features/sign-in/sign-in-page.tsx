import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { StrangerLayout } from '#components/shell/stranger-layout.tsx';
import { queryClient } from '#lib/query-client.ts';
import { SignInForm } from './sign-in-form.tsx';
import classes from './sign-in.module.css';

const route = getRouteApi('/sign-in');

/** The sign-in page; leads back to where one wanted to go. */
export function SignInPage() {
  const t = useTranslations('signIn');
  const router = useRouter();
  const { redirect } = route.useSearch();
  return (
    <StrangerLayout title={t('title')} lead={t('lead')}>
      <SignInForm
        onSignedIn={() => {
          queryClient.clear();
          router.history.push(redirect ?? '/');
        }}
      />
      <p className={classes['help']}>{t('help')}</p>
    </StrangerLayout>
  );
}
