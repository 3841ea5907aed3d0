import { Drawer } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { figureLabel, figureText } from '@gongkai/domain/annual-report';
import { PageState } from '@gongkai/ui/page';
import { ProblemAlert } from '#components/conflict/problem-alert.tsx';
import { useFormat } from '#lib/format.ts';
import { useTRPC } from '#lib/trpc.ts';
import { CorrectionForm } from './correction-form.tsx';
import { RecordLinks } from './record-links.tsx';
import { useFormText, type Report } from './report-data.ts';
import classes from './annual-report.module.css';

type Props = { report: Report; figure: string | undefined; onClose: () => void };

/** What a figure is made of: the counted and the shown one, the records behind it, and its correction. */
export function FigureDrawer({ report, figure, onClose }: Props) {
  const t = useTranslations('annualReport.drawer');
  const text = useFormText();
  return (
    <Drawer
      opened={figure !== undefined}
      onClose={onClose}
      position="right"
      size="lg"
      title={figure === undefined ? '' : text(figureLabel(figure))}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {figure !== undefined && (
        <>
          <Standing report={report} figure={figure} />
          <Behind report={report} figure={figure} />
          {report.mayEdit && <CorrectionForm key={figure} report={report} figure={figure} />}
        </>
      )}
    </Drawer>
  );
}

function Standing({ report, figure }: { report: Report; figure: string }) {
  const t = useTranslations('annualReport.drawer');
  const unit = useTranslations('annualReport');
  const format = useFormat();
  const found = report.figures[figure];
  if (found === undefined) return null;
  const shown = (value: number | null) => figureText(figure, value) ?? unit('gap');
  return (
    <dl className={classes['standing']}>
      <dt>{t('counted')}</dt>
      <dd>{shown(found.counted)}</dd>
      <dt>{t('shown')}</dt>
      <dd>
        <strong>{shown(found.value)}</strong>
        {found.override !== null && (
          <p className={classes['quiet']}>
            {t('correctedBy', {
              name: found.override.byName,
              day: format.shortDate(found.override.on),
              reason: found.override.reason,
            })}
          </p>
        )}
      </dd>
    </dl>
  );
}

function Behind({ report, figure }: { report: Report; figure: string }) {
  const t = useTranslations('annualReport.drawer');
  const trpc = useTRPC();
  const { data, error, isPending } = useQuery(
    trpc.annualReport.records.queryOptions({ year: report.year, figure }),
  );
  const { counted = null, records: count = 0 } = report.figures[figure] ?? {};
  if (isPending) return <PageState kind="loading" rows={4} />;
  if (data === undefined) return <ProblemAlert error={error} kept={false} />;
  return (
    <section aria-labelledby="figure-records">
      <h3 id="figure-records" className={classes['subheading']}>
        {t('records', { count: String(count) })}
      </h3>
      {data.records.length === 0 && (
        <p className={classes['quiet']}>{t(counted === null ? 'notKept' : 'noRecords')}</p>
      )}
      {data.isCut && <p className={classes['quiet']}>{t('cut', { count: String(data.records.length) })}</p>}
      <RecordLinks records={data.records} />
    </section>
  );
}
