import { createContext, useContext } from 'react';
import { IconAlertTriangle, IconPencil } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { figureLabel, figureText } from '@gongkai/domain/annual-report';
import { useFormText, type Report } from './report-data.ts';
import classes from './annual-report.module.css';

type Surroundings = { report: Report; failing: ReadonlySet<string>; onOpen: (figure: string) => void };

/** The report that the cells of a page belong to. */
export const ReportContext = createContext<Surroundings | null>(null);

function useReport(): Surroundings {
  const found = useContext(ReportContext);
  if (found === null) throw new Error('ReportContext is missing');
  return found;
}

type Props = { figure: string; columns?: number };

/** A cell of the form: pressed, it opens the records behind it. Marks say what fails and what was corrected. */
export function FigureCell({ figure, columns }: Props) {
  const { failing } = useReport();
  return (
    <td colSpan={columns} className={classes['cell']} data-failing={failing.has(figure) || undefined}>
      <FigureButton figure={figure} />
    </td>
  );
}

/** The figure itself as a button, also outside the tables. */
export function FigureButton({ figure }: { figure: string }) {
  const t = useTranslations('annualReport');
  const text = useFormText();
  const { report, failing, onOpen } = useReport();
  const { value = null, override = null } = report.figures[figure] ?? {};
  const shown = figureText(figure, value);
  const isFailing = failing.has(figure);
  return (
    <button
      type="button"
      className={classes['figure']}
      data-gap={shown === null || undefined}
      data-zero={shown === '0' || undefined}
      aria-label={t('cell', {
        name: text(figureLabel(figure)),
        value: shown ?? t('gap'),
        failing: isFailing ? 'yes' : 'no',
        corrected: override === null ? 'no' : 'yes',
      })}
      onClick={() => onOpen(figure)}
    >
      {isFailing && <IconAlertTriangle size={12} aria-hidden className={classes['failingMark']} />}
      {override !== null && <IconPencil size={12} aria-hidden className={classes['correctedMark']} />}
      {shown ?? '—'}
    </button>
  );
}
