import { useState } from 'react';
import { Button, Group, Input, Modal, Select, Stack, Text } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { ProblemAlert } from '#components/conflict/problem-alert.tsx';
import type { BreakdownActs } from './breakdown-acts.ts';
import type { GridTask, Options } from './breakdown-data.ts';
import { ReasonField, SHORTEST_REASON } from './reason-field.tsx';
import { isEveryDepartment, SupportChoice } from './support-choice.tsx';

type Props = {
  task: GridTask;
  options: Options;
  acts: BreakdownActs;
  onClose: () => void;
  onDone: () => void;
};

/** Divides an issued task's work anew, with a reason; what was reported stays with the task. */
export function ReassignDialog({ task, options, acts, onClose, onDone }: Props) {
  const t = useTranslations('breakdown');
  const ui = useTranslations('ui');
  const [leadId, setLeadId] = useState(task.lead?.departmentId ?? null);
  const [ownerId, setOwnerId] = useState(task.lead?.ownerId ?? null);
  const [supports, setSupports] = useState<string[]>(task.supports.map((one) => one.departmentId));
  const [reason, setReason] = useState('');
  const others = supports.filter((id) => id !== leadId);
  const people = options.people.filter((person) => person.departmentId === leadId);

  function reassign(): void {
    if (leadId === null) return;
    const support = isEveryDepartment(options.departments, leadId, others) ? ('all' as const) : others;
    acts.reassign.mutate(
      {
        taskId: task.id,
        version: task.version,
        leadDepartmentId: leadId,
        support,
        ownerId,
        reason: reason.trim(),
      },
      { onSuccess: onDone },
    );
  }

  return (
    <Modal opened onClose={onClose} title={t('reassignTitle', { code: task.code })} size="lg">
      <Stack gap="md">
        <Text size="sm">{task.title}</Text>
        <Group grow align="flex-start">
          <Select
            label={t('column.lead')}
            data={options.departments
              .filter((one) => !one.archived)
              .map((one) => ({ value: one.id, label: one.name }))}
            searchable
            allowDeselect={false}
            value={leadId}
            onChange={(next) => {
              setLeadId(next);
              setOwnerId(null);
            }}
          />
          <Select
            label={t('column.owner')}
            data={people.map((person) => ({ value: person.id, label: person.name }))}
            clearable
            value={ownerId}
            onChange={setOwnerId}
          />
        </Group>
        <Input.Wrapper label={t('column.support')}>
          <SupportChoice
            departments={options.departments}
            leadId={leadId}
            value={others}
            onChange={setSupports}
          />
        </Input.Wrapper>
        <ReasonField value={reason} onChange={setReason} />
        <Text size="xs" c="dimmed">
          {t('reassignHint')}
        </Text>
        <ProblemAlert error={acts.reassign.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {ui('cancel')}
          </Button>
          <Button
            loading={acts.reassign.isPending}
            disabled={leadId === null || reason.trim().length < SHORTEST_REASON}
            onClick={reassign}
          >
            {t('act.reassign')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
