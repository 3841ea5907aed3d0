import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { issueText, type Ledger } from '@gongkai/domain/ledger';
import { PageState } from '@gongkai/ui/page';
import { useLanguage } from '#lib/locale-context.ts';
import { useTRPC } from '#lib/trpc.ts';
import { useProblem } from '#lib/use-problem.ts';
import classes from './import.module.css';

/** The rows that an import sent back, each with its reasons. */
export function BadRows({ ledger, importId }: { ledger: Ledger; importId: string }) {
  const t = useTranslations('ledger');
  const trpc = useTRPC();
  const problem = useProblem();
  const { locale } = useLanguage();
  const bad = useQuery(trpc.ledgerScreen.badRows.queryOptions({ importId }));
  if (bad.data === undefined)
    return bad.error === null ? (
      <PageState kind="loading" rows={3} />
    ) : (
      <PageState kind="error" problem={problem(bad.error)} onRetry={() => void bad.refetch()} />
    );
  const { rows, total } = bad.data;
  return (
    <div
      className={classes['bad']}
      // What scrolls must be within reach of the keyboard.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      role="region"
      aria-label={t('import.badList')}
    >
      <ul>
        {rows.map(({ row, issues }) => (
          <li key={row}>
            <span className={classes['row']}>{t('import.row', { row })}</span>
            <span>
              {issues
                .map((issue) => issueText(ledger, issue, locale === 'en' ? 'en' : 'zh'))
                .join(t('import.semicolon'))}
            </span>
          </li>
        ))}
      </ul>
      {total > rows.length && (
        <p className={classes['more']}>{t('import.more', { count: total - rows.length })}</p>
      )}
    </div>
  );
}
