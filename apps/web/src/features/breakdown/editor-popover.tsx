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
  onCommit: () => void;
  onCancel: () => void;
};

/** An editor with more than one field, beside its cell. Escape or a click elsewhere gives it up. */
export function EditorPopover({ label, target, children, canCommit = true, onCommit, onCancel }: Props) {
  const t = useTranslations('breakdown');
  const ui = useTranslations('ui');
  return (
    <Popover opened onDismiss={onCancel} onClose={onCancel} position="bottom-start" width={300} withinPortal>
      <Popover.Target>
        <div className={classes['cellText']}>{target}</div>
      </Popover.Target>
      <Popover.Dropdown p="sm" aria-label={label}>
        <FocusTrap active>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              if (canCommit) onCommit();
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
