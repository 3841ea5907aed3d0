import { lazy, Suspense } from 'react';
import { Skeleton } from '@mantine/core';
import { useSuspenseQueries } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { PageHeader } from '@gongkai/ui/page';
import { LightIcon } from '@gongkai/charts/chart';
import { useFormat } from '#lib/format.ts';
import { useTRPC, type RouterOutputs } from '#lib/trpc.ts';
import { ChartSurface } from '../shared/chart-surface.tsx';
import { useLightLabels } from '../shared/labels.ts';
import { LiveMark } from '../shared/live-mark.tsx';
import { Panel } from '../shared/panel.tsx';
import { PathLink, sheetPath } from '../shared/path-link.tsx';
import { Deadlines } from '../leadership/deadlines.tsx';
import list from '../shared/list.module.css';
import { ScoreSummary } from './score-summary.tsx';
import { StakeTable } from './stake-table.tsx';
import classes from './department.module.css';

const Radar = lazy(async () => ({ default: (await import('../shared/radar-figure.tsx')).RadarFigure }));

export type Picture = RouterOutputs['dashboard']['department'];

type Props = {
  planId: string;
  departmentId: string;
  /** inside another page: without a heading of its own */
  embedded?: boolean;
};

/**
 * A department's own picture: score and rank, what each open task is worth and until when, lights, dimensions, training.
 * Suspends while loading; the reader must be allowed to see the department.
 */
export function DepartmentPicture({ planId, departmentId, embedded = false }: Props) {
  const t = useTranslations('dashboard.department');
  const common = useTranslations('dashboard');
  const format = useFormat();
  const trpc = useTRPC();
  const [picture, stake] = useSuspenseQueries({
    queries: [
      trpc.dashboard.department.queryOptions({ planId, departmentId }),
      trpc.evaluation.stake.queryOptions({ planId, subject: { kind: 'department', id: departmentId } }),
    ],
  });
  const { data } = picture;
  const note = common('asOf', { day: format.fullDate(data.asOf) });
  return (
    <ChartSurface>
      {!embedded && (
        <PageHeader
          title={t('title', { department: data.department.name })}
          state={note}
          actions={<LiveMark data={data} />}
        />
      )}
      <div className={classes['columns']}>
        <Panel title={t('stake')} note={t('stakeNote')}>
          <StakeTable rows={stake.data} />
        </Panel>
        <div>
          <ScoreSummary picture={data} />
          <OwnLights picture={data} />
        </div>
      </div>
      {!embedded && (
        <Deadlines board={{ deadlines: data.deadlines, departments: data.departments, asOf: data.asOf }} />
      )}
      <div className={classes['columns']}>
        <Panel title={t('radar')} picture={`${data.department.shortName}-${data.asOf}`}>
          <Suspense fallback={<Skeleton height={300} />}>
            <Radar
              axes={data.radar}
              name={data.department.shortName}
              against={common('radar.average')}
              asOf={data.asOf}
              departmentId={departmentId}
            />
          </Suspense>
        </Panel>
        <OwnTraining picture={data} />
      </div>
      {embedded && (
        <p>
          <PathLink path={sheetPath('department', departmentId)} className={list['link']}>
            {t('sheet')}
          </PathLink>
        </p>
      )}
    </ChartSurface>
  );
}

function OwnLights({ picture }: { picture: Picture }) {
  const t = useTranslations('dashboard.department');
  const words = useLightLabels();
  const shown = picture.lights.filter(({ count }) => count > 0);
  return (
    <Panel title={t('lights')}>
      <ul className={classes['lights']}>
        {shown.map(({ light, count }) => (
          <li key={light}>
            <PathLink path="/tasks" search={{ light: [light], department: [picture.department.id] }}>
              <LightIcon light={light} />
              <span>{words[light]}</span>
              <strong>{count}</strong>
            </PathLink>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function OwnTraining({ picture }: { picture: Picture }) {
  const t = useTranslations('dashboard.department');
  const common = useTranslations('dashboard');
  const format = useFormat();
  const { attendance, sessions } = picture;
  return (
    <Panel title={t('training')}>
      {attendance === null || attendance.expected === null ? (
        <p className={list['nothing']}>{t('trainingNone')}</p>
      ) : (
        <p className={list['nothing']}>
          {t('trainingText', {
            expected: attendance.expected,
            actual: attendance.actual ?? common('noData'),
          })}
        </p>
      )}
      <ul className={classes['sessions']}>
        {sessions.map((session) => (
          <li key={session.id}>
            <PathLink path={`/training/${session.id}`} className={list['link']}>
              {session.title}
            </PathLink>
            <span className={list['quiet']}>
              {session.heldOn === null ? common('gap') : format.shortDate(session.heldOn)}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
