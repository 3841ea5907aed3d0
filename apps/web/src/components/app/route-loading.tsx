import { PageState } from '@gongkai/ui/page';

/** While a page's code or data is on its way. */
export function RouteLoading() {
  return (
    <main style={{ padding: 24 }}>
      <PageState kind="loading" />
    </main>
  );
}
