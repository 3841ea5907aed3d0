import { useState } from 'react';
import { Button, Switch } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { PageHeader, PageState } from '@gongkai/ui/page';
import { ReportSheet, type ReportTarget } from '#features/task/report/report-sheet.tsx';
import { usePlanYear } from '#lib/plan-year.ts';
import { useMay, useSession } from '#lib/session.ts';
import { useTRPC } from '#lib/trpc.ts';
import { MyTaskGroup } from './my-task-group.tsx';
import { onlyMine, stateOf } from './my-tasks.ts';

const route = getRouteApi('/app/my');

/** What the person's department has to do, by what calls first; two presses to report progress. */
export function MyTasksPage() {
  const t = useTranslations('task');
  const trpc = useTRPC();
  const { year } = usePlanYear();
  const { user } = useSession();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data } = useSuspenseQuery(trpc.task.mine.queryOptions({ year }));
  const [target, setTarget] = useState<ReportTarget | null>(null);
  const groups = search.mine === true ? onlyMine(data.groups, user.id) : data.groups;
  const counts = stateOf(groups);
  if (data.department === null) return <NoDepartment />;
  return (
    <>
      <PageHeader
        title={t('my.title')}
        state={t('my.state', { department: data.department.name, ...counts })}
        actions={
          <Switch
            label={t('my.onlyMine')}
            checked={search.mine === true}
            onChange={(event) =>
              void navigate({ search: event.currentTarget.checked ? { mine: true } : {}, replace: true })
            }
          />
        }
      />
      {groups.every((group) => group.tasks.length === 0) ? (
        <PageState kind="empty" title={t('my.empty')} explanation={t('my.emptyHint')} />
      ) : (
        groups
          .filter((group) => group.tasks.length > 0)
          .map(({ group, tasks }) => (
            <MyTaskGroup key={group} group={group} tasks={tasks} onReport={setTarget} />
          ))
      )}
      <ReportSheet target={target} onOpen={setTarget} onClose={() => setTarget(null)} />
    </>
  );
}

function NoDepartment() {
  const t = useTranslations('task');
  const mayLead = useMay('dashboard.leadership');
  return (
    <>
      <PageHeader title={t('my.title')} />
      <PageState
        kind="empty"
        title={t('my.noDepartment')}
        explanation={t('my.noDepartmentHint')}
        action={
          mayLead && (
            <Button component={Link} to="/leadership">
              {t('my.toDashboard')}
            </Button>
          )
        }
      />
    </>
  );
}
