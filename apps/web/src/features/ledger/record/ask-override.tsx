import { useState } from 'react';
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { ReasonDialog } from '@gongkai/ui/dialog';
import { useTell } from '#features/task/use-tell.ts';
import { useTRPC } from '#lib/trpc.ts';
import { useProblem } from '#lib/use-problem.ts';

type Props = {
  /** ledger and field */
  place: string;
  text: string;
};

/** Asks the security administrator to let a text pass that carries a secrecy mark but is open. */
export function AskOverride({ place, text }: Props) {
  const t = useTranslations('ledger');
  const trpc = useTRPC();
  const problem = useProblem();
  const tell = useTell();
  const [isOpen, setOpen] = useState(false);
  const request = useMutation(trpc.override.request.mutationOptions());
  async function send(reason: string): Promise<void> {
    await request.mutateAsync({ place, text, reason });
    tell.done(t('override.sent'));
    setOpen(false);
  }
  return (
    <>
      <Button size="compact-xs" variant="default" ml={6} onClick={() => setOpen(true)}>
        {t('override.ask')}
      </Button>
      {isOpen && (
        <ReasonDialog
          opened
          onClose={() => setOpen(false)}
          title={t('override.askTitle')}
          minLength={5}
          confirmLabel={t('override.ask')}
          busy={request.isPending}
          refusal={request.error === null ? null : problem(request.error).what}
          onConfirm={(reason) => {
            // What was refused is shown by the dialog.
            send(reason).catch(() => {});
          }}
        >
          <p>{t('override.askText')}</p>
        </ReasonDialog>
      )}
    </>
  );
}
