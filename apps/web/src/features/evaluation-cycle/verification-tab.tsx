import { Select } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { PageState } from '@gongkai/ui/page';
import { useTRPC } from '#lib/trpc.ts';
import type { Evaluation, QueueLeaf } from './cycle-data.ts';
import { Discrepancies } from './discrepancies.tsx';
import { DepartmentActs } from './queue-acts.tsx';
import { QueueList } from './queue-list.tsx';
import { Sampling } from './sampling.tsx';
import { SignalsPanel } from './signals-panel.tsx';
import { VerdictPanel } from './verdict-panel.tsx';
import classes from './cycle.module.css';

type Props = {
  evaluation: Evaluation;
  departmentId: string;
  leaf: string | undefined;
  onOpen: (search: { department?: string | undefined; leaf?: string | undefined }) => void;
};

/** The next leaf that waits for a verdict: after the one in view, or from the beginning again. */
export function nextToVerify(leaves: readonly QueueLeaf[], after: string): string | undefined {
  const at = leaves.findIndex(({ leafKey }) => leafKey === after);
  return [...leaves.slice(at + 1), ...leaves.slice(0, Math.max(at, 0))].find(
    ({ verdict, needed }) => needed && verdict === null,
  )?.leafKey;
}

/** The verification queue: a department's leaves at the left, the one in view with everything about it at the right. */
export function VerificationTab({ evaluation, departmentId, leaf, onOpen }: Props) {
  const t = useTranslations('cycle');
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(
    trpc.cycle.queue.queryOptions({ evaluationId: evaluation.id, departmentId }),
  );
  const open = data.leaves.find(({ verdict, needed }) => verdict === null && needed);
  const current = data.leaves.find(({ leafKey }) => leafKey === leaf) ?? open ?? data.leaves[0];
  return (
    <>
      <div className={classes['bar']}>
        <DepartmentPick evaluation={evaluation} departmentId={departmentId} onOpen={onOpen} />
        <Sampling key={evaluation.version} evaluation={evaluation} share={data.samplePercent} />
        <DepartmentActs evaluation={evaluation} queue={data} />
      </div>
      {current === undefined ? (
        <PageState kind="empty" title={t('queue.nothing')} />
      ) : (
        <div className={classes['split']}>
          <QueueList
            leaves={data.leaves}
            active={current.leafKey}
            onOpen={(next) => onOpen({ department: departmentId, leaf: next })}
          />
          <VerdictPanel
            // Typing belongs to a leaf; another verifier's save must not take it away.
            key={`${departmentId}-${current.leafKey}`}
            queue={data}
            leaf={current}
            onDecided={() =>
              onOpen({
                department: departmentId,
                leaf: nextToVerify(data.leaves, current.leafKey) ?? current.leafKey,
              })
            }
          />
        </div>
      )}
      {evaluation.status === 'verification' && (
        <SignalsPanel evaluationId={evaluation.id} departmentId={departmentId} />
      )}
      {data.discrepancies.length > 0 && <Discrepancies queue={data} />}
    </>
  );
}

/** The departments with whether they handed in: what was not handed in waits for nobody. */
function DepartmentPick({ evaluation, departmentId, onOpen }: Omit<Props, 'leaf'>) {
  const t = useTranslations('cycle');
  const states = new Map(
    evaluation.handIns.filter(({ source }) => source === 'self').map((one) => [one.departmentId, one.state]),
  );
  return (
    <Select
      searchable
      allowDeselect={false}
      label={t('column.department')}
      className={classes['pick']}
      value={departmentId}
      data={evaluation.departments.map(({ id, shortName }) => ({
        value: id,
        label: t('pick', { name: shortName, state: t(`handInState.${states.get(id) ?? 'awaited'}`) }),
      }))}
      onChange={(next) => next !== null && onOpen({ department: next })}
    />
  );
}
