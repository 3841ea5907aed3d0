import type { ReactNode } from 'react';
import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import {
  DISPUTE_KIND_LABELS,
  figureLabel,
  REQUEST_COLUMN_LABELS,
  requestLineLabel,
  type DisputeKind,
  type RequestColumn,
} from '@gongkai/domain/annual-report';
import { Panel } from '#features/dashboard/shared/panel.tsx';
import { RecordLinks } from './record-links.tsx';
import { useFormText, type Report } from './report-data.ts';
import classes from './annual-report.module.css';

type Check = Report['checks'][number];
type Finding = Report['findings'][number];

/** Balances that do not hold, with what makes them fail, and what else to look at before the report goes out. */
export function SettlePanel({ report }: { report: Report }) {
  const t = useTranslations('annualReport');
  const failing = report.checks.filter(({ state }) => state === 'fails');
  const isClear = failing.length === 0 && report.findings.length === 0;
  return (
    <Panel title={t('toSettle')} note={t('toSettleNote')}>
      {isClear ? (
        <p className={classes['clear']}>
          <IconCircleCheck size={16} aria-hidden /> {t('nothingToSettle')}
        </p>
      ) : (
        <ul className={classes['settle']}>
          {failing.map((check) => (
            <FailingCheck key={`${check.kind}-${check.at}`} check={check} />
          ))}
          {report.findings.map((finding) => (
            <FindingLine key={finding.code} finding={finding} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function Entry({ tone, text, children }: { tone: 'fails' | 'note'; text: string; children: ReactNode }) {
  const Icon = tone === 'fails' ? IconAlertTriangle : IconInfoCircle;
  return (
    <li data-tone={tone}>
      <Icon size={16} aria-hidden className={classes['settleIcon']} />
      <div>
        <p className={classes['settleText']}>{text}</p>
        {children}
      </div>
    </li>
  );
}

function usePlace(): (check: Check) => string {
  const text = useFormText();
  return ({ kind, at }) => {
    if (kind === 'outcomes') return text(DISPUTE_KIND_LABELS[at as DisputeKind]);
    return text(kind === 'applicants' ? requestLineLabel(at) : REQUEST_COLUMN_LABELS[at as RequestColumn]);
  };
}

function FailingCheck({ check }: { check: Check }) {
  const t = useTranslations('annualReport');
  const text = useFormText();
  const place = usePlace();
  const { kind, left, right, corrected, records } = check;
  const separator = text({ zh: '、', en: ', ' });
  return (
    <Entry
      tone="fails"
      text={t(`check.${kind}`, {
        at: place(check),
        left: String(left),
        right: String(right),
        difference: String(Math.abs((left ?? 0) - (right ?? 0))),
      })}
    >
      {corrected.length > 0 && (
        <p className={classes['quiet']}>
          {t('check.byCorrection', {
            figures: corrected.map((figure) => text(figureLabel(figure))).join(separator),
          })}
        </p>
      )}
      {records.length > 0 && <p className={classes['quiet']}>{t('check.byRecords')}</p>}
      {records.length > 0 && <RecordLinks records={records} />}
      {corrected.length === 0 && records.length === 0 && (
        <p className={classes['quiet']}>{t('check.unknown')}</p>
      )}
    </Entry>
  );
}

/** Figures in sentences are plain: a year is no thousand. */
function plain(details: Finding['details']): Record<string, string> {
  return Object.fromEntries(Object.entries(details).map(([key, value]) => [key, String(value)]));
}

function FindingLine({ finding: { code, details, records } }: { finding: Finding }) {
  const t = useTranslations('annualReport');
  const count = Number(details['count'] ?? records.length);
  return (
    <Entry tone="note" text={t(`finding.${code}`, plain(details))}>
      {records.length > 0 && (
        <details className={classes['details']}>
          <summary>{t('showRecords', { count: String(count) })}</summary>
          {count > records.length && (
            <p className={classes['quiet']}>
              {t('moreRecords', { count: String(count), shown: String(records.length) })}
            </p>
          )}
          <RecordLinks records={records} />
        </details>
      )}
    </Entry>
  );
}
