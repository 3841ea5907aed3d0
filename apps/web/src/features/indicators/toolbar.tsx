import type { ReactNode } from 'react';
import { ActionIcon, Button, Tooltip } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowDown,
  IconArrowForwardUp,
  IconArrowUp,
  IconFolderPlus,
  IconIndentDecrease,
  IconIndentIncrease,
  IconPlus,
  IconSettings,
  IconTrash,
} from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { placeOf, stepNode, type Step } from '@gongkai/domain/indicator';
import type { Editor } from './use-editor.ts';
import { useRemoveNode } from './use-remove-node.ts';
import classes from './indicators.module.css';

const STEPS = [
  ['up', IconArrowUp],
  ['down', IconArrowDown],
  ['out', IconIndentDecrease],
  ['in', IconIndentIncrease],
] as const satisfies readonly (readonly [Step, typeof IconPlus])[];

/** The acts on the tree for the mouse; the same go by keys. */
export function Toolbar({ editor }: { editor: Editor }) {
  const t = useTranslations('indicators');
  const { present, selected, past, future, dispatch } = editor;
  const remove = useRemoveNode(editor);
  const place = selected === null ? null : placeOf(present.nodes, selected);

  return (
    <div className={classes['toolbar']} role="toolbar" aria-label={t('toolbar')}>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={() => dispatch({ type: 'add', node: 'leaf' })}
      >
        {t('addLeaf')}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconFolderPlus size={14} aria-hidden />}
        onClick={() => dispatch({ type: 'add', node: 'group' })}
      >
        {t('addGroup')}
      </Button>
      {STEPS.map(([step, Icon]) => (
        <Act
          key={step}
          label={t(`step.${step}`)}
          disabled={place === null || !stepNode(present.nodes, place.node.key, step).ok}
          onClick={() => {
            if (place !== null) dispatch({ type: 'step', key: place.node.key, step });
          }}
        >
          <Icon size={16} aria-hidden />
        </Act>
      ))}
      <Act label={t('remove')} disabled={place === null} onClick={() => remove(selected ?? '')}>
        <IconTrash size={16} aria-hidden />
      </Act>
      <Act label={t('undo')} disabled={past.length === 0} onClick={() => dispatch({ type: 'undo' })}>
        <IconArrowBackUp size={16} aria-hidden />
      </Act>
      <Act label={t('redo')} disabled={future.length === 0} onClick={() => dispatch({ type: 'redo' })}>
        <IconArrowForwardUp size={16} aria-hidden />
      </Act>
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<IconSettings size={14} aria-hidden />}
        aria-pressed={selected === null}
        onClick={() => dispatch({ type: 'select', key: null })}
      >
        {t('settings')}
      </Button>
    </div>
  );
}

type ActProps = { label: string; disabled: boolean; onClick: () => void; children: ReactNode };

function Act({ label, disabled, onClick, children }: ActProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon size={28} aria-label={label} disabled={disabled} onClick={onClick}>
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
