import { useState } from 'react';
import { Button } from '@mantine/core';
import { getRouteApi, Link, useLocation } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { PageHeader, PageState } from '@gongkai/ui/page';
import { useCrumbLabel } from '#lib/crumbs.ts';
import { usePlanYear } from '#lib/plan-year.ts';
import { useMay } from '#lib/session.ts';
import { CancelDialog, HoldDialog } from './act-dialogs.tsx';
import { AttendanceSection } from './attendance-section.tsx';
import { MaterialsSection } from './materials-section.tsx';
import { SessionDialog } from './session-dialog.tsx';
import { SessionFacts } from './session-facts.tsx';
import { SessionStatus } from './session-status.tsx';
import { useTrainingYear, type Session, type TrainingYear } from './training-data.ts';
import classes from './training.module.css';

const route = getRouteApi('/app/training/$sessionId');

/** One session: what it is, who came, and its materials. */
export function SessionPage() {
  const t = useTranslations('training');
  const { sessionId } = route.useParams();
  const search = route.useSearch();
  const planYear = usePlanYear();
  const year = useTrainingYear(search.year ?? planYear.year);
  const path = useLocation({ select: (location) => location.pathname });
  const session = year.sessions.find(({ id }) => id === sessionId);
  useCrumbLabel(path, session?.title ?? t('session.unknown'));
  if (session === undefined)
    return (
      <PageState
        wholePage
        kind="empty"
        title={t('session.unknown')}
        explanation={t('session.unknownText', { year: year.year })}
        action={<Link to="/training">{t('session.toList')}</Link>}
      />
    );
  return <SessionBody key={session.id} year={year} session={session} />;
}

function SessionBody({ year, session }: { year: TrainingYear; session: Session }) {
  const t = useTranslations('training');
  const mayEdit = useMay('training.edit');
  const [dialog, setDialog] = useState<'edit' | 'hold' | 'cancel' | null>(null);
  const close = () => setDialog(null);
  return (
    <>
      <PageHeader
        title={session.title}
        state={<SessionStatus session={session} />}
        actions={
          mayEdit &&
          session.status !== 'cancelled' && (
            <>
              {session.status === 'planned' && (
                <Button variant="default" onClick={() => setDialog('cancel')}>
                  {t('act.cancel')}
                </Button>
              )}
              <Button variant="default" onClick={() => setDialog('edit')}>
                {t('session.edit')}
              </Button>
              <Button
                variant={session.status === 'planned' ? 'filled' : 'default'}
                onClick={() => setDialog('hold')}
              >
                {t(session.status === 'planned' ? 'act.hold' : 'act.correct')}
              </Button>
            </>
          )
        }
      />
      <div className={classes['columns']}>
        <AttendanceSection
          key={session.id}
          year={year.year}
          session={session}
          departments={year.departments}
        />
        <div>
          <SessionFacts session={session} departments={year.departments} />
          <MaterialsSection year={year.year} session={session} />
        </div>
      </div>
      {dialog === 'edit' && year.plan !== null && (
        <SessionDialog
          year={year.year}
          planId={year.plan.id}
          session={session}
          departments={year.departments}
          onClose={close}
        />
      )}
      {dialog === 'hold' && <HoldDialog year={year.year} session={session} onClose={close} />}
      {dialog === 'cancel' && <CancelDialog year={year.year} session={session} onClose={close} />}
    </>
  );
}
