import { useState } from 'react';
import { ActionIcon, Button, Group, Modal, NumberInput, Stack, Table, Text, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { addDays, daysBetween } from '@gongkai/domain/common';
import { checkTrajectory, defaultTrajectory, type TrajectoryPoint } from '@gongkai/domain/task';
import { ProblemAlert } from '#components/conflict/problem-alert.tsx';
import { useSession } from '#lib/session.ts';
import type { BreakdownActs } from './breakdown-acts.ts';
import type { GridTask } from './breakdown-data.ts';
import { TrajectoryChart } from './trajectory-chart.tsx';

type Props = { task: GridTask; acts: BreakdownActs; onClose: () => void; onDone: () => void };

/** A point in the middle of the widest gap. */
function withPoint(points: readonly TrajectoryPoint[]): TrajectoryPoint[] {
  const gaps = points
    .slice(1)
    .map((point, index) => ({ index, days: daysBetween(points[index]?.on ?? point.on, point.on) }));
  const widest = gaps.toSorted((a, b) => b.days - a.days)[0];
  const before = widest === undefined ? undefined : points[widest.index];
  const after = widest === undefined ? undefined : points[widest.index + 1];
  if (widest === undefined || before === undefined || after === undefined || widest.days < 2)
    return [...points];
  const made = {
    on: addDays(before.on, Math.floor(widest.days / 2)),
    percent: Math.floor((before.percent + after.percent) / 2),
  };
  return points.toSpliced(widest.index + 1, 0, made);
}

/** Agrees the expected progress by date, from which the task's light is computed. */
export function TrajectoryDialog({ task, acts, onClose, onDone }: Props) {
  const t = useTranslations('breakdown');
  const ui = useTranslations('ui');
  const errors = useTranslations('errors');
  const { today } = useSession();
  const even = defaultTrajectory(task.startsOn ?? today, task.dueOn ?? today);
  const [points, setPoints] = useState<TrajectoryPoint[]>(
    task.trajectory.length > 0 ? [...task.trajectory] : even,
  );
  const check = checkTrajectory(points, task.dueOn);
  const set = (index: number, patch: Partial<TrajectoryPoint>) =>
    setPoints(points.map((point, at) => (at === index ? { ...point, ...patch } : point)));

  return (
    <Modal opened onClose={onClose} title={t('trajectoryTitle', { code: task.code })} size="lg">
      <Stack gap="sm">
        <Text size="sm">{task.title}</Text>
        <TrajectoryChart points={points} today={today} />
        <Table verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('pointOn')}</Table.Th>
              <Table.Th>{t('pointPercent')}</Table.Th>
              <Table.Th w={44}>
                <span className="gk-visually-hidden">{t('column.acts')}</span>
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {points.map((point, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- a point is its place in the row: its date is being typed
              <Table.Tr key={index}>
                <Table.Td>
                  <TextInput
                    type="date"
                    size="xs"
                    aria-label={t('pointOnOf', { row: index + 1 })}
                    value={point.on}
                    onChange={(event) =>
                      event.currentTarget.value && set(index, { on: event.currentTarget.value })
                    }
                  />
                </Table.Td>
                <Table.Td>
                  <NumberInput
                    size="xs"
                    aria-label={t('pointPercentOf', { row: index + 1 })}
                    min={0}
                    max={100}
                    step={5}
                    suffix="%"
                    allowDecimal={false}
                    value={point.percent}
                    onChange={(next) => typeof next === 'number' && set(index, { percent: next })}
                  />
                </Table.Td>
                <Table.Td>
                  <ActionIcon
                    aria-label={t('removePoint', { row: index + 1 })}
                    disabled={points.length < 2}
                    onClick={() => setPoints(points.toSpliced(index, 1))}
                  >
                    <IconTrash size={16} aria-hidden />
                  </ActionIcon>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        <Group gap="xs">
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => setPoints(withPoint(points))}
          >
            {t('addPoint')}
          </Button>
          <Button size="compact-sm" variant="subtle" onClick={() => setPoints(even)}>
            {t('evenTrajectory')}
          </Button>
        </Group>
        {!check.ok && (
          <Text size="sm" c="red" role="alert">
            {errors(check.refusal, check.details ?? {})}
          </Text>
        )}
        <ProblemAlert error={acts.trajectory.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {ui('cancel')}
          </Button>
          <Button
            disabled={!check.ok}
            loading={acts.trajectory.isPending}
            onClick={() =>
              acts.trajectory.mutate(
                { taskId: task.id, version: task.version, points },
                { onSuccess: onDone },
              )
            }
          >
            {t('apply')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
