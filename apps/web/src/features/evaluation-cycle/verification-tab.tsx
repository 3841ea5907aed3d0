import { Suspense, useState } from 'react';
import { Skeleton } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { PageState } from '@gongkai/ui/page';
import { useSession } from '#lib/session.ts';
import { useTRPC } from '#lib/trpc.ts';
import type { Evaluation, Queue, QueueLeaf } from './cycle-data.ts';
import { DepartmentPick } from './department-pick.tsx';
import { Discrepancies } from './discrepancies.tsx';
import { DepartmentActs } from './queue-acts.tsx';
import { isWaiting, QueueList } from './queue-list.tsx';
import { Sampling } from './sampling.tsx';
import { SignalsPanel } from './signals-panel.tsx';
import { begunLeaf } from './use-verdict.ts';
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
  return [...leaves.slice(at + 1), ...leaves.slice(0, Math.max(at, 0))].find(isWaiting)?.leafKey;
}

/** The verification queue of one department, with what asks for a verifier's attention. */
export function VerificationTab({ evaluation, departmentId, leaf, onOpen }: Props) {
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(
    trpc.cycle.queue.queryOptions({ evaluationId: evaluation.id, departmentId }),
  );
  return (
    <>
      <div className={classes['bar']}>
        <DepartmentPick evaluation={evaluation} departmentId={departmentId} source="self" onOpen={onOpen} />
        <Sampling key={evaluation.version} evaluation={evaluation} share={data.samplePercent} />
        <DepartmentActs evaluation={evaluation} queue={data} />
      </div>
      <QueueSplit
        key={departmentId}
        queue={data}
        leaf={leaf}
        onOpen={(next) => onOpen({ department: departmentId, leaf: next })}
      />
      {evaluation.status === 'verification' && (
        // The scan goes through every department; the queue does not wait for it.
        <Suspense fallback={<Skeleton height={200} />}>
          <SignalsPanel evaluationId={evaluation.id} departmentId={departmentId} />
        </Suspense>
      )}
      {data.discrepancies.length > 0 && <Discrepancies queue={data} />}
    </>
  );
}

type SplitProps = { queue: Queue; leaf: string | undefined; onOpen: (leaf: string) => void };

/** The department's leaves at the left, the one in view with everything about it at the right. */
export function QueueSplit({ queue, leaf, onOpen }: SplitProps) {
  const t = useTranslations('cycle');
  const { leaves } = queue;
  // What is in view stays in view: a colleague's verdict on it must not put another one under what is being typed.
  const { user } = useSession();
  const [first] = useState(() => begunLeaf(queue, user.id) ?? nextToVerify(leaves, ''));
  const find = (key: string | undefined) => leaves.find(({ leafKey }) => leafKey === key);
  const current = find(leaf) ?? find(first) ?? leaves[0];
  if (current === undefined) return <PageState kind="empty" title={t('queue.nothing')} />;
  return (
    <div className={classes['split']}>
      <QueueList leaves={leaves} active={current.leafKey} onOpen={onOpen} />
      <VerdictPanel
        key={current.leafKey}
        queue={queue}
        leaf={current}
        onDecided={() => onOpen(nextToVerify(leaves, current.leafKey) ?? current.leafKey)}
      />
    </div>
  );
}
