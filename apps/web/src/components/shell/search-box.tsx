import { Spotlight } from '@mantine/spotlight';
import '@mantine/spotlight/styles.css';
import { useNavigate } from '@tanstack/react-router';
import { IconSearch } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { useNav } from './use-nav.ts';

/** Ctrl/⌘-K or `/`: finds pages, and what the features offer. */
export function SearchBox() {
  const t = useTranslations('shell');
  const nav = useTranslations('nav');
  const navigate = useNavigate();
  const actions = useNav().map(({ label, to, icon: Icon }) => ({
    id: to,
    label: nav(label),
    leftSection: <Icon size={18} aria-hidden />,
    onClick: () => void navigate({ to }),
  }));
  return (
    <Spotlight
      actions={[{ group: t('searchPages'), actions }]}
      shortcut={['mod+K', '/']}
      nothingFound={t('searchNothing')}
      searchProps={{
        leftSection: <IconSearch size={18} aria-hidden />,
        placeholder: t('searchPlaceholder'),
        'aria-label': t('search'),
      }}
      highlightQuery
      scrollable
      maxHeight={420}
    />
  );
}
