import { showNotification } from '@mantine/notifications';
import { useUiEnvironment } from '../environment/index.ts';
import { showUndoToast } from './undo-toast.tsx';

/** Short words after an act, bottom left. */
export type Toasts = {
  /** it worked */
  done: (message: string) => void;
  /** it failed: what happened and what to try; stays until closed */
  failed: (message: string) => void;
  /** it worked and can be taken back */
  undo: (message: string, onUndo: () => void) => void;
};

/** The toasts in the reader's language. */
export function useToasts(): Toasts {
  const { t } = useUiEnvironment();
  const closeButtonProps = { 'aria-label': t('close') };
  return {
    done: (message) => {
      showNotification({ message, color: 'green.9', withBorder: true, role: 'status', closeButtonProps });
    },
    failed: (message) => {
      showNotification({
        message,
        title: t('errorTitle'),
        color: 'red.9',
        withBorder: true,
        autoClose: false,
        closeButtonProps,
      });
    },
    undo: (message, onUndo) => {
      showUndoToast({ message, onUndo, undoLabel: t('undo'), closeLabel: t('close') });
    },
  };
}
