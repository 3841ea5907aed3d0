import type { ReactNode } from 'react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { leavesOf } from '@gongkai/domain/indicator';
import { PageHeader } from '@gongkai/ui/page';
import { Panel } from '#features/dashboard/shared/panel.tsx';
import { useLocalText } from '#features/dashboard/shared/labels.ts';
import { IndicatorFacts } from '#features/evaluation/indicator-facts.tsx';
import { ScoreChain } from '#features/evaluation/score-chain.tsx';
import { rowAt, type FoundRow } from '#features/evaluation/sheet-rows.ts';
import { UnknownIndicator } from '#features/evaluation/unknown-indicator.tsx';
import { useCrumbLabel } from '#lib/crumbs.ts';
import { useFormat } from '#lib/format.ts';
import { useTRPC } from '#lib/trpc.ts';
import type { ResultSheet } from './cycle-data.ts';
import { resultLinks } from './result-links.ts';
import { ResultRecords } from './result-records.tsx';
import { ResultSources } from './result-sources.tsx';
import { useResultWords } from './result-words.ts';

const route = getRouteApi('/app/evaluations/$evaluationId/sheets/$departmentId/$leafKey');

/** One indicator of an announced sheet: its steps, its rule, what each source said, and every record that lost points. */
export function ResultLeafPage() {
  const trpc = useTRPC();
  const text = useLocalText();
  const { evaluationId, departmentId, leafKey } = route.useParams();
  const { data } = useSuspenseQuery(trpc.cycle.resultSheet.queryOptions({ evaluationId, departmentId }));
  const links = resultLinks(evaluationId, departmentId);
  const row = rowAt(data.sheet.nodes, data.definition, leafKey);
  useCrumbLabel(
    links.indicator(leafKey).path,
    row === undefined ? undefined : `${data.sheet.name} · ${text(row.node.name)}`,
  );
  if (row === undefined || row.node.type !== 'leaf')
    return <UnknownIndicator name={data.sheet.name} sheet={links.sheet} />;
  return <ResultLeaf data={data} row={row} records={<Records />} />;
}

type Props = { data: ResultSheet; row: FoundRow; records: ReactNode };

/** The page's parts, the outermost first: where the points belong, how they came about, who said what, which records. */
export function ResultLeaf({ data, row, records }: Props) {
  const t = useTranslations('explain');
  const result = useTranslations('result');
  const format = useFormat();
  const text = useLocalText();
  const words = useResultWords();
  const { node, groups } = row;
  const { sheet } = data;
  const links = resultLinks(data.evaluationId, data.departmentId);
  const leaf = leavesOf(data.definition.nodes).find(({ key }) => key === node.key) ?? null;
  const view = data.leaves.find(({ leafKey }) => leafKey === node.key) ?? null;
  return (
    <>
      <PageHeader
        title={text(node.name)}
        state={t(node.points === null ? 'stateNone' : 'state', {
          name: sheet.name,
          points: format.score(node.points),
          possible: format.score(node.possible),
          lost: format.score(node.points === null ? null : Math.max(0, node.possible - node.points)),
          day: format.fullDate(data.asOf),
        })}
      />
      <ScoreChain
        name={sheet.name}
        overall={data.overall}
        score={sheet.score}
        path={[...groups, node]}
        records={node.failingCount}
        links={links}
      />
      <IndicatorFacts
        data={data}
        node={node}
        words={row.words}
        leaf={leaf}
        links={links}
        frozen={result('frozen', { title: data.title, what: words(data), hash: data.sha256.slice(0, 12) })}
      />
      {view !== null && <ResultSources view={view} appeals={data.appeals} announced={node} />}
      <Panel title={t('failing')} note={t('failingNote')}>
        <div id="records">{records}</div>
      </Panel>
    </>
  );
}

function Records() {
  const trpc = useTRPC();
  const ref = route.useParams();
  const { page = 1 } = route.useSearch();
  const { data } = useSuspenseQuery(trpc.cycle.resultFailing.queryOptions({ ...ref, page }));
  const { path } = resultLinks(ref.evaluationId, ref.departmentId).indicator(ref.leafKey);
  return <ResultRecords data={data} path={path} />;
}
