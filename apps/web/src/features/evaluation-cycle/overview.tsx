import { Badge } from '@mantine/core';
import { useTranslations } from 'use-intl';
import type { HandInState } from '@gongkai/domain/evaluation-cycle';
import { ListTable, type ListColumn } from '#components/list-table/list-table.tsx';
import { Panel } from '#features/dashboard/shared/panel.tsx';
import { useLocalText } from '#features/dashboard/shared/labels.ts';
import { useFormat } from '#lib/format.ts';
import type { Evaluation } from './cycle-data.ts';
import classes from './cycle.module.css';

/** The terms of the evaluation and how far everybody is. */
export function Overview({ evaluation }: { evaluation: Evaluation }) {
  return (
    <>
      <Terms evaluation={evaluation} />
      {evaluation.status !== 'draft' && <HandIns evaluation={evaluation} />}
    </>
  );
}

function Terms({ evaluation }: { evaluation: Evaluation }) {
  const t = useTranslations('cycle');
  const format = useFormat();
  const text = useLocalText();
  const { weights, systems } = evaluation;
  const rows: [string, string][] = [
    [
      t('term.period'),
      t('period', { from: format.fullDate(evaluation.periodFrom), to: format.fullDate(evaluation.periodTo) }),
    ],
    [t('term.asOf'), evaluation.asOf === null ? t('term.notFrozen') : format.fullDate(evaluation.asOf)],
    [
      t('term.system'),
      systems.length === 0
        ? t('term.systemInForce')
        : systems
            .map(({ name, version }) => t('term.systemVersion', { name: text(name), version }))
            .join(t('semicolon')),
    ],
    [
      t('term.weights'),
      t('term.weightsOf', { self: weights.self, thirdParty: weights['third-party'], final: weights.final }),
    ],
    [t('term.thirdParty'), t(evaluation.thirdParty ? 'yes' : 'no')],
    [t('draft.assessDueOn'), format.fullDate(evaluation.assessDueOn)],
    [t('draft.verifyDueOn'), evaluation.verifyDueOn === null ? '—' : format.fullDate(evaluation.verifyDueOn)],
    [t('term.appeal'), t('term.appealDays', { days: evaluation.appealDays })],
  ];
  return (
    <Panel
      title={t('terms')}
      note={
        evaluation.factsSha256 === null
          ? undefined
          : t('term.hash', { hash: evaluation.factsSha256.slice(0, 12) })
      }
    >
      <dl className={classes['terms']}>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}

const COLORS: Record<HandInState, string> = {
  awaited: 'gray',
  'handed-in': 'green',
  returned: 'yellow',
  late: 'red',
  'not-required': 'gray',
};

type Row = Evaluation['handIns'][number] & { name: string };

function HandIns({ evaluation }: { evaluation: Evaluation }) {
  const t = useTranslations('cycle');
  const format = useFormat();
  const names = new Map(evaluation.departments.map(({ id, shortName }) => [id, shortName]));
  const rows: Row[] = evaluation.handIns.map((one) => ({ ...one, name: names.get(one.departmentId) ?? '' }));
  const columns: ListColumn<Row>[] = [
    { key: 'name', title: t('column.department'), isRowHeader: true, render: (row) => row.name },
    { key: 'source', title: t('column.source'), render: (row) => t(`source.${row.source}`) },
    {
      key: 'state',
      title: t('column.state'),
      nowrap: true,
      render: (row) => (
        <Badge variant="light" color={COLORS[row.state]}>
          {t(`handInState.${row.state}`)}
        </Badge>
      ),
    },
    {
      key: 'on',
      title: t('column.handedInOn'),
      render: (row) =>
        row.handedInOn === null
          ? '—'
          : t('by', { on: format.shortDate(row.handedInOn), name: row.handedInByName }),
    },
    {
      key: 'note',
      title: t('column.note'),
      render: (row) => <Notes row={row} evaluation={evaluation} />,
    },
  ];
  return (
    <Panel title={t('handIns')} note={t('handInsNote')}>
      <ListTable
        label={t('handIns')}
        columns={columns}
        rows={rows}
        rowKey={(row) => `${row.departmentId}${row.source}`}
      />
    </Panel>
  );
}

function Notes({ row, evaluation }: { row: Row; evaluation: Evaluation }) {
  const t = useTranslations('cycle');
  const format = useFormat();
  const parts = evaluation.partPeriods.filter(({ departmentId }) => departmentId === row.departmentId);
  const notes = [
    ...parts.map(({ note, on }) => t(`partPeriod.${note}`, { on: format.shortDate(on) })),
    ...(row.state === 'late' ? [t('lateNote', { weight: evaluation.weights.self })] : []),
    ...(row.state === 'not-required' ? [t('goneNote')] : []),
    ...(row.state === 'returned' && row.returnReason !== null ? [row.returnReason] : []),
  ];
  return <>{notes.length === 0 ? '—' : notes.join(t('semicolon'))}</>;
}
