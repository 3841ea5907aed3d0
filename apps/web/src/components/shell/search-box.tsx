import { useState } from 'react';
import { useDebouncedValue } from '@mantine/hooks';
import { Spotlight, type SpotlightActionGroupData } from '@mantine/spotlight';
import '@mantine/spotlight/styles.css';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { IconBuilding, IconListDetails, IconSearch, IconSubtask, IconUser } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { useTRPC, type RouterOutputs } from '#lib/trpc.ts';
import { groupHits, type SearchHit } from './search-hits.ts';
import { useNavEntries } from './use-nav.ts';

type Hits = RouterOutputs['task']['search'];

const ICONS = {
  task: IconSubtask,
  item: IconListDetails,
  department: IconBuilding,
  person: IconUser,
} as const;

/** How long typing must rest before the server is asked, in milliseconds. */
const REST = 200;

const NONE: Hits = [];

/** Ctrl/⌘-K or `/`: finds pages here, and tasks, items, departments and people on the server. */
export function SearchBox() {
  const t = useTranslations('shell');
  const [text, setText] = useState('');
  const hits = useHits(text);
  const pages = usePages(text);
  const router = useRouter();
  const found = groupHits(hits, router.routesByPath).map(
    ({ kind, hits: some }): SpotlightActionGroupData => ({
      group: t(`searchKind.${kind}`),
      actions: some.map(({ hit, path }) => ({
        id: `${kind}-${hit.id}`,
        label: hit.title,
        description: hit.hint,
        leftSection: <HitIcon kind={kind} />,
        onClick: () => router.history.push(path),
      })),
    }),
  );
  return (
    <Spotlight
      query={text}
      onQueryChange={setText}
      actions={[...(pages.length > 0 ? [{ group: t('searchPages'), actions: pages }] : []), ...found]}
      // Both lists are filtered already: pages below, the rest by the server.
      filter={(_, actions) => actions}
      shortcut={['mod+K', '/']}
      nothingFound={t('searchNothing')}
      searchProps={{
        leftSection: <IconSearch size={18} aria-hidden />,
        placeholder: t('searchPlaceholder'),
        'aria-label': t('search'),
      }}
      attributes={{ content: { 'aria-label': t('search') } }}
      overlayProps={{ blur: 0, backgroundOpacity: 0.4 }}
      highlightQuery
      scrollable
      maxHeight={480}
    />
  );
}

function HitIcon({ kind }: { kind: SearchHit['kind'] }) {
  const Icon = ICONS[kind];
  return <Icon size={18} aria-hidden />;
}

function useHits(text: string): Hits {
  const [settled] = useDebouncedValue(text.trim(), REST);
  const { data } = useQuery(
    useTRPC().task.search.queryOptions(
      { text: settled.slice(0, 100) },
      { enabled: settled !== '', placeholderData: keepPreviousData },
    ),
  );
  return settled === '' ? NONE : (data ?? NONE);
}

function usePages(text: string) {
  const nav = useTranslations('nav');
  const router = useRouter();
  const wanted = text.trim().toLowerCase();
  return useNavEntries()
    .map((entry) => ({ ...entry, label: nav(entry.label) }))
    .filter(({ label }) => label.toLowerCase().includes(wanted))
    .map(({ label, to, icon: Icon }) => ({
      id: to,
      label,
      leftSection: <Icon size={18} aria-hidden />,
      onClick: () => void router.navigate({ to }),
    }));
}
