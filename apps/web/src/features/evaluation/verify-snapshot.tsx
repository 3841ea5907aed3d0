import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useTRPC, type RouterOutputs } from '#lib/trpc.ts';
import { useProblem } from '#lib/use-problem.ts';
import classes from './evaluation.module.css';

type Verified = RouterOutputs['evaluation']['verifySnapshot'];

/** Computes a snapshot again from its frozen facts and says whether every hundredth agrees. */
export function VerifySnapshot({ id, number }: { id: string; number: number }) {
  const t = useTranslations('evaluation');
  const trpc = useTRPC();
  const problem = useProblem();
  const { data, error, isFetching, refetch } = useQuery({
    ...trpc.evaluation.verifySnapshot.queryOptions({ snapshotId: id }),
    enabled: false,
  });
  return (
    <span className={classes['verify']}>
      <Button
        size="compact-xs"
        variant="default"
        loading={isFetching}
        onClick={() => void refetch()}
        aria-label={t('verifyOf', { number })}
      >
        {t('verify')}
      </Button>
      <span role="status">
        {error !== null && problem(error).what}
        {error === null && data !== undefined && <Verdict verified={data} />}
      </span>
    </span>
  );
}

/** What computing again showed. */
export function Verdict({ verified }: { verified: Verified }) {
  const t = useTranslations('evaluation');
  const comma = useTranslations('dashboard')('listComma');
  if (!verified.unchanged) return <span data-verdict="bad">{t('changed')}</span>;
  if (!verified.agrees)
    return (
      <span data-verdict="bad">
        {t('differs', {
          count: verified.differing.length,
          names: verified.differing.map(({ name }) => name).join(comma),
        })}
      </span>
    );
  return <span data-verdict="good">{`✓ ${t('agrees', { subjects: verified.subjects })}`}</span>;
}
