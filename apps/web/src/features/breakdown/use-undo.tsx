import { useMemo } from 'react';
import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslations } from 'use-intl';
import { useProblem } from '#lib/use-problem.ts';

const SHOWN_MS = 8000;
/** The toast of the last reversible act: a newer act takes its place. Each has an id, and so a clock, of its own. */
let lastToast: string | null = null;

/** Toasts of the breakdown: done with a way back, and failed with its reason. */
export function useUndo() {
  const t = useTranslations('ui');
  const problem = useProblem();
  return useMemo(() => {
    function failed(error: unknown): void {
      const { what, tryThis } = problem(error);
      notifications.show({ title: what, message: tryThis ?? '', color: 'red', autoClose: 10_000 });
    }
    function done(message: string, undo?: () => Promise<unknown>): void {
      if (lastToast !== null) notifications.hide(lastToast);
      const id = notifications.show({
        autoClose: SHOWN_MS,
        message: (
          <Group justify="space-between" wrap="nowrap" gap="sm">
            <span>{message}</span>
            {undo !== undefined && (
              <Button
                size="compact-xs"
                variant="light"
                onClick={() => {
                  notifications.hide(id);
                  undo().catch(failed);
                }}
              >
                {t('undo')}
              </Button>
            )}
          </Group>
        ),
      });
      lastToast = id;
    }
    return { done, failed };
  }, [t, problem]);
}
