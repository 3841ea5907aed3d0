import { NoAccess } from './admin-section.tsx';

/** Administration for somebody who administers nothing. */
export function NoSectionPage() {
  return <NoAccess section={null} />;
}
