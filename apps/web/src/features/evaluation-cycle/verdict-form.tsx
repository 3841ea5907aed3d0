import { useState } from 'react';
import { Button, Group, NumberInput, SegmentedControl, Textarea } from '@mantine/core';
import { useTranslations } from 'use-intl';
import type { DecideLeafInput } from '@gongkai/domain/evaluation-cycle';
import { ProblemAlert } from '#components/conflict/problem-alert.tsx';
import { SecrecyNotice } from '#components/secrecy/secrecy-notice.tsx';
import { useLocalText } from '#features/dashboard/shared/labels.ts';
import { useFormat } from '#lib/format.ts';
import { Counted } from './counted.tsx';
import { useCycleActs, type Queue, type QueueLeaf } from './cycle-data.ts';
import { EvidenceList } from './leaf-evidence.tsx';
import classes from './cycle.module.css';

type Props = { queue: Queue; leaf: QueueLeaf };

/** One leaf: counted figures and failing records beside the department's figure, note and evidence; the verdict below. */
export function VerdictForm({ queue, leaf }: Props) {
  const t = useTranslations('cycle');
  const text = useLocalText();
  const format = useFormat();
  return (
    <article className={classes['leaf']} aria-labelledby="verify-leaf">
      <header className={classes['leafHead']}>
        <h3 id="verify-leaf">{text(leaf.name)}</h3>
        <span className={classes['quiet']}>{t('leaf.most', { points: format.score(leaf.most) })}</span>
      </header>
      {leaf.attention.length > 0 && (
        <p className={classes['returned']}>
          {leaf.attention.map((one) => t(`attention.${one}`)).join(t('semicolon'))}
        </p>
      )}
      <div className={classes['sides']}>
        <section aria-label={t('side.counted')}>
          <h4>{t('side.counted')}</h4>
          <p className={classes['quiet']}>{text(leaf.formula)}</p>
          <Counted counted={leaf.counted} />
        </section>
        <Said title={t('source.self')} entry={leaf.self} />
        {queue.thirdParty !== null && (
          <Said
            title={t('source.third-party')}
            entry={leaf.thirdParty}
            hidden={queue.seesThirdParty ? null : t('queue.blind')}
          />
        )}
      </div>
      {leaf.rule === 'reviewer' && queue.status !== 'announced' && <MarkForm queue={queue} leaf={leaf} />}
      {queue.status === 'verification' && <Verdict queue={queue} leaf={leaf} />}
    </article>
  );
}

function Said({
  title,
  entry,
  hidden = null,
}: {
  title: string;
  entry: QueueLeaf['self'];
  hidden?: string | null;
}) {
  const t = useTranslations('cycle');
  const format = useFormat();
  return (
    <section aria-label={title}>
      <h4>{title}</h4>
      {entry === null ? (
        <p className={classes['quiet']}>{hidden ?? t('leaf.nothing')}</p>
      ) : (
        <>
          <p className={classes['counted']}>
            {t('leaf.ownPoints', { points: entry.points === null ? '—' : format.score(entry.points) })}
          </p>
          {entry.note !== '' && <p>{entry.note}</p>}
          {entry.explanation !== null && <p>{t('leaf.explained', { text: entry.explanation })}</p>}
          <EvidenceList evidence={entry.evidence} />
        </>
      )}
    </section>
  );
}

