import { Button, Group, Modal, Stack } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { ConflictNotice } from '#components/conflict/conflict-notice.tsx';
import { ProblemAlert } from '#components/conflict/problem-alert.tsx';
import { SecrecyNotice } from '#components/secrecy/secrecy-notice.tsx';
import { SessionFieldset } from './session-fieldset.tsx';
import type { Session, TrainingDepartment } from './training-data.ts';
import { useSessionForm } from './use-session-form.ts';

type Props = {
  year: number;
  planId: string;
  /** null for a new one */
  session: Session | null;
  departments: readonly TrainingDepartment[];
  onClose: () => void;
};

/** Plans a session, or changes one. */
export function SessionDialog(props: Props) {
  const t = useTranslations('training');
  return (
    <Modal
      opened
      onClose={props.onClose}
      closeOnClickOutside={false}
      size="lg"
      title={t(props.session === null ? 'session.new' : 'session.edit')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <SessionForm {...props} />
    </Modal>
  );
}

function SessionForm({ year, planId, session, departments, onClose }: Props) {
  const t = useTranslations('training');
  const form = useSessionForm({ year, planId, session, onDone: onClose });

  function textOf(key: string, value: unknown): string {
    const text = String(value ?? '');
    if (key === 'mode') return t(`mode.${text === 'going-out' ? 'going-out' : 'inviting'}`);
    if (key === 'hostDepartmentId')
      return departments.find(({ id }) => id === text)?.name ?? t('session.noHost');
    return text === '' ? t('session.blank') : text;
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void form.submit();
      }}
    >
      <Stack gap="sm">
        <SecrecyNotice />
        {form.isConflict && (
          <ConflictNotice
            conflicts={form.draft.conflicts}
            labelOf={(key) => t(`field.${key}`)}
            textOf={textOf}
            onTakeTheirs={form.draft.takeTheirs}
          />
        )}
        <SessionFieldset
          year={year}
          values={form.draft.values}
          problems={form.problems}
          departments={departments}
          onChange={form.draft.set}
        />
        <ProblemAlert error={form.failure} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={form.busy} disabled={session !== null && !form.draft.isDirty}>
            {t('save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
