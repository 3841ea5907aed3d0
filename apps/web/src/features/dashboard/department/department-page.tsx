import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { PageState } from '@gongkai/ui/page';
import { useSession } from '#lib/session.ts';
import list from '../shared/list.module.css';
import { PathLink } from '../shared/path-link.tsx';
import { PlanGate } from '../shared/plan-gate.tsx';
import { DepartmentPicture } from './department-picture.tsx';

const route = getRouteApi('/app/department/$departmentId');

/** The picture of the department in the address. */
export function DepartmentPage() {
  const { departmentId } = route.useParams();
  return <PlanGate>{(plan) => <DepartmentPicture planId={plan.id} departmentId={departmentId} />}</PlanGate>;
}

/** The picture of the signed-in person's own department. */
export function OwnDepartmentPage() {
  const t = useTranslations('dashboard.empty');
  const nav = useTranslations('nav');
  const { department } = useSession();
  if (department === null)
    return (
      <PageState
        wholePage
        kind="empty"
        title={t('noDepartment')}
        explanation={t('noDepartmentText')}
        action={
          <PathLink path="/evaluation" className={list['link']}>
            {nav('evaluation')}
          </PathLink>
        }
      />
    );
  return <PlanGate>{(plan) => <DepartmentPicture planId={plan.id} departmentId={department.id} />}</PlanGate>;
}
