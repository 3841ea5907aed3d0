import { lazy, Suspense } from 'react';
import { Button, Menu, Skeleton } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { IconDownload, IconMaximize, IconMinimize, IconPrinter } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { useTRPC } from '#lib/trpc.ts';
import { useLanguage } from '#lib/locale-context.ts';
import { ChartSurface } from '../shared/chart-surface.tsx';
import { LiveMark } from '../shared/live-mark.tsx';
import { PlanGate } from '../shared/plan-gate.tsx';
import { Cards } from './cards.tsx';
import { Deadlines } from './deadlines.tsx';
import { HeatPanel } from './heat-panel.tsx';
import { ItemsPanel } from './items-panel.tsx';
import { OpenedDrawer } from './opened-drawer.tsx';
import { RankingPanel } from './ranking-panel.tsx';
import { Sentence } from './sentence.tsx';
import { TrainingPanel } from './training-panel.tsx';
import { useWallMode } from './use-wall-mode.ts';
import type { Board } from './board.ts';
import classes from './leadership.module.css';

const route = getRouteApi('/app/leadership');
const BurnUpPanel = lazy(async () => ({ default: (await import('./burn-up-panel.tsx')).BurnUpPanel }));
const RadarPanel = lazy(async () => ({ default: (await import('./radar-panel.tsx')).RadarPanel }));

/** The office on one screen: readable in five seconds, every figure opens what it is made of. */
export function LeadershipPage() {
  return <PlanGate>{(plan) => <LeadershipBoard planId={plan.id} />}</PlanGate>;
}

function LeadershipBoard({ planId }: { planId: string }) {
  const trpc = useTRPC();
  const board = useSuspenseQuery(trpc.dashboard.leadership.queryOptions({ planId })).data;
  const { open, department } = route.useSearch();
  const navigate = route.useNavigate();
  const wall = useWallMode();
  const show = (address: string | undefined) =>
    void navigate({ search: (old) => ({ ...old, open: address }), resetScroll: false });
  return (
    <div className={classes['board']} data-wall={wall.on || undefined}>
      <ChartSurface>
        <Head board={board} planId={planId} wall={wall} onOpen={show} />
        <Cards board={board} onOpen={show} />
        <div className={classes['first']}>
          <ItemsPanel board={board} onOpen={show} />
          <RankingPanel board={board} />
        </div>
        <Deadlines board={board} />
        <HeatPanel board={board} onOpen={show} />
        <div className={classes['halves']}>
          <Suspense fallback={<Skeleton height={320} />}>
            <BurnUpPanel board={board} onOpen={show} />
          </Suspense>
          <Suspense fallback={<Skeleton height={320} />}>
            <RadarPanel
              board={board}
              departmentId={department}
              onChoose={(id) =>
                void navigate({ search: (old) => ({ ...old, department: id }), resetScroll: false })
              }
            />
          </Suspense>
        </div>
        <TrainingPanel board={board} onOpen={show} />
        <OpenedDrawer board={board} address={open} onClose={() => show(undefined)} onOpen={show} />
      </ChartSurface>
    </div>
  );
}

type HeadProps = {
  board: Board;
  planId: string;
  wall: ReturnType<typeof useWallMode>;
  onOpen: (address: string) => void;
};

function Head({ board, planId, wall, onOpen }: HeadProps) {
  const t = useTranslations('dashboard');
  const { locale } = useLanguage();
  const query = `planId=${planId}&locale=${locale}`;
  return (
    <header className={classes['head']}>
      <div className={classes['headText']}>
        <h1>{t('leadership.title', { year: String(board.plan.year) })}</h1>
        <Sentence board={board} onOpen={onOpen} />
      </div>
      <div className={`${classes['headActions']} gk-no-print`}>
        <LiveMark data={board} />
        <Menu position="bottom-end">
          <Menu.Target>
            <Button variant="default" size="xs" leftSection={<IconDownload size={16} aria-hidden />}>
              {t('excel')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item component="a" href={`/api/exports/scores.xlsx?${query}`} download>
              {t('excelScores')}
            </Menu.Item>
            <Menu.Item component="a" href={`/api/exports/evaluation-report.docx?${query}`} download>
              {t('wordReport')}
            </Menu.Item>
            <Menu.Item component="a" href={`/api/exports/tasks.xlsx?${query}`} download>
              {t('excelTasks')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPrinter size={16} aria-hidden />}
          onClick={() => window.print()}
        >
          {t('print')}
        </Button>
        <Button
          variant="default"
          size="xs"
          leftSection={
            wall.on ? <IconMinimize size={16} aria-hidden /> : <IconMaximize size={16} aria-hidden />
          }
          onClick={wall.toggle}
        >
          {t(wall.on ? 'wallOff' : 'wallOn')}
        </Button>
      </div>
    </header>
  );
}
