import { useEffect, useMemo } from 'react';
import { Link, useMatches } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useCrumbLabels } from '#lib/crumbs.ts';
import classes from './shell.module.css';

/** The way to this page by its routes' `crumb`s; a page names its object with {@link useCrumbLabel}. */
export function Breadcrumbs() {
  const t = useTranslations('nav');
  const shell = useTranslations('shell');
  const labels = useCrumbLabels();
  const matches = useMatches();
  const crumbs = useMemo(
    () =>
      matches.flatMap((match) => {
        const label =
          labels[match.pathname] ??
          (match.staticData.crumb === undefined ? undefined : t(match.staticData.crumb));
        return label === undefined ? [] : [{ to: match.pathname, label }];
      }),
    [labels, matches, t],
  );
  const title = crumbs.at(-1)?.label;
  const product = shell('product');
  useEffect(() => {
    document.title = title === undefined ? product : `${title} · ${product}`;
  }, [title, product]);
  if (crumbs.length < 2) return null;
  return (
    <nav aria-label={shell('breadcrumbs')} className={`${classes['crumbs']} gk-no-print`}>
      <ol>
        {crumbs.map(({ to, label }, index) => (
          <li key={to}>
            {index === crumbs.length - 1 ? (
              <span aria-current="page">{label}</span>
            ) : (
              <Link to={to}>{label}</Link>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
