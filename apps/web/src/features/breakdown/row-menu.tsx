import { ActionIcon, Menu } from '@mantine/core';
import {
  IconBan,
  IconChartLine,
  IconDots,
  IconQuote,
  IconSend,
  IconSubtask,
  IconTrash,
  type TablerIcon,
} from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import type { GridTask } from './breakdown-data.ts';

/** What can be done with a task beside editing its cells. */
export type RowAct = 'quote' | 'trajectory' | 'issue' | 'reassign' | 'cancel' | 'remove';

const ICONS: Readonly<Record<RowAct, TablerIcon>> = {
  quote: IconQuote,
  trajectory: IconChartLine,
  issue: IconSend,
  reassign: IconSubtask,
  cancel: IconBan,
  remove: IconTrash,
};

/** The acts that the task's state allows, in the order of the menu. */
function actsOf(task: Pick<GridTask, 'status' | 'deadlineKind' | 'dueOn'>, readOnly: boolean): RowAct[] {
  if (readOnly) return ['quote'];
  const trajectory: RowAct[] = task.deadlineKind === 'dated' && task.dueOn !== null ? ['trajectory'] : [];
  if (task.status === 'draft') return ['quote', ...trajectory, 'issue', 'remove'];
  if (task.status === 'issued') return ['quote', ...trajectory, 'reassign', 'cancel'];
  return ['quote'];
}

/** The menu at the end of a row. */
export function RowMenu({
  task,
  readOnly,
  onAct,
}: {
  task: GridTask;
  readOnly: boolean;
  onAct: (act: RowAct) => void;
}) {
  const t = useTranslations('breakdown');
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon size={28} aria-label={t('actsOf', { code: task.code })}>
          <IconDots size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {actsOf(task, readOnly).map((act) => {
          const Icon = ICONS[act];
          const isFinal = act === 'cancel' || act === 'remove';
          return (
            <Menu.Item
              key={act}
              leftSection={<Icon size={16} aria-hidden />}
              {...(isFinal ? { color: 'red' } : {})}
              onClick={() => onAct(act)}
            >
              {t(`act.${act}`)}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
