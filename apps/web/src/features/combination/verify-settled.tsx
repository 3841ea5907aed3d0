import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { useProblem } from '#lib/use-problem.ts';
import { useTRPC } from '#lib/trpc.ts';
import classes from './combination.module.css';

/** Computes the totals again from the announced results they rest on, and says whether every hundredth agrees. */
export function VerifySettled({ resultId }: { resultId: string }) {
  const t = useTranslations('combination');
  const problem = useProblem();
  const trpc = useTRPC();
  const check = useQuery(trpc.combination.verify.queryOptions({ resultId }, { enabled: false }));
  const agrees = check.data?.agrees === true && check.data.unchanged;
  const Sign = agrees ? IconCircleCheck : IconCircleX;
  return (
    <>
      <span role="status" className={classes['verdict']}>
        {check.isError && problem(check.error).what}
        {check.data !== undefined && !check.isFetching && (
          <>
            <Sign size={16} aria-hidden />
            {agrees
              ? t('verified', { subjects: check.data.subjects })
              : check.data.unchanged
                ? t('verifyDiffers', { names: check.data.differing.join(t('comma')) })
                : t('verifyChanged')}
          </>
        )}
      </span>
      <Button variant="default" loading={check.isFetching} onClick={() => void check.refetch()}>
        {t('verify')}
      </Button>
    </>
  );
}
