import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useFormat } from '#lib/format.ts';
import { useMay } from '#lib/session.ts';
import { useTRPC, type RouterOutputs } from '#lib/trpc.ts';
import { useProblem } from '#lib/use-problem.ts';
import classes from './appeal.module.css';

type Verified = RouterOutputs['appeal']['verify'];

/** 重算核对: computes every result again from the frozen facts and says what agrees. */
export function VerifyEvaluation({ evaluationId }: { evaluationId: string }) {
  const t = useTranslations('appeal');
  const trpc = useTRPC();
  const problem = useProblem();
  const mayVerify = useMay('dashboard.leadership');
  const { data, error, isFetching, refetch } = useQuery({
    ...trpc.appeal.verify.queryOptions({ evaluationId }),
    enabled: false,
  });
  if (!mayVerify) return null;
  return (
    <div className={classes['verify']}>
      <Button size="xs" variant="default" loading={isFetching} onClick={() => void refetch()}>
        {t('verify.run')}
      </Button>
      <div role="status">
        {error !== null && problem(error).what}
        {error === null && data !== undefined && <Verdict verified={data} />}
      </div>
    </div>
  );
}

/** Whether everything agrees, and if not, what does not: the facts, a result's bytes, or a subject's figures. */
function Verdict({ verified }: { verified: Verified }) {
  const t = useTranslations('appeal');
  const format = useFormat();
  const subjects = verified.results.at(-1)?.subjects ?? 0;
  const broken = verified.results.filter(({ unchanged }) => !unchanged);
  const differing = verified.results.flatMap((result) =>
    result.differing.map((one) => ({ ...one, number: result.number })),
  );
  return (
    <>
      <span className={classes['verdict']} data-verdict={verified.agrees ? 'good' : 'bad'}>
        {verified.agrees
          ? `✓ ${t('verify.agrees', { subjects, results: verified.results.length })}`
          : `✗ ${t('verify.differs')}`}
      </span>{' '}
      <code className={classes['hash']}>{t('verify.hash', { hash: verified.factsSha256 })}</code>
      {!verified.factsUnchanged && <p>{t('verify.factsChanged')}</p>}
      {broken.length > 0 && (
        <p>{t('verify.bytesChanged', { numbers: broken.map(({ number }) => `#${number}`).join(' ') })}</p>
      )}
      {differing.length > 0 && (
        <ul>
          {differing.map((one) => (
            <li key={`${one.number}|${one.id}`}>
              {t('verify.subject', {
                number: one.number,
                name: one.name,
                stored: format.score(one.stored),
                computed: format.score(one.computed),
              })}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
