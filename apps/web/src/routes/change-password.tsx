import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { RedirectSearch } from '#lib/redirect.ts';
import { rootRoute } from './root.tsx';

export const changePasswordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/change-password',
  validateSearch: RedirectSearch,
  component: lazyRouteComponent(
    () => import('#features/sign-in/change-password-page.tsx'),
    'ChangePasswordPage',
  ),
});
