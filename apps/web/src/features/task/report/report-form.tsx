import { useState } from 'react';
import { Alert, Button, Checkbox, Group, Input, NumberInput, Select, Slider, Textarea } from '@mantine/core';
import { useTranslations } from 'use-intl';
import type { ReportProgressInput } from '@gongkai/domain/task';
import { wireError } from '#lib/errors.ts';
import { useFormat } from '#lib/format.ts';
import { useOfficeDay } from '#lib/office-day.ts';
import { useSession } from '#lib/session.ts';
import { useFieldProblems } from '#lib/use-field-problem.ts';
import { useProblem } from '#lib/use-problem.ts';
import type { PartDetail, TaskDetail } from '../types.ts';
import classes from '../task.module.css';
import { checkReport } from './check-report.ts';
import { ConflictNotice } from './conflict-notice.tsx';
import { EvidenceInput } from './evidence-input.tsx';
import { useReportDraft } from './use-report-draft.ts';

type Props = {
  task: TaskDetail;
  part: PartDetail;
  /** why the last sending failed; null when it did not */
  failure: unknown;
  onSend: (input: ReportProgressInput) => void;
  onClose: () => void;
  onResolved: () => void;
};

/** The schema's least length, for a sentence of our own about it. */
const SHORTEST_STATEMENT = 10;

/** Percent, a sentence, evidence: one report on one part. Everything typed is kept on this device until it is stored. */
export function ReportForm({ task, part, failure, onSend, onClose, onResolved }: Props) {
  const t = useTranslations('task');
  const { user } = useSession();
  const { draft, change, discard, wasKept } = useReportDraft(user.id, part.id, part.percent);
  const [showProblems, setShowProblems] = useState(false);
  // A report sent now would go without the files that are still on their way.
  const [isUploading, setUploading] = useState(false);
  // What the person has seen. Live updates bring newer versions into an open form: they are shown, not adopted silently.
  const [seen, setSeen] = useState(part.version);
  const checked = checkReport(draft, { id: part.id, version: seen });
  const inWords = useFieldProblems();
  const problems = checked.success || !showProblems ? {} : inWords(checked.error.issues);
  function send(result = checked) {
    if (result.success) onSend(result.data);
    else setShowProblems(true);
  }
  const theirs = task.reports.find((report) => report.assignmentId === part.id) ?? null;
  function sendOnTop() {
    setSeen(part.version);
    // Where the newest report is this one, stored while its answer got lost, its key keeps it one. Else it is another.
    const isMine = theirs?.percent === draft.percent && theirs.statement === draft.statement.trim();
    const next = isMine ? draft : { ...draft, clientKey: crypto.randomUUID() };
    change(next);
    send(checkReport(next, part));
  }
  const isShort = draft.statement.trim().length < SHORTEST_STATEMENT;
  const isConflict =
    seen !== part.version || (failure !== null && wireError(failure).reason === 'version-conflict');
  return (
    <form
      className={classes['sheet']}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      noValidate
    >
      {isConflict ? (
        <ConflictNotice
          mine={draft}
          part={part}
          theirs={theirs}
          onKeepMine={sendOnTop}
          onDiscard={() => {
            discard();
            setSeen(part.version);
            onResolved();
          }}
        />
      ) : (
        failure !== null && <Failure error={failure} />
      )}
      {part.status === 'returned' && part.returnReason !== null && (
        <p className={classes['returned']}>{t('returnedBecause', { reason: part.returnReason })}</p>
      )}
      <PercentField percent={draft.percent} onChange={(percent) => change({ percent })} />
      <Textarea
        label={t('report.statement')}
        description={t('report.statementHint')}
        autosize
        minRows={4}
        maxLength={2000}
        value={draft.statement}
        error={problems['statement'] && isShort ? t('report.tooShort') : problems['statement']}
        onChange={(event) => change({ statement: event.currentTarget.value })}
      />
      <CheckpointField
        task={task}
        value={draft.checkpointId}
        onChange={(checkpointId) => change({ checkpointId })}
      />
      <Input.Wrapper label={t('evidence')} labelElement="div" error={problems['evidence']}>
        <EvidenceInput
          evidence={draft.evidence}
          onBusy={setUploading}
          onAdd={(one) => change(({ evidence }) => ({ evidence: [...evidence, one] }))}
          onRemove={(key) =>
            change(({ evidence }) => ({ evidence: evidence.filter((one) => one.key !== key) }))
          }
        />
      </Input.Wrapper>
      {!part.offers.submit.hidden && (
        <Checkbox
          label={t('report.submitToo')}
          description={draft.percent === 100 ? t('report.submitHint') : t('report.submitAt100')}
          disabled={draft.percent !== 100}
          checked={draft.submit && draft.percent === 100}
          onChange={(event) => change({ submit: event.currentTarget.checked })}
        />
      )}
      <div className={classes['sheetFoot']}>
        <span className={classes['quiet']} role="status">
          {wasKept ? t('report.restored') : t('report.keptHere')}{' '}
          {t('report.reviewers', { names: task.reviewers.join('、') })}
        </span>
        <Group gap="xs" wrap="nowrap">
          <Button variant="default" onClick={onClose}>
            {t('report.later')}
          </Button>
          <Button type="submit" disabled={isConflict || isUploading}>
            {isUploading
              ? t('report.uploading')
              : draft.submit && draft.percent === 100
                ? t('report.sendAndSubmit')
                : t('report.send')}
          </Button>
        </Group>
      </div>
    </form>
  );
}

function Failure({ error }: { error: unknown }) {
  const t = useTranslations('task');
  const { what, tryThis } = useProblem()(error);
  // Signing in again happens over this sheet; what is left to do afterwards is to send.
  const isSignedOut = wireError(error).reason === 'unauthenticated';
  return (
    <Alert color="red" title={what} role="alert">
      {t('report.nothingLost')} {isSignedOut ? t('report.signInFirst') : tryThis}
    </Alert>
  );
}

function PercentField({ percent, onChange }: { percent: number; onChange: (percent: number) => void }) {
  const t = useTranslations('task');
  return (
    <Input.Wrapper label={t('report.percent')} labelElement="div">
      <div className={classes['sliderRow']}>
        <Slider
          value={percent}
          onChange={onChange}
          step={5}
          label={(value) => `${value}%`}
          thumbLabel={t('report.percent')}
          marks={[{ value: 25 }, { value: 50 }, { value: 75 }]}
        />
        <NumberInput
          aria-label={t('report.percent')}
          value={percent}
          onChange={(value) => onChange(Math.min(100, Math.max(0, Math.round(Number(value) || 0))))}
          min={0}
          max={100}
          step={5}
          suffix="%"
          w={92}
          allowDecimal={false}
        />
      </div>
    </Input.Wrapper>
  );
}

type CheckpointProps = { task: TaskDetail; value: string | null; onChange: (id: string | null) => void };

/** Which dated obligation the report fulfils; only where one has begun and is open. */
function CheckpointField({ task, value, onChange }: CheckpointProps) {
  const t = useTranslations('task');
  const format = useFormat();
  const { today } = useOfficeDay();
  const open = task.checkpoints.filter((one) => one.doneOn === null && one.startsOn <= today);
  if (open.length === 0) return null;
  return (
    <Select
      label={t('report.checkpoint')}
      description={t('report.checkpointHint')}
      clearable
      data={open.map((one) => ({
        value: one.id,
        label: t('report.checkpointOption', { label: one.label, due: format.shortDate(one.dueOn) }),
      }))}
      value={value}
      onChange={onChange}
    />
  );
}
