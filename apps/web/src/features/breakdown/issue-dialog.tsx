import { Alert, Button, Group, List, Modal, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { PageState } from '@gongkai/ui/page';
import { useTRPC } from '#lib/trpc.ts';
import { useProblem } from '#lib/use-problem.ts';
import type { BreakdownActs } from './use-breakdown.ts';

type Props = { planId: string; acts: BreakdownActs; onClose: () => void; onIssued: (count: number) => void };

/** What issuing will do: which tasks go out, which cannot and why, who is told. */
export function IssueDialog({ planId, acts, onClose, onIssued }: Props) {
  const t = useTranslations('breakdown');
  const errors = useTranslations('errors');
  const describe = useProblem();
  const preview = useQuery(useTRPC().breakdown.previewIssue.queryOptions({ planId, tasks: 'all' }));
  const data = preview.data;

  function issue(): void {
    if (data === undefined) return;
    const tasks = data.ready.map(({ taskId, version }) => ({ taskId, version }));
    acts.issue.mutate({ planId, tasks }, { onSuccess: ({ issued }) => onIssued(issued.length) });
  }

  return (
    <Modal opened onClose={onClose} title={t('issueTitle')} size="lg">
      {preview.isPending && <PageState kind="loading" rows={4} />}
      {preview.isError && <PageState kind="error" problem={describe(preview.error)} />}
      {data !== undefined && (
        <Stack>
          <Text>{t('issueReady', { count: data.ready.length, people: data.notified.length })}</Text>
          {data.assumedYears.length > 0 && (
            <Alert color="yellow" variant="light">
              {t('assumedYears', { years: data.assumedYears.join('、') })}
            </Alert>
          )}
          {data.blocked.length > 0 && (
            <Alert color="orange" variant="light" title={t('issueBlocked', { count: data.blocked.length })}>
              <List size="sm">
                {data.blocked.map((one) => (
                  <List.Item key={one.taskId}>
                    {one.code} {one.title}：{errors.has(one.refusal) ? errors(one.refusal) : one.refusal}
                  </List.Item>
                ))}
              </List>
            </Alert>
          )}
          {acts.issue.isError && (
            <Alert color="red" variant="light" role="alert">
              {describe(acts.issue.error).what}
            </Alert>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('close')}
            </Button>
            <Button loading={acts.issue.isPending} disabled={data.ready.length === 0} onClick={issue}>
              {t('issueNow', { count: data.ready.length })}
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  );
}
