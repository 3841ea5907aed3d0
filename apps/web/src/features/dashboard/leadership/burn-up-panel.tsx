import { useTranslations } from 'use-intl';
import { BurnUp, prepareBurnUp } from '@gongkai/charts/burn-up';
import { useFormat } from '#lib/format.ts';
import { useFrameLabels } from '../shared/labels.ts';
import { Panel } from '../shared/panel.tsx';
import type { Board } from './board.ts';

type Props = { board: Board; onOpen: (address: string) => void };

/** Tasks closed against tasks planned, with a forecast; a day opens the tasks closed by then. */
export function BurnUpPanel({ board, onOpen }: Props) {
  const t = useTranslations('dashboard.burnUp');
  const format = useFormat();
  const frame = useFrameLabels(board.asOf);
  const { points, total, finishOn, undatedTaskIds } = board.burnUp;
  const view = prepareBurnUp({ points, today: board.asOf, total });
  const forecast = finishOn === null ? t('noForecast') : t('finish', { day: format.fullDate(finishOn) });
  const undated = undatedTaskIds.length === 0 ? '' : t('undated', { count: undatedTaskIds.length });
  return (
    <Panel title={t('title')} note={forecast} picture={t('file', { day: board.asOf })}>
      <BurnUp
        view={view}
        labels={{
          ...frame(
            t('title'),
            t('summary', { done: view.done ?? 0, planned: view.planned ?? 0, total }) + undated,
          ),
          date: t('date'),
          planned: t('planned'),
          done: t('done'),
          forecast: t('forecast'),
          today: t('today'),
          formatDate: format.axisDate,
          point: (on, done, planned) =>
            t('point', { day: format.fullDate(on), done, planned: planned ?? '—' }),
        }}
        onSelect={(on) => onOpen(`burn:${on}`)}
      />
    </Panel>
  );
}
