import { Link, Outlet } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useSession } from '#lib/session.ts';
import { sectionsFor } from './sections.ts';
import classes from './admin.module.css';

/** The frame of administration: a tab for each section that the person may open. */
export function AdminLayout() {
  const t = useTranslations('admin');
  const sections = sectionsFor(useSession().permissions);
  return (
    <>
      {sections.length > 1 && (
        <nav aria-label={t('sections')} className={`${classes['tabs']} gk-no-print`}>
          {sections.map(({ key, to }) => (
            <Link key={key} to={to}>
              {t(`section.${key}`)}
            </Link>
          ))}
        </nav>
      )}
      <Outlet />
    </>
  );
}
