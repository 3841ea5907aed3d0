import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { Panel } from '#features/dashboard/shared/panel.tsx';
import { PathLink } from '#features/dashboard/shared/path-link.tsx';
import { useFormat } from '#lib/format.ts';
import { useTRPC } from '#lib/trpc.ts';
import type { Evaluation } from './cycle-data.ts';
import { ResultRanking } from './result-ranking.tsx';
import { ResultFiles } from './result-files.tsx';
import { resultSheetPath } from './result-links.ts';
import { ResultSheetBody } from './result-sheet-body.tsx';
import classes from './cycle.module.css';

type Props = { evaluation: Evaluation; departmentId: string | undefined };

/** The announced ranking (公示); a department reads its own sheet below it, others open one. */
export function ResultTab({ evaluation, departmentId }: Props) {
  const t = useTranslations('cycle');
  const format = useFormat();
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.cycle.result.queryOptions({ evaluationId: evaluation.id }));
  const readable = data.ranking.filter((place) => place.readable);
  const shown =
    readable.find((place) => place.departmentId === departmentId) ??
    (readable.length === 1 ? readable[0] : undefined);
  return (
    <>
      <p className={classes['window']}>
        {t('result.window', {
          on: data.announcedOn === null ? '—' : format.fullDate(data.announcedOn),
          until: data.appealUntil === null ? '—' : format.fullDate(data.appealUntil),
        })}
        {data.appealUntilState === 'assumed' && (
          <span className={classes['quiet']}> {t('result.assumed')}</span>
        )}
      </p>
      <Panel
        title={t('result.ranking')}
        note={t('result.note', {
          overall: data.overall === null ? '—' : format.score(data.overall),
          hash: data.sha256.slice(0, 12),
        })}
        actions={<ResultFiles evaluation={evaluation} />}
      >
        <ResultRanking data={data} selfWeight={evaluation.weights.self} />
      </Panel>
      {shown !== undefined && <OwnSheet evaluationId={evaluation.id} departmentId={shown.departmentId} />}
    </>
  );
}

function OwnSheet(ref: { evaluationId: string; departmentId: string }) {
  const t = useTranslations('result');
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.cycle.resultSheet.queryOptions(ref));
  return (
    <section className={classes['ownSheet']} aria-labelledby="own-sheet">
      <h2 id="own-sheet">
        <PathLink path={resultSheetPath(ref.evaluationId, ref.departmentId)}>
          {t('sheet.title', { name: data.sheet.name })}
        </PathLink>
      </h2>
      <ResultSheetBody data={data} leaf={undefined} />
    </section>
  );
}
