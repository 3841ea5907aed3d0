import { useMemo } from 'react';
import { Button, NativeSelect } from '@mantine/core';
import { IconFileTypeDocx, IconFileTypeXls } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { ANNUAL_REPORT_FORMS } from '@gongkai/domain/annual-report';
import { PageHeader } from '@gongkai/ui/page';
import { useFormat } from '#lib/format.ts';
import { useSession } from '#lib/session.ts';
import { useTRPC } from '#lib/trpc.ts';
import { FigureDrawer } from './figure-drawer.tsx';
import { failingCells, standingOf, type Report } from './report-data.ts';
import { ReportContext } from './figure-cell.tsx';
import { ReportParts } from './report-parts.tsx';
import { SettlePanel } from './settle-panel.tsx';
import classes from './annual-report.module.css';

const route = getRouteApi('/app/annual-report/$year');

/** The statutory yearly report (政府信息公开工作年度报告) of a year. */
export function AnnualReportPage() {
  const trpc = useTRPC();
  const { year } = route.useParams();
  const { cell } = route.useSearch();
  const navigate = route.useNavigate();
  const { data } = useSuspenseQuery(trpc.annualReport.year.queryOptions({ year }));
  return (
    <>
      <ReportHead report={data} onYear={(next) => void navigate({ params: { year: next }, search: {} })} />
      <ReportBody
        report={data}
        cell={cell}
        onOpen={(figure) => void navigate({ search: { cell: figure }, resetScroll: false })}
      />
    </>
  );
}

type BodyProps = { report: Report; cell: string | undefined; onOpen: (figure: string | undefined) => void };

/** Everything below the heading: what to settle, the six parts, and the figure that is open. */
export function ReportBody({ report, cell, onOpen }: BodyProps) {
  const t = useTranslations('annualReport');
  const context = useMemo(
    () => ({ report, failing: failingCells(report), onOpen: (figure: string) => onOpen(figure) }),
    [report, onOpen],
  );
  return (
    <ReportContext value={context}>
      {!report.mayEdit && <p className={classes['quiet']}>{t('readOnly')}</p>}
      <SettlePanel report={report} />
      <ReportParts report={report} />
      <FigureDrawer report={report} figure={cell} onClose={() => onOpen(undefined)} />
    </ReportContext>
  );
}

function ReportHead({ report, onYear }: { report: Report; onYear: (year: number) => void }) {
  const t = useTranslations('annualReport');
  return (
    <PageHeader
      title={t('title', { year: String(report.year) })}
      state={<Standing report={report} />}
      actions={
        <>
          <YearSelect year={report.year} onYear={onYear} />
          <Button
            component="a"
            href={`/api/exports/annual-report.xlsx?year=${report.year}`}
            download
            variant="default"
            leftSection={<IconFileTypeXls size={16} aria-hidden />}
          >
            {t('excel')}
          </Button>
          <Button
            component="a"
            href={`/api/exports/annual-report.docx?year=${report.year}`}
            download
            leftSection={<IconFileTypeDocx size={16} aria-hidden />}
          >
            {t('word')}
          </Button>
        </>
      }
    />
  );
}

function Standing({ report }: { report: Report }) {
  const t = useTranslations('annualReport');
  const format = useFormat();
  const { checks, failing, gaps, corrected } = standingOf(report);
  const due = report.dueOn.department;
  return (
    <>
      {t('state', {
        checks: String(checks),
        failing: String(failing),
        gaps: String(gaps),
        corrected: String(corrected),
        day: format.fullDate(report.period.end),
      })}{' '}
      {due !== null && t('due', { day: format.fullDate(due) })} {t('form', { form: report.form })}
    </>
  );
}

function YearSelect({ year, onYear }: { year: number; onYear: (year: number) => void }) {
  const t = useTranslations('annualReport');
  const current = Number(useSession().today.slice(0, 4));
  const first = ANNUAL_REPORT_FORMS[0].from;
  const years = Array.from({ length: Math.max(1, current - first + 1) }, (_, index) => current - index);
  return (
    <NativeSelect
      aria-label={t('year')}
      value={String(year)}
      data={years.map(String)}
      onChange={(event) => onYear(Number(event.currentTarget.value))}
    />
  );
}
