import { useComputedColorScheme } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { ChartThemeProvider, darkTheme, lightTheme } from '@gongkai/charts/chart';
import { prepareTrainingCoverage, TrainingCoverage } from '@gongkai/charts/training-coverage';
import { prepareCoverage } from './prepare-coverage.ts';
import type { TrainingYear } from './training-data.ts';

/** Who came of those expected, department by department. A chunk of its own: charts are heavy. */
export function CoverageChart({ year }: { year: Pick<TrainingYear, 'sessions' | 'departments'> }) {
  const t = useTranslations('training');
  const scheme = useComputedColorScheme('light');
  const view = prepareTrainingCoverage(prepareCoverage(year.sessions, year.departments));
  const labels = {
    title: t('coverage.title'),
    summary: t('coverage.summary', {
      covered: view.covered,
      total: view.rows.length,
      uncounted: view.uncounted,
    }),
    showTable: t('coverage.showTable'),
    missing: t('coverage.missing'),
    department: t('attendance.department'),
    expected: t('attendance.expected'),
    actual: t('attendance.actual'),
    percent: t('attendance.rate'),
  };
  return (
    <ChartThemeProvider theme={scheme === 'dark' ? darkTheme : lightTheme}>
      <TrainingCoverage view={view} labels={labels} ids={year.departments.map(({ id }) => id)} />
    </ChartThemeProvider>
  );
}
