import { Button } from '@mantine/core';
import { IconArrowLeft, IconPrinter } from '@tabler/icons-react';
import { useSuspenseQueries } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { PathButton } from '#features/dashboard/shared/path-link.tsx';
import { useLocalText } from '#features/dashboard/shared/labels.ts';
import { PrintGroup } from '#features/evaluation/print-group.tsx';
import { PrintHeading } from '#features/evaluation/print-heading.tsx';
import classes from '#features/evaluation/print.module.css';
import { useCrumbLabel } from '#lib/crumbs.ts';
import { useFormat } from '#lib/format.ts';
import { useTRPC, type RouterOutputs } from '#lib/trpc.ts';
import type { ResultSheet } from './cycle-data.ts';
import { resultSheetPath } from './result-links.ts';

const route = getRouteApi('/app/evaluations/$evaluationId/sheets/$departmentId/print');
type Print = RouterOutputs['cycle']['resultPrint'];

/** An announced score sheet as it is put on paper: A4, a page for each group, headed by result, days and checksum. */
export function ResultPrintPage() {
  const t = useTranslations('explain.print');
  const trpc = useTRPC();
  const ref = route.useParams();
  const [{ data }, { data: print }] = useSuspenseQueries({
    queries: [trpc.cycle.resultSheet.queryOptions(ref), trpc.cycle.resultPrint.queryOptions(ref)],
  });
  const sheet = resultSheetPath(ref.evaluationId, ref.departmentId);
  useCrumbLabel(`${sheet}/print`, t('crumb', { name: data.sheet.name }));
  return (
    <>
      <div className={`${classes['bar']} gk-no-print`}>
        <PathButton path={sheet} leftSection={<IconArrowLeft size={16} aria-hidden />}>
          {t('back')}
        </PathButton>
        <Button size="xs" leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
          {t('print')}
        </Button>
      </div>
      <ResultPaper data={data} print={print} />
    </>
  );
}

/** The paper itself. */
export function ResultPaper({ data, print }: { data: ResultSheet; print: Print }) {
  const t = useTranslations('explain.print');
  const result = useTranslations('result.print');
  const text = useLocalText();
  const entries = useHeadEntries(data, print);
  const band = data.definition.bands.find(({ key }) => key === data.sheet.band);
  const words = new Map(
    data.leaves.flatMap(({ leafKey, rule, verdict, mark }): [string, string][] => {
      if (verdict?.verdict === 'adjusted') return [[leafKey, result('adjusted', { reason: verdict.reason })]];
      return rule === 'reviewer' && mark !== null && mark.note !== ''
        ? [[leafKey, result('marked', { note: mark.note })]]
        : [];
    }),
  );
  return (
    <article className={classes['paper']}>
      <PrintHeading
        title={t('title', { name: data.sheet.name })}
        entries={entries}
        sheet={data.sheet}
        band={band === undefined ? '—' : text(band.name)}
      />
      {data.sheet.nodes.map((node) => (
        <PrintGroup key={node.key} group={node} states={print.states} reasons={data.reasons} words={words} />
      ))}
      <p className={classes['foot']}>{t('foot')}</p>
    </article>
  );
}

function useHeadEntries(data: ResultSheet, print: Print): [string, string][] {
  const t = useTranslations('explain.print');
  const result = useTranslations('result.print');
  const format = useFormat();
  const text = useLocalText();
  const { from, to } = print.period;
  return [
    [t('office'), print.office],
    [result('evaluation'), data.title],
    [result('period'), result('periodOf', { from: format.fullDate(from), to: format.fullDate(to) })],
    [t('asOf'), format.fullDate(data.asOf)],
    [t('version'), t('versionOf', { name: text(data.definition.name), version: data.version })],
    [
      result('result'),
      result('resultOf', { stage: data.stage, number: data.number, revision: print.revision }),
    ],
    [result('announcedOn'), data.announcedOn === null ? '—' : format.fullDate(data.announcedOn)],
    [result('finalOn'), data.finalOn === null ? result('notFinal') : format.fullDate(data.finalOn)],
    ['SHA-256', data.sha256],
  ];
}
