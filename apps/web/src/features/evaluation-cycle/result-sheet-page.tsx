import { IconPrinter } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { PageHeader } from '@gongkai/ui/page';
import { PathButton } from '#features/dashboard/shared/path-link.tsx';
import { useCrumbLabel } from '#lib/crumbs.ts';
import { useFormat } from '#lib/format.ts';
import { useTRPC } from '#lib/trpc.ts';
import { useResultWords } from './result-words.ts';
import { resultLinks, resultSheetPath } from './result-links.ts';
import { ResultSheetBody } from './result-sheet-body.tsx';

const route = getRouteApi('/app/evaluations/$evaluationId/sheets/$departmentId');

/** One department's announced score sheet: from its total to each indicator, from there to every record. */
export function ResultSheetPage() {
  const t = useTranslations('result');
  const explained = useTranslations('explain');
  const format = useFormat();
  const trpc = useTRPC();
  const words = useResultWords();
  const { evaluationId, departmentId } = route.useParams();
  const { leaf } = route.useSearch();
  const { data } = useSuspenseQuery(trpc.cycle.resultSheet.queryOptions({ evaluationId, departmentId }));
  const path = resultSheetPath(evaluationId, departmentId);
  const { sheet } = data;
  useCrumbLabel(path, sheet.name);
  return (
    <>
      <PageHeader
        title={t('sheet.title', { name: sheet.name })}
        state={t('sheet.state', {
          title: data.title,
          rank: sheet.rank ?? 'none',
          tied: sheet.tied ? 'yes' : 'no',
          what: words(data),
          day: format.fullDate(data.asOf),
        })}
        actions={
          <>
            <PathButton {...resultLinks(evaluationId, departmentId).overall}>
              {t('sheet.toRanking')}
            </PathButton>
            <PathButton path={`${path}/print`} leftSection={<IconPrinter size={16} aria-hidden />}>
              {explained('print.open')}
            </PathButton>
          </>
        }
      />
      <ResultSheetBody data={data} leaf={leaf} />
    </>
  );
}
