import { Link, useMatches } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { PageHeader } from '@gongkai/ui/page';
import { useNav } from '#components/shell/use-nav.ts';
import { useFormat } from '#lib/format.ts';
import { useSession } from '#lib/session.ts';

/** Where a role lands: whose day it is, and the sections open to it. */
export function HomePage() {
  const t = useTranslations('nav');
  const shell = useTranslations('shell');
  const format = useFormat();
  const { user, organisation, today } = useSession();
  const crumb = useMatches({ select: (matches) => matches.at(-1)?.staticData.crumb });
  return (
    <>
      <PageHeader
        title={crumb === undefined ? organisation.name : t(crumb)}
        state={shell('greeting', { name: user.name, day: format.fullDate(today) })}
      />
      <ul>
        {useNav().map(({ label, to }) => (
          <li key={to}>
            <Link to={to}>{t(label)}</Link>
          </li>
        ))}
      </ul>
    </>
  );
}
