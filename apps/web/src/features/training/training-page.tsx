import { useState } from 'react';
import { Alert, Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { PageHeader, PageState } from '@gongkai/ui/page';
import { usePlanYear } from '#lib/plan-year.ts';
import { useMay } from '#lib/session.ts';
import { CoverageSection } from './coverage-section.tsx';
import { FigureStrip } from './figure-strip.tsx';
import { PlanDialog } from './plan-dialog.tsx';
import { SessionDialog } from './session-dialog.tsx';
import { SessionList } from './session-list.tsx';
import { useTrainingYear, type TrainingYear } from './training-data.ts';
import classes from './training.module.css';

const route = getRouteApi('/app/training/');

/** The year's training: plan, figures, sessions, and which departments were reached. */
export function TrainingPage() {
  const t = useTranslations('training');
  const mayEdit = useMay('training.edit');
  const filter = route.useSearch();
  const navigate = route.useNavigate();
  const planYear = usePlanYear();
  const year = useTrainingYear(filter.year ?? planYear.year);
  const [dialog, setDialog] = useState<'plan' | 'session' | null>(null);
  const { plan } = year;
  return (
    <>
      <PageHeader
        title={t('title', { year: year.year })}
        state={<StateSentence year={year} />}
        actions={
          mayEdit &&
          plan !== null && (
            <>
              <Button variant="default" onClick={() => setDialog('plan')}>
                {t('plan.edit')}
              </Button>
              <Button leftSection={<IconPlus size={16} />} onClick={() => setDialog('session')}>
                {t('session.new')}
              </Button>
            </>
          )
        }
      />
      {plan === null ? (
        <PageState
          kind="empty"
          title={t('empty.plan', { year: year.year })}
          explanation={t(mayEdit ? 'empty.planText' : 'empty.planRead')}
          action={mayEdit && <Button onClick={() => setDialog('plan')}>{t('plan.make')}</Button>}
        />
      ) : (
        <YearBody
          year={year}
          filter={filter}
          onFilter={(next) => void navigate({ search: { ...next, year: filter.year }, replace: true })}
          onNew={mayEdit ? () => setDialog('session') : null}
        />
      )}
      {dialog === 'plan' && <PlanDialog year={year.year} plan={plan} onClose={() => setDialog(null)} />}
      {dialog === 'session' && plan !== null && (
        <SessionDialog
          year={year.year}
          planId={plan.id}
          session={null}
          departments={year.departments}
          onClose={() => setDialog(null)}
        />
      )}
    </>
  );
}

function StateSentence({ year }: { year: TrainingYear }) {
  const t = useTranslations('training');
  const { figures, plan } = year;
  if (plan === null) return t('state.noPlan');
  const left = year.sessions.filter(({ status }) => status === 'planned').length;
  return t('state.sentence', {
    planned: plan.plannedSessions,
    held: figures.held,
    left,
    uncovered: figures.coverage === null ? -1 : figures.uncovered.length,
  });
}

type BodyProps = {
  year: TrainingYear;
  filter: Parameters<typeof SessionList>[0]['filter'];
  onFilter: Parameters<typeof SessionList>[0]['onFilter'];
  onNew: (() => void) | null;
};

function YearBody({ year, filter, onFilter, onNew }: BodyProps) {
  const t = useTranslations('training');
  const uncounted = year.sessions.filter(({ id }) => year.figures.uncounted.includes(id));
  return (
    <>
      {year.plan?.goal !== '' && (
        <p className={classes['goal']}>{t('plan.goal', { goal: year.plan?.goal ?? '' })}</p>
      )}
      <FigureStrip year={year} />
      {uncounted.length > 0 && (
        <Alert color="yellow" variant="light" mb="md" title={t('uncounted', { count: uncounted.length })}>
          <ul className={classes['plain']}>
            {uncounted.map(({ id, title }) => (
              <li key={id}>
                <Link to="/training/$sessionId" params={{ sessionId: id }} search={{ year: year.year }}>
                  {title}
                </Link>
              </li>
            ))}
          </ul>
        </Alert>
      )}
      <div className={classes['columns']}>
        <section aria-labelledby="sessions-title" className={classes['section']}>
          <h2 id="sessions-title">{t('list.title')}</h2>
          {year.sessions.length === 0 ? (
            <PageState
              kind="empty"
              title={t('empty.sessions')}
              explanation={t('empty.sessionsText')}
              action={onNew !== null && <Button onClick={onNew}>{t('session.new')}</Button>}
            />
          ) : (
            <SessionList year={year} filter={filter} onFilter={onFilter} />
          )}
        </section>
        <CoverageSection year={year} />
      </div>
    </>
  );
}
