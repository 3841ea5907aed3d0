import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { leavesOf } from '@gongkai/domain/indicator';
import { recordKey, type RecordRef } from '@gongkai/domain/metric';
import type { ResultNode } from '@gongkai/domain/scoring';
import { PageHeader } from '@gongkai/ui/page';
import { useCrumbLabel } from '#lib/crumbs.ts';
import { useFormat } from '#lib/format.ts';
import { useTRPC, type RouterOutputs } from '#lib/trpc.ts';
import { LiveMark } from '#features/dashboard/shared/live-mark.tsx';
import { PlanGate } from '#features/dashboard/shared/plan-gate.tsx';
import { Panel } from '#features/dashboard/shared/panel.tsx';
import { sheetPath } from '#features/dashboard/shared/path-link.tsx';
import { useLocalText } from '#features/dashboard/shared/labels.ts';
import list from '#features/dashboard/shared/list.module.css';
import { FailingList } from './failing-list.tsx';
import { IndicatorFacts } from './indicator-facts.tsx';
import { indicatorPath } from './indicator-path.ts';
import { RecordLink } from './record-link.tsx';
import { ScoreChain } from './score-chain.tsx';
import { scoreLinks } from './sheet-links.ts';
import { rowAt, type FoundRow } from './sheet-rows.ts';
import { UnknownIndicator } from './unknown-indicator.tsx';

const route = getRouteApi('/app/evaluation/$kind/$id/$leaf');
type Sheet = RouterOutputs['evaluation']['subject'];
type Subject = { kind: 'department' | 'item'; id: string };

/** One indicator of one subject: how its points came about, from which rule, and every record that lost some. */
export function IndicatorPage() {
  const { kind, id } = route.useParams();
  return <PlanGate>{(plan) => <Indicator planId={plan.id} subject={{ kind, id }} />}</PlanGate>;
}

function Indicator({ planId, subject }: { planId: string; subject: Subject }) {
  const text = useLocalText();
  const trpc = useTRPC();
  const { leaf } = route.useParams();
  const { snapshot = null, system = null } = route.useSearch();
  const { data } = useSuspenseQuery(
    trpc.evaluation.subject.queryOptions({ planId, subject, snapshotId: snapshot, systemId: system }),
  );
  const row = rowAt(data.sheet.nodes, data.definition, leaf);
  useCrumbLabel(
    indicatorPath(subject.kind, subject.id, leaf),
    row === undefined ? undefined : `${data.sheet.name} · ${text(row.node.name)}`,
  );
  if (row === undefined || row.node.type !== 'leaf')
    return (
      <UnknownIndicator
        name={data.sheet.name}
        sheet={{ path: sheetPath(subject.kind, subject.id), search: { system: system ?? undefined } }}
      />
    );
  return <Found planId={planId} subject={subject} data={data} row={row} />;
}

type FoundProps = {
  planId: string;
  subject: Subject;
  data: Sheet;
  row: FoundRow;
};

function Found({ planId, subject, data, row: { node, groups, words } }: FoundProps) {
  const t = useTranslations('explain');
  const format = useFormat();
  const text = useLocalText();
  const leaf = leavesOf(data.definition.nodes).find(({ key }) => key === node.key);
  const links = scoreLinks(subject, data.snapshot?.id, data.systemId);
  return (
    <>
      <PageHeader
        title={text(node.name)}
        state={t(node.points === null ? 'stateNone' : 'state', {
          name: data.sheet.name,
          points: format.score(node.points),
          possible: format.score(node.possible),
          lost: format.score(node.points === null ? null : Math.max(0, node.possible - node.points)),
          day: format.fullDate(data.asOf),
        })}
        actions={data.snapshot === null ? <LiveMark data={data} /> : undefined}
      />
      <ScoreChain
        name={data.sheet.name}
        overall={data.overall}
        score={data.sheet.score}
        path={[...groups, node]}
        records={node.failingCount}
        links={links}
      />
      <IndicatorFacts
        data={data}
        node={node}
        words={words}
        leaf={leaf ?? null}
        frozen={
          data.snapshot === null
            ? t('liveData', { day: format.fullDate(data.asOf) })
            : t('snapshotData', {
                number: data.snapshot.number,
                label: data.snapshot.label,
                hash: data.snapshot.sha256.slice(0, 12),
              })
        }
        links={links}
      />
      <Panel title={t('failing')} note={t('failingNote')}>
        <div id="records">
          {data.snapshot === null && leaf?.metric != null ? (
            <LiveRecords planId={planId} subject={subject} metric={leaf.metric} leaf={node.key} />
          ) : (
            <NamedRecords node={node} reasons={data.reasons[node.key] ?? {}} />
          )}
        </div>
      </Panel>
    </>
  );
}

type LiveProps = { planId: string; subject: Subject; metric: string; leaf: string };

function LiveRecords({ planId, subject, metric, leaf }: LiveProps) {
  const trpc = useTRPC();
  const { page = 1, system } = route.useSearch();
  const { data } = useSuspenseQuery(
    trpc.evaluation.failing.queryOptions({ planId, subject, metric, leaf, asOf: null, page }),
  );
  return (
    <FailingList
      data={data}
      path={indicatorPath(subject.kind, subject.id, leaf)}
      search={{ system }}
      ofOneDepartment={subject.kind === 'department'}
    />
  );
}

/** The records that a snapshot, or a reviewer's mark, names by itself. */
function NamedRecords({ node, reasons }: { node: ResultNode; reasons: Sheet['reasons'][string] }) {
  const t = useTranslations('explain');
  const text = useLocalText();
  const why = (record: RecordRef) => reasons[recordKey(record)]?.text;
  if (node.failing.length === 0) return <p className={list['nothing']}>{t('noFailing')}</p>;
  return (
    <>
      <ul>
        {node.failing.map((record) => (
          <li key={`${record.kind}-${record.id}`}>
            <RecordLink record={record} />{' '}
            <span className={list['quiet']}>{text(why(record) ?? { zh: '', en: '' })}</span>
          </li>
        ))}
      </ul>
      {node.failingCount > node.failing.length && (
        <p className={list['nothing']}>{t('notNamed', { count: node.failingCount - node.failing.length })}</p>
      )}
    </>
  );
}
