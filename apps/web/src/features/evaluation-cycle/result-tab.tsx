import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { ListTable, type ListColumn } from '#components/list-table/list-table.tsx';
import { Panel } from '#features/dashboard/shared/panel.tsx';
import { useLocalText } from '#features/dashboard/shared/labels.ts';
import { useFormat } from '#lib/format.ts';
import { useTRPC } from '#lib/trpc.ts';
import type { Evaluation, ResultSheet } from './cycle-data.ts';
import { ResultRanking, type Place } from './result-ranking.tsx';
import classes from './cycle.module.css';

type Props = {
  evaluation: Evaluation;
  departmentId: string | undefined;
  onOpen: (search: { department?: string }) => void;
};

/** The announced ranking (公示) and, of those that the reader may see, one department's sheet. */
export function ResultTab({ evaluation, departmentId, onOpen }: Props) {
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
      >
        <ResultRanking data={data} onOpen={onOpen} />
      </Panel>
      {shown !== undefined && <Sheet evaluationId={evaluation.id} place={shown} />}
    </>
  );
}

type Leaf = ResultSheet['leaves'][number];

/** One department's sheet: every source's figure side by side, the announced points, and why they differ. */
function Sheet({ evaluationId, place }: { evaluationId: string; place: Place }) {
  const t = useTranslations('cycle');
  const text = useLocalText();
  const format = useFormat();
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(
    trpc.cycle.resultSheet.queryOptions({ evaluationId, departmentId: place.departmentId }),
  );
  const final = pointsOf(data.sheet.nodes);
  const score = (points: number | null | undefined) =>
    points === null || points === undefined ? '—' : format.score(points);
  const columns: ListColumn<Leaf>[] = [
    { key: 'name', title: t('column.leaf'), isRowHeader: true, render: (leaf) => text(leaf.name) },
    { key: 'weight', title: t('column.most'), numeric: true, render: (leaf) => format.score(leaf.most) },
    {
      key: 'counted',
      title: t('side.counted'),
      numeric: true,
      render: (leaf) => (leaf.counted?.state === 'measured' ? score(leaf.counted.points) : '—'),
    },
    { key: 'self', title: t('source.self'), numeric: true, render: (leaf) => score(leaf.self?.points) },
    {
      key: 'third',
      title: t('source.third-party'),
      numeric: true,
      render: (leaf) => score(leaf.thirdParty?.points),
    },
    {
      key: 'final',
      title: t('result.final'),
      numeric: true,
      render: (leaf) => <strong>{score(final.get(leaf.leafKey))}</strong>,
    },
    { key: 'why', title: t('result.why'), render: (leaf) => whyOf(leaf, t) },
  ];
  return (
    <Panel
      title={t('result.sheet', { name: place.name })}
      note={t('result.sheetNote', { points: score(place.score) })}
    >
      <ListTable
        label={t('result.sheet', { name: place.name })}
        columns={columns}
        rows={data.leaves}
        rowKey={(leaf) => leaf.leafKey}
      />
    </Panel>
  );
}

function pointsOf(nodes: ResultSheet['sheet']['nodes']): Map<string, number | null> {
  return new Map(
    nodes.flatMap((node) =>
      node.type === 'leaf' ? [[node.key, node.points] as const] : [...pointsOf(node.children)],
    ),
  );
}

function whyOf(leaf: Leaf, t: ReturnType<typeof useTranslations<'cycle'>>): string {
  const parts: string[] = [];
  if (leaf.verdict?.verdict === 'adjusted') parts.push(t('result.adjusted', { reason: leaf.verdict.reason }));
  if (leaf.verdict?.explanationAccepted === true) parts.push(t('result.accepted'));
  if (leaf.verdict?.explanationAccepted === false) parts.push(t('result.notAccepted'));
  if (leaf.counted !== null && leaf.counted.failingCount > 0)
    parts.push(t('counted.failing', { count: leaf.counted.failingCount }));
  return parts.length === 0 ? '—' : parts.join(t('semicolon'));
}
