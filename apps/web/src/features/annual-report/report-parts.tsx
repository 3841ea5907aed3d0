import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { FEE_FIGURES, NARRATIVE_KEYS, PART_TITLES, type NarrativeKey } from '@gongkai/domain/annual-report';
import { Panel } from '#features/dashboard/shared/panel.tsx';
import { DisclosureTable } from './disclosure-table.tsx';
import { DisputeTable } from './dispute-table.tsx';
import { FigureButton } from './figure-cell.tsx';
import { NarrativeSection } from './narrative-section.tsx';
import { useFormText, type Report } from './report-data.ts';
import { RequestTable } from './request-table.tsx';
import classes from './annual-report.module.css';

/** The six parts in the order of the form. */
export function ReportParts({ report }: { report: Report }) {
  const t = useTranslations('annualReport');
  const text = useFormText();
  const title = (index: number) => text(PART_TITLES[index] ?? { zh: '', en: '' });
  const written = (...parts: NarrativeKey[]) =>
    parts.map((part) => <NarrativeSection key={part} report={report} part={part} />);
  return (
    <>
      <Panel title={title(0)}>
        {written(...NARRATIVE_KEYS.filter((part) => part.startsWith('overview.')))}
      </Panel>
      <Panel title={title(1)} note={t('tableHint')}>
        <DisclosureTable label={title(1)} />
      </Panel>
      <Panel title={title(2)}>
        <RequestTable label={title(2)} />
      </Panel>
      <Panel title={title(3)}>
        <DisputeTable label={title(3)} />
      </Panel>
      <Panel title={title(4)}>{written('problems', 'improvements')}</Panel>
      <Panel title={title(5)}>
        <Fees />
        {written('other')}
      </Panel>
    </>
  );
}

function Fees(): ReactNode {
  const t = useTranslations('annualReport');
  const text = useFormText();
  return (
    <section aria-label={t('fees')} className={classes['fees']}>
      {FEE_FIGURES.map(({ figure, label, unit }) => (
        <p key={figure}>
          {text(label)} <FigureButton figure={figure} /> {text(unit)}
        </p>
      ))}
    </section>
  );
}
