import { useState, type ReactNode } from 'react';
import { Button, Group, Modal, Stack, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { CancelSessionInput, HoldSessionInput } from '@gongkai/domain/training';
import { ProblemAlert } from '#components/conflict/problem-alert.tsx';
import { SecrecyNotice } from '#components/secrecy/secrecy-notice.tsx';
import { useSession } from '#lib/session.ts';
import { useTRPC } from '#lib/trpc.ts';
import { useFieldProblems } from '#lib/use-field-problem.ts';
import { useSave } from '#lib/use-save.ts';
import { hoursText, minutesOf } from './session-fields.ts';
import { useReloadTraining, type Session } from './training-data.ts';

type Props = { year: number; session: Session; onClose: () => void };

/**
 * Reads the session anew after a conflict, so that the next attempt stands on the newer version; what happened is
 * shown meanwhile and nothing typed is lost.
 */
function useAct({ year, session, onClose }: Props) {
  const reload = useReloadTraining(year);
  const words = useFieldProblems();
  const { save, ...state } = useSave();
  const [problems, setProblems] = useState<Record<string, string>>({});
  async function act(run: () => Promise<unknown>): Promise<void> {
    await save({
      run: async () => {
        await run();
        await reload();
        onClose();
      },
      onConflict: async () => {
        await reload();
      },
    });
  }
  return {
    ...state,
    act,
    problems,
    refuse: (issues: Parameters<typeof words>[0]) => setProblems(words(issues)),
    session,
  };
}

type FrameProps = {
  title: string;
  submitLabel: string;
  form: Pick<ReturnType<typeof useAct>, 'busy' | 'failure' | 'isConflict'>;
  danger?: boolean;
  onClose: () => void;
  onSubmit: () => void;
  children: ReactNode;
};

function ActDialog({ title, submitLabel, form, danger, onClose, onSubmit, children }: FrameProps) {
  const t = useTranslations('training');
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={false}
      title={title}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        <Stack gap="sm">
          {children}
          {form.isConflict && <p role="alert">{t('conflictAct')}</p>}
          <ProblemAlert error={form.failure} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('back')}
            </Button>
            <Button type="submit" loading={form.busy} color={danger === true ? 'red' : undefined}>
              {submitLabel}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

/** Records when the session was held and how long it took; a recorded one can be corrected. */
export function HoldDialog(props: Props) {
  const { session, onClose } = props;
  const t = useTranslations('training');
  const trpc = useTRPC();
  const { today } = useSession();
  const form = useAct(props);
  const hold = useMutation(trpc.training.holdSession.mutationOptions());
  const [heldOn, setHeldOn] = useState(
    session.heldOn ?? (session.plannedOn <= today ? session.plannedOn : today),
  );
  const [hours, setHours] = useState(hoursText(session.minutes));

  function submit(): void {
    const input = { sessionId: session.id, version: session.version, heldOn, minutes: minutesOf(hours) };
    const checked = HoldSessionInput.safeParse(input);
    if (checked.success) void form.act(() => hold.mutateAsync(checked.data));
    else form.refuse(checked.error.issues);
  }

  return (
    <ActDialog
      title={t('act.holdTitle', { title: session.title })}
      submitLabel={t('act.hold')}
      form={form}
      onClose={onClose}
      onSubmit={submit}
    >
      <TextInput
        type="date"
        required
        data-autofocus
        label={t('field.heldOn')}
        max={today}
        value={heldOn}
        error={form.problems['heldOn']}
        onChange={(event) => setHeldOn(event.currentTarget.value)}
      />
      <TextInput
        required
        inputMode="decimal"
        label={t('field.hours')}
        value={hours}
        error={form.problems['minutes']}
        onChange={(event) => setHours(event.currentTarget.value)}
      />
      <p>{t('act.holdNext')}</p>
    </ActDialog>
  );
}

/** Calls a planned session off, with a reason that stays in the audit trail. */
export function CancelDialog(props: Props) {
  const { session, onClose } = props;
  const t = useTranslations('training');
  const trpc = useTRPC();
  const form = useAct(props);
  const cancel = useMutation(trpc.training.cancelSession.mutationOptions());
  const [reason, setReason] = useState('');

  function submit(): void {
    const input = { sessionId: session.id, version: session.version, reason };
    const checked = CancelSessionInput.safeParse(input);
    if (checked.success) void form.act(() => cancel.mutateAsync(checked.data));
    else form.refuse(checked.error.issues);
  }

  return (
    <ActDialog
      title={t('act.cancelTitle', { title: session.title })}
      submitLabel={t('act.cancel')}
      form={form}
      danger
      onClose={onClose}
      onSubmit={submit}
    >
      <SecrecyNotice />
      <Textarea
        required
        data-autofocus
        autosize
        minRows={3}
        label={t('field.reason')}
        description={t('hint.reason')}
        value={reason}
        error={form.problems['reason']}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ActDialog>
  );
}
