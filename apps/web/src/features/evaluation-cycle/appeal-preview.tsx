import { useDebouncedValue } from '@mantine/hooks';
import { skipToken, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { PreviewAppealInput, type FactChange } from '@gongkai/domain/appeal';
import { wireError } from '#lib/errors.ts';
import { useTRPC } from '#lib/trpc.ts';
import { useProblem } from '#lib/use-problem.ts';
import { Difference } from './appeal-difference.tsx';
import classes from './appeal.module.css';

/** A reason that stands in for the one not yet written: it has no influence on a score. */
const UNWRITTEN = '（尚未填写理由，仅供预览）';

function withReason(change: FactChange): FactChange {
  return change.kind === 'accept-explanation'
    ? { ...change, note: UNWRITTEN }
    : { ...change, reason: UNWRITTEN };
}

/** What the decision would change, worked out by the engine over the frozen facts; whether it refuses the changes. */
export function usePreview(appealId: string, changes: FactChange[] | null) {
  const trpc = useTRPC();
  const [settled] = useDebouncedValue(JSON.stringify(changes?.map(withReason) ?? []), 300);
  const input = PreviewAppealInput.safeParse({ appealId, changes: JSON.parse(settled) });
  const isAsked = input.success && input.data.changes.length > 0;
  const { data, error } = useQuery(
    trpc.appeal.preview.queryOptions(isAsked ? input.data : skipToken, { retry: false }),
  );
  const status = error === null ? null : wireError(error).status;
  return { isAsked, data, error, isRefused: isAsked && status !== null && status < 500 };
}

type Props = { preview: ReturnType<typeof usePreview>; changes: FactChange[] | null };

/** Before a decision is taken: whose score moves and who changes places, or why the changes cannot be made. */
export function Preview({ preview: { isAsked, data, error }, changes }: Props) {
  const t = useTranslations('appeal');
  const problem = useProblem();
  return (
    <section aria-label={t('decide.preview')} className={classes['preview']} aria-live="polite">
      <h3 className={classes['name']}>{t('decide.preview')}</h3>
      {changes === null && <p className={classes['quiet']}>{t('decide.incomplete')}</p>}
      {changes !== null && changes.length === 0 && <p className={classes['quiet']}>{t('nothingChanged')}</p>}
      {isAsked && error !== null && <p role="alert">{problem(error).what}</p>}
      {isAsked && error === null && data === undefined && <p className={classes['quiet']}>{t('loading')}</p>}
      {isAsked && error === null && data && <Difference difference={data} />}
    </section>
  );
}
