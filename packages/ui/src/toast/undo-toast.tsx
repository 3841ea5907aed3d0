import { Button } from '@mantine/core';
import { hideNotification, showNotification } from '@mantine/notifications';

/** How long an act can be taken back, in milliseconds. */
const UNDO_TIME = 8000;

type Input = {
  /** what was done, naming the object */
  message: string;
  undoLabel: string;
  closeLabel: string;
  onUndo: () => void;
};

/** Says what was done and offers to take it back; in place of asking beforehand. Answers the toast's id. */
export function showUndoToast({ message, undoLabel, closeLabel, onUndo }: Input): string {
  const id = crypto.randomUUID();
  return showNotification({
    id,
    autoClose: UNDO_TIME,
    withBorder: true,
    role: 'status',
    closeButtonProps: { 'aria-label': closeLabel },
    message: (
      <span style={{ display: 'flex', alignItems: 'center', gap: 12 }}>
        <span style={{ flex: 1 }}>{message}</span>
        <Button
          size="compact-sm"
          variant="light"
          onClick={() => {
            hideNotification(id);
            onUndo();
          }}
        >
          {undoLabel}
        </Button>
      </span>
    ),
  });
}