/** The office's mark where the indicator is marked by a person. */
function MarkForm({ queue, leaf }: Props) {
  const t = useTranslations('cycle');
  const acts = useCycleActs();
  const [points, setPoints] = useState<number | null>(leaf.mark?.points ?? null);
  const [reason, setReason] = useState(leaf.mark?.note ?? '');
  return (
    <form
      className={classes['editor']}
      onSubmit={(event) => {
        event.preventDefault();
        acts.saveEntry.mutate({
          evaluationId: queue.evaluationId,
          departmentId: queue.departmentId,
          leafKey: leaf.leafKey,
          source: 'office',
          points,
          note: reason,
          explanation: null,
          version: leaf.mark?.version ?? 0,
        });
      }}
    >
      <NumberInput
        label={t('mark.points')}
        min={0}
        max={leaf.most / 100}
        decimalScale={2}
        value={points === null ? '' : points / 100}
        onChange={(value) => setPoints(value === '' ? null : Math.round(Number(value) * 100))}
      />
      <Textarea
        label={t('mark.reason')}
        autosize
        minRows={2}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <ProblemAlert error={acts.saveEntry.error} />
      <Group justify="flex-end">
        <Button type="submit" variant="default" loading={acts.saveEntry.isPending}>
          {t('mark.save')}
        </Button>
      </Group>
    </form>
  );
}

type Kind = DecideLeafInput['verdict'];

/** Confirm, adjust, return; an explanation is answered in the same act. A conflict keeps what was typed. */
function Verdict({ queue, leaf }: Props) {
  const t = useTranslations('cycle');
  const acts = useCycleActs();
  const [kind, setKind] = useState<Kind>(leaf.verdict?.verdict ?? 'confirmed');
  const [points, setPoints] = useState<number | null>(leaf.verdict?.points ?? leaf.self?.points ?? null);
  const [reason, setReason] = useState(leaf.verdict?.reason ?? '');
  const [accepted, setAccepted] = useState<boolean | null>(leaf.verdict?.explanationAccepted ?? null);
  const isExplained = leaf.self !== null && leaf.self.explanation !== null;
  const needsReason = kind !== 'confirmed' && reason.trim().length < 4;
  const isOpen =
    (isExplained && kind !== 'returned' && accepted === null) ||
    needsReason ||
    (kind === 'adjusted' && points === null);
  function submit() {
    const base = {
      evaluationId: queue.evaluationId,
      departmentId: queue.departmentId,
      leafKey: leaf.leafKey,
      version: leaf.verdict?.version ?? 0,
      reason: reason.trim(),
    };
    const explanationAccepted = isExplained ? accepted : null;
    if (kind === 'returned') acts.decideLeaf.mutate({ ...base, verdict: kind });
    else if (kind === 'adjusted')
      acts.decideLeaf.mutate({ ...base, verdict: kind, explanationAccepted, points: points ?? 0 });
    else acts.decideLeaf.mutate({ ...base, verdict: kind, explanationAccepted });
  }
  return (
    <form
      className={classes['verdict']}
      aria-label={t('verdict.label')}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <SegmentedControl
        aria-label={t('verdict.label')}
        value={kind}
        onChange={(next) => setKind(next as Kind)}
        data={(['confirmed', 'adjusted', 'returned'] as const).map((value) => ({
          value,
          label: t(`verdict.act.${value}`),
        }))}
      />
      {isExplained && kind !== 'returned' && (
        <SegmentedControl
          aria-label={t('verdict.explanation')}
          value={accepted === null ? '' : String(accepted)}
          onChange={(next) => setAccepted(next === 'true')}
          data={[
            { value: 'true', label: t('verdict.accept') },
            { value: 'false', label: t('verdict.notAccept') },
          ]}
        />
      )}
      {kind === 'adjusted' && (
        <NumberInput
          label={t('verdict.points')}
          min={leaf.least / 100}
          max={leaf.most / 100}
          decimalScale={2}
          value={points === null ? '' : points / 100}
          onChange={(value) => setPoints(value === '' ? null : Math.round(Number(value) * 100))}
        />
      )}
      <Textarea
        label={t('verdict.reason')}
        description={kind === 'confirmed' ? t('verdict.reasonOptional') : t('verdict.reasonNeeded')}
        autosize
        minRows={2}
        maxLength={1000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <SecrecyNotice />
      <ProblemAlert error={acts.decideLeaf.error} />
      <Group justify="flex-end">
        <Button type="submit" disabled={isOpen} loading={acts.decideLeaf.isPending}>
          {t('verdict.save')}
        </Button>
      </Group>
    </form>
  );
}
