import { lazy, Suspense } from 'react';
import { Skeleton } from '@mantine/core';
import { useTranslations } from 'use-intl';
import type { TrainingYear } from './training-data.ts';
import classes from './training.module.css';

const CoverageChart = lazy(async () => ({ default: (await import('./coverage-chart.tsx')).CoverageChart }));

/** Which departments were reached, and by name those that were not. */
export function CoverageSection({ year }: { year: TrainingYear }) {
  const t = useTranslations('training');
  const names = new Map(year.departments.map(({ id, name }) => [id, name]));
  const uncovered = year.figures.uncovered.map((id) => names.get(id) ?? '');
  return (
    <section aria-labelledby="coverage-title" className={classes['section']}>
      <h2 id="coverage-title">{t('coverage.title')}</h2>
      {year.figures.coverage === null ? (
        <p className={classes['hint']}>{t('coverage.none')}</p>
      ) : (
        <p className={classes['hint']}>
          {uncovered.length === 0
            ? t('coverage.all')
            : t('coverage.uncovered', {
                count: uncovered.length,
                names: uncovered.join(t('listSeparator')),
              })}
        </p>
      )}
      <Suspense fallback={<Skeleton height={320} />}>
        <CoverageChart year={year} />
      </Suspense>
    </section>
  );
}
