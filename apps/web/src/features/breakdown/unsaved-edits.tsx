import { useEffect } from 'react';
import { Alert, Button, Group } from '@mantine/core';
import { IconCloudOff } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import type { Options } from './breakdown-data.ts';
import { CellText } from './cell-text.tsx';
import { columnsOf, withPatch } from './task-patch.ts';
import type { UnsavedEdit } from './use-task-edit.ts';
import classes from './breakdown.module.css';

type Props = {
  edits: readonly UnsavedEdit[];
  options: Options;
  onRetry: () => void;
  onDrop: () => void;
};

/** Edits that never reached the server, kept with what was typed until they are saved or given up. */
export function UnsavedEdits({ edits, options, onRetry, onDrop }: Props) {
  const t = useTranslations('breakdown');
  const isAny = edits.length > 0;
  useEffect(() => {
    if (!isAny) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isAny]);
  if (!isAny) return null;
  return (
    <Alert
      color="red"
      variant="light"
      role="alert"
      mb="sm"
      icon={<IconCloudOff size={18} aria-hidden />}
      title={t('unsavedTitle', { count: edits.length })}
    >
      <ul className={classes['unsaved']}>
        {edits.map(({ before, patch }, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- the same cell may wait twice, in this order
          <li key={`${before.id}-${index}`}>
            {before.code}
            {columnsOf(patch).map((column) => (
              <span key={column}>
                {t(`column.${column}`)}：
                <strong>
                  <CellText
                    task={withPatch(before, patch, options.departments)}
                    options={options}
                    column={column}
                  />
                </strong>
              </span>
            ))}
          </li>
        ))}
      </ul>
      <Group gap="xs" mt="xs">
        <Button size="compact-sm" onClick={onRetry}>
          {t('saveAgain')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onDrop}>
          {t('dropUnsaved')}
        </Button>
      </Group>
    </Alert>
  );
}
