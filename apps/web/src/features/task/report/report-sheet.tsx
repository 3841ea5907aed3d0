import { useState } from 'react';
import { Drawer, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { ReportProgressInput } from '@gongkai/domain/task';
import { PHONE_WIDTH } from '@gongkai/ui/theme';
import { PageState } from '@gongkai/ui/page';
import { wireError } from '#lib/errors.ts';
import { useSession } from '#lib/session.ts';
import { useTRPC } from '#lib/trpc.ts';
import { useProblem } from '#lib/use-problem.ts';
import { useTaskActs } from '../use-task-acts.ts';
import { useTell } from '../use-tell.ts';
import { dropDraft } from './draft.ts';
import { clearPending, showPending } from './pending.ts';
import { ReportForm } from './report-form.tsx';

/** Which part is being reported on. */
export type ReportTarget = { taskId: string; assignmentId: string };

type Props = { target: ReportTarget | null; onOpen: (target: ReportTarget) => void; onClose: () => void };

/**
 * The update sheet. On sending it closes at once and the row shows the new figure with a small clock; when the server
 * refuses, the row falls back and the sheet comes back with everything typed and the reason.
 */
export function ReportSheet({ target, onOpen, onClose }: Props) {
  const t = useTranslations('task');
  const isPhone = useMediaQuery(`(max-width: ${PHONE_WIDTH}px)`);
  const [failure, setFailure] = useState<{ assignmentId: string; error: unknown } | null>(null);
  const { report } = useTaskActs();
  const { user } = useSession();
  const tell = useTell();

  function send(taskId: string, input: ReportProgressInput) {
    const { assignmentId } = input;
    setFailure(null);
    showPending(assignmentId, input);
    onClose();
    report.mutate(input, {
      onSuccess: () => {
        dropDraft(user.id, assignmentId);
        tell.done(t(input.submit ? 'report.submitted' : 'report.sent'));
      },
      onError: (error) => {
        setFailure({ assignmentId, error });
        onOpen({ taskId, assignmentId });
      },
      onSettled: () => clearPending(assignmentId),
    });
  }

  return (
    <Drawer
      opened={target !== null}
      onClose={onClose}
      position={isPhone ? 'bottom' : 'right'}
      size={isPhone ? '100%' : 480}
      title={t('report.title')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {target !== null && (
        <SheetBody
          key={target.assignmentId}
          target={target}
          failure={failure?.assignmentId === target.assignmentId ? failure.error : null}
          onSend={(input) => send(target.taskId, input)}
          onClose={onClose}
          onResolved={() => setFailure(null)}
        />
      )}
    </Drawer>
  );
}

type BodyProps = {
  target: ReportTarget;
  failure: unknown;
  onSend: (input: ReportProgressInput) => void;
  onClose: () => void;
  onResolved: () => void;
};

function SheetBody({ target, failure, onSend, onClose, onResolved }: BodyProps) {
  const trpc = useTRPC();
  const problem = useProblem();
  const detail = useQuery({
    ...trpc.task.detail.queryOptions({ taskId: target.taskId }),
    refetchOnMount: 'always',
  });
  if (detail.data === undefined && detail.error !== null)
    return <PageState kind="error" problem={problem(detail.error)} onRetry={() => void detail.refetch()} />;
  const part = detail.data?.parts.find((one) => one.id === target.assignmentId);
  const reason = failure === null ? null : wireError(failure).reason;
  // The form takes the version it opens with as seen: an older answer would make a conflict of what happened before.
  // After a conflict it waits for how things stand now, so that both values can be shown.
  const isStale =
    detail.isFetching && (reason === 'version-conflict' || (reason === null && !detail.isFetchedAfterMount));
  if (detail.data === undefined || part === undefined || isStale)
    return <PageState kind="loading" rows={5} />;
  return (
    <>
      <Text size="sm" mb="md">
        {detail.data.code} {detail.data.title}
      </Text>
      <ReportForm
        task={detail.data}
        part={part}
        failure={failure}
        onSend={onSend}
        onClose={onClose}
        onResolved={onResolved}
      />
    </>
  );
}
