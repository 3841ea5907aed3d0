import { useTranslations } from 'use-intl';
import { resultLeaves } from '@gongkai/domain/scoring';
import { ListTable, type ListColumn } from '#components/list-table/list-table.tsx';
import { Panel } from '#features/dashboard/shared/panel.tsx';
import { PathLink } from '#features/dashboard/shared/path-link.tsx';
import { useLocalText } from '#features/dashboard/shared/labels.ts';
import list from '#features/dashboard/shared/list.module.css';
import { useFormat } from '#lib/format.ts';
import type { ResultSheet } from './cycle-data.ts';
import { resultLinks } from './result-links.ts';
import { useVerdictWords } from './verdict-words.ts';

type Leaf = ResultSheet['leaves'][number];

/** Leaf by leaf what the system counted, what each source said, what was announced, and why they differ. */
export function ResultSides({ data }: { data: ResultSheet }) {
  const t = useTranslations('cycle');
  const result = useTranslations('result');
  const text = useLocalText();
  const format = useFormat();
  const words = useVerdictWords();
  const links = resultLinks(data.evaluationId, data.departmentId);
  const announced = new Map(resultLeaves(data.sheet.nodes).map(({ key, points }) => [key, points]));
  const score = (points: number | null | undefined) => format.score(points ?? null);
  // What nobody measured and nobody spoke of stands in the tree above.
  const told = data.leaves.filter(isTold);
  const hasThird = data.leaves.some(({ thirdParty }) => thirdParty !== null);
  const columns: ListColumn<Leaf>[] = [
    {
      key: 'name',
      title: t('column.leaf'),
      isRowHeader: true,
      render: (leaf) => <PathLink {...links.indicator(leaf.leafKey)}>{text(leaf.name)}</PathLink>,
    },
    { key: 'weight', title: t('column.most'), numeric: true, render: (leaf) => format.score(leaf.most) },
    {
      key: 'counted',
      title: t('side.counted'),
      numeric: true,
      render: (leaf) => (leaf.counted?.state === 'measured' ? score(leaf.counted.points) : '—'),
    },
    { key: 'self', title: t('source.self'), numeric: true, render: (leaf) => score(leaf.self?.points) },
    ...(hasThird
      ? [
          {
            key: 'third',
            title: t('source.third-party'),
            numeric: true,
            render: (leaf: Leaf) => score(leaf.thirdParty?.points),
          },
        ]
      : []),
    {
      key: 'final',
      title: t('result.final'),
      numeric: true,
      render: (leaf) => <strong>{score(announced.get(leaf.leafKey))}</strong>,
    },
    { key: 'why', title: t('result.why'), render: (leaf) => words(leaf) || '—' },
  ];
  return (
    <Panel title={result('sides.title')} note={result('sides.note')}>
      <ListTable
        label={result('sides.title')}
        columns={columns}
        rows={told}
        rowKey={(leaf) => leaf.leafKey}
      />
      {told.length < data.leaves.length && (
        <p className={list['nothing']}>{result('sides.rest', { count: data.leaves.length - told.length })}</p>
      )}
    </Panel>
  );
}

/** Whether anybody, or the system, gave a figure or said something. */
function isTold({ counted, self, thirdParty, mark, verdict }: Leaf): boolean {
  const isSaid = [self, thirdParty, mark].some(
    (entry) => entry !== null && (entry.points !== null || entry.note !== '' || entry.explanation !== null),
  );
  return isSaid || verdict !== null || (counted !== null && counted.state !== 'not-applicable');
}
