import { Alert, Button, Stepper, Tabs } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { PageHeader } from '@gongkai/ui/page';
import { useCrumbLabel } from '#lib/crumbs.ts';
import { useFormat } from '#lib/format.ts';
import { scopeIn, useMay, useSession } from '#lib/session.ts';
import { useTRPC } from '#lib/trpc.ts';
import { AssessmentTab } from './assessment-tab.tsx';
import { STEPS, type Evaluation } from './cycle-data.ts';
import { OfficeActs } from './office-acts.tsx';
import { Overview } from './overview.tsx';
import { ResultFiles } from './result-files.tsx';
import { ResultTab } from './result-tab.tsx';
import { VerificationTab } from './verification-tab.tsx';
import classes from './cycle.module.css';

const route = getRouteApi('/app/evaluations/$evaluationId');
type Tab = NonNullable<ReturnType<typeof route.useSearch>['tab']>;

/** One evaluation with the part of whoever looks at it. */
export function EvaluationCyclePage() {
  const { evaluationId } = route.useParams();
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.cycle.get.queryOptions({ evaluationId }));
  useCrumbLabel(`/evaluations/${evaluationId}`, data.title);
  return (
    <>
      <Head evaluation={data} />
      <Steps evaluation={data} />
      <Parts evaluation={data} />
    </>
  );
}

function Head({ evaluation }: { evaluation: Evaluation }) {
  const t = useTranslations('cycle');
  const nav = useTranslations('nav');
  const format = useFormat();
  const { status } = evaluation;
  const self = evaluation.handIns.filter(
    ({ source }) => source === (evaluation.viewer === 'third-party' ? 'third-party' : 'self'),
  );
  const state = t(`about.${status}`, {
    done: self.filter((one) => one.state === 'handed-in').length,
    all: self.length,
    dueOn: format.shortDate(evaluation.assessDueOn),
    until: evaluation.appealUntil === null ? '—' : format.fullDate(evaluation.appealUntil),
    assumed: evaluation.appealUntilState === 'assumed' ? 'yes' : 'no',
    reason: evaluation.withdrawReason ?? '',
  });
  return (
    <PageHeader
      title={evaluation.title}
      state={state}
      actions={
        <>
          {(status === 'announced' || status === 'final') && evaluation.viewer !== 'third-party' && (
            <Button
              variant="default"
              renderRoot={(props) => (
                <Link
                  to="/evaluations/$evaluationId/appeals"
                  params={{ evaluationId: evaluation.id }}
                  {...props}
                />
              )}
            >
              {nav('appeals')}
            </Button>
          )}
          {status === 'verification' && <ResultFiles evaluation={evaluation} />}
          {evaluation.viewer === 'final' && <OfficeActs evaluation={evaluation} />}
        </>
      }
    />
  );
}

/** Draft → self-assessment → verification → announced → final. */
function Steps({ evaluation }: { evaluation: Evaluation }) {
  const t = useTranslations('cycle');
  const format = useFormat();
  const { status } = evaluation;
  if (status === 'withdrawn')
    return (
      <Alert color="gray" mb="md" title={t('status.withdrawn')}>
        {evaluation.withdrawReason}
      </Alert>
    );
  const days: Record<(typeof STEPS)[number], string | null> = {
    draft: null,
    'self-assessment': evaluation.openedOn,
    verification: null,
    announced: evaluation.announcedOn,
    final: evaluation.finalOn,
  };
  return (
    <Stepper active={STEPS.indexOf(status)} size="xs" className={classes['steps']} aria-label={t('steps')}>
      {STEPS.map((step) => (
        <Stepper.Step
          key={step}
          label={t(`status.${step}`)}
          description={days[step] === null ? undefined : format.shortDate(days[step])}
        />
      ))}
    </Stepper>
  );
}

/** Which tabs the reader has, and which one opens first: what waits for him now. */
function useTabs(evaluation: Evaluation): { tabs: Tab[]; first: Tab } {
  const session = useSession();
  const mayVerify = useMay('evaluation.verify');
  const mayAssess = useMay('evaluation.assess');
  const { status, viewer } = evaluation;
  const isOpen = status !== 'draft';
  const isOut = status === 'announced' || status === 'final';
  const hasOwn =
    mayAssess &&
    evaluation.departments.some(({ id }) => id === session.department?.id) &&
    scopeIn(session, 'evaluation.assess') !== 'never';
  const tabs: Tab[] = ['overview'];
  if (isOpen && hasOwn) tabs.push('assess');
  if (isOpen && viewer === 'third-party') tabs.push('third-party');
  if (isOpen && mayVerify) tabs.push('verify');
  if (isOut) tabs.push('result');
  const wanted: Tab = isOut
    ? 'result'
    : viewer === 'third-party'
      ? 'third-party'
      : mayVerify && status === 'verification'
        ? 'verify'
        : viewer === 'self'
          ? 'assess'
          : 'overview';
  return { tabs, first: tabs.includes(wanted) ? wanted : 'overview' };
}

function Parts({ evaluation }: { evaluation: Evaluation }) {
  const t = useTranslations('cycle');
  const { tab, department, leaf } = route.useSearch();
  const navigate = route.useNavigate();
  const { department: ownDepartment } = useSession();
  const { tabs, first } = useTabs(evaluation);
  const active = tab !== undefined && tabs.includes(tab) ? tab : first;
  const open = (search: { department?: string | undefined; leaf?: string | undefined }) =>
    void navigate({ search: { tab: active, ...search }, replace: true, resetScroll: false });
  const own = ownDepartment?.id ?? '';
  const chosen = evaluation.departments.find(({ id }) => id === department)?.id;
  const firstDepartment = evaluation.departments[0]?.id ?? '';
  return (
    <Tabs
      value={active}
      keepMounted={false}
      onChange={(next) =>
        void navigate({ search: { tab: (next as Tab | null) ?? undefined }, replace: true })
      }
    >
      <Tabs.List mb="md">
        {tabs.map((one) => (
          <Tabs.Tab key={one} value={one}>
            {t(`tab.${one}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="overview">
        <Overview evaluation={evaluation} />
      </Tabs.Panel>
      <Tabs.Panel value="assess">
        <AssessmentTab evaluation={evaluation} departmentId={own} source="self" onOpen={open} />
      </Tabs.Panel>
      <Tabs.Panel value="third-party">
        <AssessmentTab
          evaluation={evaluation}
          departmentId={chosen ?? firstDepartment}
          source="third-party"
          onOpen={open}
        />
      </Tabs.Panel>
      <Tabs.Panel value="verify">
        <VerificationTab
          evaluation={evaluation}
          departmentId={chosen ?? firstDepartment}
          leaf={leaf}
          onOpen={open}
        />
      </Tabs.Panel>
      <Tabs.Panel value="result">
        <ResultTab evaluation={evaluation} departmentId={chosen} />
      </Tabs.Panel>
    </Tabs>
  );
}
