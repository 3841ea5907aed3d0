import { Button } from '@mantine/core';
import { IconLink, IconShieldCheck } from '@tabler/icons-react';
import { useSuspenseQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { ledgers, type Ledger, type LedgerView } from '@gongkai/domain/ledger';
import { PageHeader } from '@gongkai/ui/page';
import { useLocalText } from '#features/dashboard/shared/labels.ts';
import { usePlanYear } from '#lib/plan-year.ts';
import { scopeIn, useSession } from '#lib/session.ts';
import { useTRPC, type RouterOutputs } from '#lib/trpc.ts';
import { DueCell } from './due-cell.tsx';
import { groupByItem } from './item-groups.ts';
import { LedgerNotes } from './ledger-notes.tsx';
import classes from './ledger.module.css';

type Summary = RouterOutputs['ledger']['ledgers']['ledgers'][number];
type Year = RouterOutputs['ledgerScreen']['years'][number];
type Line = { ledger: Ledger; summary: Summary | undefined; year: Year | undefined };

/** Every ledger by the work item it serves: how much it holds, what is open, late and failing, what is next. */
export function LedgersPage() {
  const t = useTranslations('ledger');
  const trpc = useTRPC();
  const { year } = usePlanYear();
  const isOwn = scopeIn(useSession(), 'ledger.read') === 'own-department';
  const [overview, years, plan, waiting, links] = useSuspenseQueries({
    queries: [
      trpc.ledger.ledgers.queryOptions(),
      trpc.ledgerScreen.years.queryOptions({ year }),
      trpc.ledgerScreen.items.queryOptions({ year }),
      trpc.review.queue.queryOptions({ view: 'mine', limit: 1 }),
      trpc.link.list.queryOptions({ limit: 1 }),
    ],
  });
  const lines = new Map(
    ledgers.map((ledger): [string, Line] => [
      ledger.key,
      {
        ledger,
        summary: overview.data.ledgers.find(({ key }) => key === ledger.key),
        year: years.data.find(({ key }) => key === ledger.key),
      },
    ]),
  );
  const sum = (pick: (line: Line) => number) =>
    [...lines.values()].reduce((all, line) => all + pick(line), 0);
  const total = sum(({ summary }) => summary?.total ?? 0);
  return (
    <>
      <PageHeader
        title={t('title')}
        state={
          total === 0
            ? t(isOwn ? 'state.emptyOwn' : 'state.empty')
            : t(isOwn ? 'state.own' : 'state.all', {
                total,
                open: sum(({ summary }) => summary?.open ?? 0),
                overdue: sum(({ summary }) => summary?.overdue ?? 0),
                failing: sum((line) => line.year?.failing ?? 0),
                year,
              })
        }
        actions={
          <>
            <Button
              component={Link}
              to="/ledgers/links"
              variant="default"
              leftSection={<IconLink size={16} aria-hidden />}
            >
              {t('links.open', { count: links.data.counts.broken })}
            </Button>
            <Button
              component={Link}
              to="/ledgers/reviews"
              variant="default"
              leftSection={<IconShieldCheck size={16} aria-hidden />}
            >
              {t('review.open', { count: waiting.data.waiting })}
            </Button>
          </>
        }
      />
      <table className={classes['overview']} aria-label={t('title')}>
        <thead>
          <tr>
            <th scope="col">{t('column.ledger')}</th>
            {(['total', 'open', 'overdue'] as const).map((key) => (
              <th key={key} scope="col" data-numeric>
                {t(`column.${key}`)}
              </th>
            ))}
            <th scope="col" data-numeric>
              {t('column.failingIn', { year })}
            </th>
            <th scope="col">{t('column.next')}</th>
          </tr>
        </thead>
        {groupByItem(plan.data).map(({ number, heading, ledgers: own }) => (
          <tbody key={number}>
            <tr className={classes['item']}>
              <th scope="colgroup" colSpan={6}>
                {number === null ? t('otherItems') : t('item', { number, heading: heading ?? '' })}
              </th>
            </tr>
            {own.map(({ key }) => {
              const line = lines.get(key);
              return line === undefined ? null : <LedgerLine key={key} {...line} />;
            })}
          </tbody>
        ))}
      </table>
    </>
  );
}

function LedgerLine({ ledger, summary, year }: Line) {
  const t = useTranslations('ledger');
  const text = useLocalText();
  const total = summary?.total ?? 0;
  return (
    <tr data-empty={total === 0 || undefined}>
      <th scope="row">
        <Link to="/ledgers/$key" params={{ key: ledger.key }} className={classes['ledgerName']}>
          {text(ledger.name)}
        </Link>
        <span className={classes['purpose']}>{text(ledger.purpose)}</span>
        <LedgerNotes ledger={ledger.key} summary={summary} />
      </th>
      {total === 0 ? (
        <td colSpan={5} className={classes['quiet']} data-title={t('column.total')}>
          {t('noneYet')}
        </td>
      ) : (
        <>
          <Figure ledger={ledger} title={t('column.total')} count={total} view="all" />
          <Figure ledger={ledger} title={t('column.open')} count={summary?.open ?? 0} view="open" />
          <Figure ledger={ledger} title={t('column.overdue')} count={summary?.overdue ?? 0} view="overdue" />
          <Figure ledger={ledger} title={t('view.failing')} count={year?.failing ?? 0} view="failing" />
          <td data-title={t('column.next')}>
            <DueCell on={year?.nextDueOn ?? null} state={null} />
          </td>
        </>
      )}
    </tr>
  );
}

type FigureProps = { ledger: Ledger; title: string; count: number; view: LedgerView };

/** A count that leads to its very rows. */
function Figure({ ledger, title, count, view }: FigureProps) {
  const { year } = usePlanYear();
  const period = view === 'failing' ? { from: `${year}-01-01`, to: `${year}-12-31` } : {};
  return (
    <td
      data-numeric
      data-title={title}
      data-urgent={(view === 'overdue' || view === 'failing') && count > 0 ? true : undefined}
    >
      {count === 0 ? (
        <span className={classes['quiet']}>0</span>
      ) : (
        <Link
          to="/ledgers/$key"
          params={{ key: ledger.key }}
          search={view === 'all' ? {} : { view, ...period }}
        >
          {count}
        </Link>
      )}
    </td>
  );
}
