import { useState } from 'react';
import { Button, Group, Modal, Select, Stack, Text } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { useProblem } from '#lib/use-problem.ts';
import type { PartDetail } from '../types.ts';
import type { TaskActs } from '../use-task-acts.ts';

type Props = {
  part: PartDetail;
  /** sign for the part, or only name its owner */
  purpose: 'receive' | 'owner';
  acts: TaskActs;
  onDone: () => void;
  onClose: () => void;
};

/** 签收 with the owner named at once, or naming another owner later. */
export function ReceiveDialog({ part, purpose, acts, onDone, onClose }: Props) {
  const t = useTranslations('task');
  const problem = useProblem();
  const [ownerId, setOwnerId] = useState(part.ownerId);
  const act = purpose === 'receive' ? acts.receive : acts.assignOwner;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(`${purpose}.title`)}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          act.mutate({ assignmentId: part.id, version: part.version, ownerId }, { onSuccess: onDone });
        }}
      >
        <Stack>
          <Text size="sm">{t(`${purpose}.explanation`, { department: part.departmentName })}</Text>
          <Select
            label={t('owner.label')}
            placeholder={t('owner.none')}
            clearable
            searchable
            data={part.people.map(({ id, name }) => ({ value: id, label: name }))}
            value={ownerId}
            error={act.error === null ? null : problem(act.error).what}
            onChange={setOwnerId}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={act.isPending}>
              {t(`${purpose}.action`)}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
