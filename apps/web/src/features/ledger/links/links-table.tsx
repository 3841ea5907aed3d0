import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconClock, IconMinus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { GAP } from '@gongkai/ui/format';
import { ListTable, type ListColumn } from '#components/list-table/list-table.tsx';
import { useFormat } from '#lib/format.ts';
import { useOfficeDay } from '#lib/office-day.ts';
import { useMay } from '#lib/session.ts';
import { useCheckLinks, type PublishedLink } from './use-check-links.ts';
import classes from './links.module.css';

const ICONS = { ok: IconCheck, broken: IconAlertTriangle, refused: IconMinus, unchecked: IconClock } as const;

type Props = { links: readonly PublishedLink[]; checking: ReturnType<typeof useCheckLinks> };

/** Published links with their records, what the last check found, and from when a broken one counts. */
export function LinksTable({ links, checking }: Props) {
  const t = useTranslations('ledger.links');
  const format = useFormat();
  const mayCheck = useMay('link.check');
  const columns: ListColumn<PublishedLink>[] = [
    {
      key: 'record',
      title: t('record'),
      isRowHeader: true,
      render: ({ ledger, recordId, label }) => (
        <Link to="/ledgers/$key/$id" params={{ key: ledger, id: recordId }}>
          {label}
        </Link>
      ),
    },
    {
      key: 'address',
      title: t('address'),
      render: ({ url }) => (
        <a href={url} target="_blank" rel="noreferrer" className={classes['address']}>
          {url}
        </a>
      ),
    },
    { key: 'found', title: t('found'), render: (link) => <Found link={link} /> },
    {
      key: 'checkedAt',
      title: t('checkedAt'),
      nowrap: true,
      render: ({ checkedAt }) => (checkedAt === null ? t('never') : format.instant(checkedAt, true)),
    },
    {
      key: 'since',
      title: t('since'),
      nowrap: true,
      render: ({ failingSince }) => (failingSince === null ? GAP : format.shortDate(failingSince)),
    },
    { key: 'counts', title: t('counts'), nowrap: true, render: (link) => <CountsFrom link={link} /> },
    {
      key: 'department',
      title: t('department'),
      nowrap: true,
      render: ({ departmentName }) => departmentName,
    },
    ...(mayCheck
      ? [
          {
            key: 'acts',
            title: t('acts'),
            hiddenTitle: true,
            nowrap: true,
            render: (link: PublishedLink) => (
              <Button
                size="xs"
                variant="default"
                aria-label={t('checkOf', { record: link.label })}
                loading={checking.busy === link.id}
                disabled={checking.busy !== null && checking.busy !== link.id}
                onClick={() => checking.check(link)}
              >
                {t('check')}
              </Button>
            ),
          },
        ]
      : []),
  ];
  return (
    <div
      className={classes['scroll']}
      // What scrolls must be within reach of the keyboard.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      role="region"
      aria-label={t('title')}
    >
      <ListTable label={t('title')} columns={columns} rows={links} rowKey={({ id }) => id} />
    </div>
  );
}

function Found({ link: { state, detail } }: { link: PublishedLink }) {
  const t = useTranslations('ledger.links');
  const Icon = ICONS[state];
  return (
    <span className={classes['found']}>
      <span className={classes['state']} data-state={state}>
        <Icon size={14} aria-hidden />
        {t(`view.${state}`)}
      </span>
      {detail !== null && <Detail state={state} code={detail} />}
    </span>
  );
}

function Detail({ state, code }: { state: PublishedLink['state']; code: string }) {
  const t = useTranslations('ledger.links.detail');
  const status = /^status-(\d+)$/.exec(code)?.[1];
  if (status !== undefined)
    return (
      <span className={classes['detail']}>
        {t(state === 'refused' ? 'turned-away' : 'status', { status })}
      </span>
    );
  return <span className={classes['detail']}>{t.has(code) ? t(code) : t('other', { code })}</span>;
}

function CountsFrom({ link: { countsFrom } }: { link: PublishedLink }) {
  const t = useTranslations('ledger.links');
  const format = useFormat();
  const { today } = useOfficeDay();
  if (countsFrom === null) return GAP;
  const day = format.shortDate(countsFrom);
  return countsFrom <= today ? (
    <strong className={classes['counted']}>{t('countsNow', { day })}</strong>
  ) : (
    day
  );
}
