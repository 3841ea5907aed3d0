import { Button, Group, SegmentedControl, Textarea } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { ConflictNotice } from '#components/conflict/conflict-notice.tsx';
import { ProblemAlert } from '#components/conflict/problem-alert.tsx';
import { SecrecyNotice } from '#components/secrecy/secrecy-notice.tsx';
import { useFormat } from '#lib/format.ts';
import type { Queue, QueueLeaf } from './cycle-data.ts';
import { PointsInput } from './points-input.tsx';
import { useVerdict, type VerdictFields } from './use-verdict.ts';
import classes from './cycle.module.css';

const KINDS = ['confirmed', 'adjusted', 'returned'] as const;

type Props = { queue: Queue; leaf: QueueLeaf; onDecided: () => void };

/** Confirm, adjust, return; an explanation is answered in the same act. */
export function VerdictForm({ queue, leaf, onDecided }: Props) {
  const t = useTranslations('cycle');
  const format = useFormat();
  const words = useVerdictWords();
  const form = useVerdict(queue, leaf, onDecided);
  const { draft, isConflict, failure, busy } = form;
  return (
    <form
      className={classes['verdict']}
      aria-label={t('verdict.label')}
      onSubmit={(event) => {
        event.preventDefault();
        void form.submit();
      }}
    >
      {leaf.verdict !== null && (
        <p className={classes['quiet']}>
          {t('verdict.by', {
            name: leaf.verdict.decidedByName,
            on: format.shortDate(leaf.verdict.decidedOn),
          })}
        </p>
      )}
      {isConflict && (
        <ConflictNotice conflicts={draft.conflicts} {...words} onTakeTheirs={draft.takeTheirs} />
      )}
      <Choices leaf={leaf} values={draft.values} isExplained={form.isExplained} onChange={draft.set} />
      <SecrecyNotice />
      <ProblemAlert error={failure} />
      <Group justify="flex-end">
        <Button type="submit" disabled={form.isIncomplete} loading={busy}>
          {t('verdict.save')}
        </Button>
      </Group>
    </form>
  );
}

/** The words of a verdict's fields, where two verifiers differ. */
function useVerdictWords() {
  const t = useTranslations('cycle');
  const format = useFormat();
  const names: Record<string, string> = {
    kind: t('verdict.label'),
    points: t('verdict.points'),
    reason: t('verdict.reason'),
    accepted: t('verdict.explanation'),
  };
  function textOf(key: string, value: unknown): string {
    if (key === 'kind') return t(`verdict.act.${KINDS.find((kind) => kind === value) ?? 'confirmed'}`);
    if (key === 'points') return format.score(typeof value === 'number' ? value : null);
    if (key === 'accepted')
      return value === null ? '—' : t(value === true ? 'verdict.accept' : 'verdict.notAccept');
    return String(value) || '—';
  }
  return { labelOf: (key: string) => names[key] ?? key, textOf };
}

type ChoicesProps = {
  leaf: QueueLeaf;
  values: VerdictFields;
  isExplained: boolean;
  onChange: (patch: Partial<VerdictFields>) => void;
};

function Choices({ leaf, values, isExplained, onChange }: ChoicesProps) {
  const t = useTranslations('cycle');
  const { kind, points, reason, accepted } = values;
  return (
    <>
      <SegmentedControl
        aria-label={t('verdict.label')}
        value={kind}
        onChange={(next) => onChange({ kind: KINDS.find((one) => one === next) ?? 'confirmed' })}
        data={KINDS.map((value) => ({ value, label: t(`verdict.act.${value}`) }))}
      />
      {isExplained && kind !== 'returned' && (
        <SegmentedControl
          aria-label={t('verdict.explanation')}
          value={accepted === null ? '' : String(accepted)}
          onChange={(next) => onChange({ accepted: next === 'true' })}
          data={[
            { value: 'true', label: t('verdict.accept') },
            { value: 'false', label: t('verdict.notAccept') },
          ]}
        />
      )}
      {kind === 'adjusted' && (
        <PointsInput
          className={classes['narrow']}
          label={t('verdict.points')}
          least={leaf.least}
          most={leaf.most}
          points={points}
          onChange={(next) => onChange({ points: next })}
        />
      )}
      <Textarea
        label={t('verdict.reason')}
        description={kind === 'confirmed' ? t('verdict.reasonOptional') : t('verdict.reasonNeeded')}
        required={kind !== 'confirmed'}
        autosize
        minRows={2}
        maxRows={12}
        maxLength={1000}
        value={reason}
        onChange={(event) => onChange({ reason: event.currentTarget.value })}
      />
    </>
  );
}
