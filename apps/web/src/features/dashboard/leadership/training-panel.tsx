import { useTranslations } from 'use-intl';
import { prepareTrainingCoverage, TrainingCoverage } from '@gongkai/charts/training-coverage';
import { useFrameLabels } from '../shared/labels.ts';
import { Panel } from '../shared/panel.tsx';
import type { Board } from './board.ts';

type Props = { board: Board; onOpen: (address: string) => void };

/** Who came to training of those expected, by department. */
export function TrainingPanel({ board, onOpen }: Props) {
  const t = useTranslations('dashboard.training');
  const frame = useFrameLabels(board.asOf);
  const names = new Map(board.departments.map(({ id, shortName }) => [id, shortName]));
  const { training } = board;
  const view = prepareTrainingCoverage(
    board.attendance.map((one) => ({
      id: one.departmentId,
      label: names.get(one.departmentId) ?? '',
      expected: one.expected,
      actual: one.actual,
    })),
  );
  const sentence = t('summary', {
    covered: training.coveredDepartmentIds.length,
    departments: board.attendance.length,
    hours: (training.minutes / 60).toFixed(1),
    inviting: training.inviting,
    goingOut: training.goingOut,
  });
  return (
    <Panel
      title={t('title')}
      note={
        training.planned === null
          ? t('noPlan')
          : t('held', { held: training.held, planned: training.planned })
      }
      picture={t('file', { day: board.asOf })}
    >
      <TrainingCoverage
        view={view}
        ids={board.departments.map(({ id }) => id)}
        labels={{
          ...frame(t('title'), sentence),
          department: t('department'),
          expected: t('expected'),
          actual: t('actual'),
          percent: t('percent'),
        }}
        onSelect={(id) => onOpen(`training:${id}`)}
      />
    </Panel>
  );
}
