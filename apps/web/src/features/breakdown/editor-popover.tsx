import type { ReactNode } from 'react';
import { Button, FocusTrap, Group, Popover } from '@mantine/core';
import { useTranslations } from 'use-intl';
import classes from './breakdown.module.css';

type Props = {
  label: string;
  /** what the cell shows meanwhile */
  target: ReactNode;
  children: ReactNode;
  canCommit?: boolean;
  /** `isAway`: by a click elsewhere, so the cell does not take the focus back */
  onCommit: (isAway: boolean) => void;
  onCancel: () => void;
};

/** An editor with more than one field, beside its cell. Like a cell it keeps its value on a click elsewhere; Escape gives it up. */
export function EditorPopover({ label, target, children, canCommit = true, onCommit, onCancel }: Props) {
  const t = useTranslations('breakdown');
  const ui = useTranslations('ui');
  return (
    <Popover
      opened
      closeOnEscape={false}
      // Its name is the task and the column, not what the cell happens to say.
      withRoles={false}
      onDismiss={() => (canCommit ? onCommit(true) : onCancel())}
      position="bottom-start"
      width={300}
      withinPortal
    >
      <Popover.Target>
        <div className={classes['cellText']}>{target}</div>
      </Popover.Target>
      <Popover.Dropdown
        p="sm"
        role="dialog"
        aria-label={label}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          onCancel();
        }}
      >
        <FocusTrap active>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              if (canCommit) onCommit(false);
            }}
          >
            {children}
            <Group justify="flex-end" gap="xs" mt="sm">
              <Button size="compact-sm" variant="default" onClick={onCancel}>
                {ui('cancel')}
              </Button>
              <Button size="compact-sm" type="submit" disabled={!canCommit}>
                {t('apply')}
              </Button>
            </Group>
          </form>
        </FocusTrap>
      </Popover.Dropdown>
    </Popover>
  );
}
