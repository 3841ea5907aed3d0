import { Badge, Button, NumberInput, Select } from '@mantine/core';
import { useState } from 'react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { ReasonDialog } from '@gongkai/ui/dialog';
import { PageState } from '@gongkai/ui/page';
import { Panel } from '#features/dashboard/shared/panel.tsx';
import { useLocalText } from '#features/dashboard/shared/labels.ts';
import { useTell } from '#features/task/use-tell.ts';
import { useFormat } from '#lib/format.ts';
import { useTRPC } from '#lib/trpc.ts';
import { useCycleActs, type Evaluation, type Queue, type QueueLeaf } from './cycle-data.ts';
import { VerdictForm } from './verdict-form.tsx';
import classes from './cycle.module.css';

type Props = {
  evaluation: Evaluation;
  departmentId: string;
  leaf: string | undefined;
  onOpen: (search: { department?: string | undefined; leaf?: string | undefined }) => void;
};

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
        <Select
          label={t('column.department')}
          className={classes['pick']}
          allowDeselect={false}
          value={departmentId}
          data={evaluation.departments.map(({ id, shortName }) => ({ value: id, label: shortName }))}
          onChange={(next) => next !== null && onOpen({ department: next })}
        />
        <Sampling evaluation={evaluation} />
        <DepartmentActs evaluation={evaluation} queue={data} />
      </div>
      {current === undefined ? (
        <PageState kind="empty" title={t('queue.nothing')} />
      ) : (
        <div className={classes['split']}>
          <LeafList
            leaves={data.leaves}
            active={current.leafKey}
            onOpen={(next) => onOpen({ department: departmentId, leaf: next })}
          />
          <VerdictForm
            key={`${departmentId}-${current.leafKey}-${current.verdict?.version ?? 0}`}
            queue={data}
            leaf={current}
          />
        </div>
      )}
      {data.discrepancies.length > 0 && <Discrepancies queue={data} />}
    </>
  );
}

/** Random sampling on and off; the seed makes the draw repeatable. */
function Sampling({ evaluation }: { evaluation: Evaluation }) {
  const t = useTranslations('cycle');
  const acts = useCycleActs();
  const tell = useTell();
  const { sampling, status, id, version } = evaluation;
  const [percent, setPercent] = useState(20);
  if (status !== 'verification') return null;
  const set = (next: number | null) =>
    acts.setSampling.mutate(
      { evaluationId: id, version, percent: next, seed: null },
      { onError: tell.failed },
    );
  return sampling === null ? (
    <div className={classes['sampling']}>
      <NumberInput
        label={t('sampling.percent')}
        suffix=" %"
        min={1}
        max={100}
        allowDecimal={false}
        value={percent}
        onChange={(value) => setPercent(Number(value))}
      />
      <Button
        variant="default"
        disabled={percent < 1}
        loading={acts.setSampling.isPending}
        onClick={() => set(percent)}
      >
        {t('sampling.draw')}
      </Button>
    </div>
  ) : (
    <div className={classes['sampling']}>
      <p className={classes['quiet']}>
        {t('sampling.drawn', { percent: sampling.percent, seed: sampling.seed })}
      </p>
      <Button variant="default" loading={acts.setSampling.isPending} onClick={() => set(null)}>
        {t('sampling.end')}
      </Button>
    </div>
  );
}

/** Confirms what needs no look, or gives the department its figures back. */
function DepartmentActs({ evaluation, queue }: { evaluation: Evaluation; queue: Queue }) {
  const t = useTranslations('cycle');
  const acts = useCycleActs();
  const tell = useTell();
  const [asked, setAsked] = useState(false);
  if (evaluation.status !== 'verification') return null;
  const { evaluationId, departmentId, handIn } = queue;
  const returned = queue.leaves.filter(({ verdict }) => verdict?.verdict === 'returned').length;
  return (
    <>
      <span className={classes['quiet']}>{t(`handInState.${handIn.state}`)}</span>
      <Button
        variant="default"
        disabled={queue.plain === 0}
        loading={acts.confirmRest.isPending}
        onClick={() =>
          acts.confirmRest.mutate(
            { evaluationId, departmentId },
            {
              onSuccess: ({ confirmed }) => tell.done(t('done.confirmed', { count: confirmed })),
              onError: tell.failed,
            },
          )
        }
      >
        {t('act.confirmRest', { count: queue.plain })}
      </Button>
      {(handIn.state === 'handed-in' || handIn.state === 'late') && (
        <Button variant="default" onClick={() => setAsked(true)}>
          {t('act.return', { count: returned })}
        </Button>
      )}
      <ReasonDialog
        opened={asked}
        onClose={() => setAsked(false)}
        title={t('confirm.return')}
        minLength={4}
        confirmLabel={t('act.returnNow')}
        busy={acts.returnDepartment.isPending}
        onConfirm={(reason) =>
          acts.returnDepartment.mutate(
            { evaluationId, departmentId, version: handIn.version, reason },
            {
              onSuccess: () => tell.done(t('done.return')),
              onError: tell.failed,
              onSettled: () => setAsked(false),
            },
          )
        }
      >
        <p>{t('confirm.returnText', { count: returned })}</p>
      </ReasonDialog>
    </>
  );
}

function LeafList({
  leaves,
  active,
  onOpen,
}: {
  leaves: readonly QueueLeaf[];
  active: string;
  onOpen: (key: string) => void;
}) {
  const t = useTranslations('cycle');
  const text = useLocalText();
  const format = useFormat();
  return (
    <nav className={`${classes['list']} gk-no-print`} aria-label={t('queue.label')}>
      <ul>
        {leaves.map((leaf) => (
          <li key={leaf.leafKey}>
            <button
              type="button"
              className={classes['entry']}
              aria-current={leaf.leafKey === active || undefined}
              onClick={() => onOpen(leaf.leafKey)}
            >
              <span>{text(leaf.name)}</span>
              <span className={classes['marks']}>
                <span className={classes['quiet']}>
                  {leaf.self === null || leaf.self.points === null ? '—' : format.score(leaf.self.points)}
                </span>
                {leaf.verdict !== null && (
                  <Badge
                    size="sm"
                    variant="light"
                    color={leaf.verdict.verdict === 'confirmed' ? 'green' : 'yellow'}
                  >
                    {t(`verdict.${leaf.verdict.verdict}`)}
                  </Badge>
                )}
                {leaf.verdict === null && leaf.needed && (
                  <Badge size="sm" variant="light" color="blue">
                    {t('queue.todo')}
                  </Badge>
                )}
                {leaf.sampled === true && (
                  <Badge size="sm" variant="light" color="gray">
                    {t('queue.sampled')}
                  </Badge>
                )}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Where two sources disagree by more than a little. */
function Discrepancies({ queue }: { queue: Queue }) {
  const t = useTranslations('cycle');
  const text = useLocalText();
  const format = useFormat();
  const names = new Map(queue.leaves.map((leaf) => [leaf.leafKey, text(leaf.name)]));
  return (
    <Panel title={t('discrepancies')} note={t('discrepanciesNote')}>
      <ul className={classes['records']}>
        {queue.discrepancies.map((one) => (
          <li key={`${one.leaf}-${one.first}-${one.second}`}>
            {t('discrepancy', {
              leaf: names.get(one.leaf) ?? one.leaf,
              first: t(`source.${one.first}`),
              firstPoints: format.score(one.firstPoints),
              second: t(`source.${one.second}`),
              secondPoints: format.score(one.secondPoints),
              difference: format.change(one.difference),
            })}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
