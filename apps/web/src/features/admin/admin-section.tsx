import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { PageState } from '@gongkai/ui/page';
import { useSession } from '#lib/session.ts';
import { SECTIONS, sectionsFor, type SectionKey } from './sections.ts';

/** A section for those who may open it; the others are told who looks after it and where they can go. */
export function AdminSection({ section, children }: { section: SectionKey; children: ReactNode }) {
  const { permissions } = useSession();
  return sectionsFor(permissions).some(({ key }) => key === section) ? (
    children
  ) : (
    <NoAccess section={section} />
  );
}

/** Why the page stays closed: the three administrators do not do each other's work. */
export function NoAccess({ section }: { section: SectionKey | null }) {
  const t = useTranslations('admin');
  const roleName = useTranslations('roles');
  const session = useSession();
  const list = (roles: readonly Parameters<typeof roleName>[0][]) =>
    roles.map((role) => roleName(role)).join(t('listSeparator'));
  const keepers = SECTIONS.find(({ key }) => key === section)?.keepers ?? [];
  return (
    <PageState
      wholePage
      kind="empty"
      title={section === null ? t('noAccess.any') : t('noAccess.title', { section: t(`section.${section}`) })}
      explanation={
        <>
          <p>
            {section === null
              ? t('noAccess.anyText')
              : t('noAccess.text', { keepers: list(keepers), mine: list(session.roles) || t('noRole') })}
          </p>
          {sectionsFor(session.permissions).map(({ key, to }) => (
            <p key={key}>
              <Link to={to}>{t('noAccess.go', { section: t(`section.${key}`) })}</Link>
            </p>
          ))}
        </>
      }
    />
  );
}
