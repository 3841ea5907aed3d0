import { isEnded, isPastTerm } from './count-documents.ts';
import { isWithdrawn } from './count-requests.ts';
import type { AnnualReportFacts, ReportRecord } from './facts.ts';
import { ACT_KINDS } from './form.ts';
import { isWithin, reportPeriod } from './period.ts';

/** What a person should settle or know before the report goes out. Codes are worded by the screen. */
export const REPORT_FINDINGS = [
  'year-not-over',
  'receipt-unknown',
  'applicant-unknown',
  'withdrawn-as-other',
  'document-unlabelled',
  'document-undated',
  'document-past-term',
  'expired-with-repealed',
  'permit-differs',
  'penalty-differs',
  'compulsion-differs',
  'permit-from-register',
  'penalty-from-register',
  'compulsion-from-register',
] as const;
export type ReportFindingCode = (typeof REPORT_FINDINGS)[number];
export type ReportFinding = {
  code: ReportFindingCode;
  records: readonly ReportRecord[];
  details: Record<string, string | number>;
};

function about(
  code: ReportFindingCode,
  facts: readonly { record: ReportRecord }[],
  details: ReportFinding['details'] = {},
): ReportFinding[] {
  return facts.length === 0
    ? []
    : [{ code, records: facts.map(({ record }) => record), details: { count: facts.length, ...details } }];
}

function requestFindings(facts: AnnualReportFacts): ReportFinding[] {
  const period = reportPeriod(facts);
  const requests = facts.requests ?? [];
  const unknown = requests.filter(
    ({ receivedOn, arrivedOn }) => receivedOn === null && isWithin(arrivedOn, period),
  );
  return [
    ...about('receipt-unknown', unknown),
    ...about(
      'applicant-unknown',
      requests.filter(({ applicantKind }) => applicantKind === null),
    ),
    ...about(
      'withdrawn-as-other',
      requests.filter((request) => isWithdrawn(request, period)),
    ),
  ];
}

function documentFindings(facts: AnnualReportFacts): ReportFinding[] {
  const period = reportPeriod(facts);
  const documents = (facts.documents ?? []).filter(({ madeOn }) => madeOn === null || madeOn <= period.end);
  return [
    ...about(
      'document-unlabelled',
      documents.filter(({ validity }) => validity === null),
    ),
    ...about(
      'document-undated',
      documents.filter(({ madeOn }) => madeOn === null),
    ),
    ...about(
      'document-past-term',
      documents.filter((document) => isPastTerm(document, period)),
    ),
    ...about(
      'expired-with-repealed',
      documents.filter((document) => document.validity === 'expired' && isEnded(document, period)),
    ),
  ];
}

function actFindings({ acts, year }: AnnualReportFacts): ReportFinding[] {
  return ACT_KINDS.flatMap((kind): ReportFinding[] => {
    const { yearly, registered, yearlyRecords } = acts[kind];
    if (yearly === null)
      return registered === null
        ? []
        : [{ code: `${kind}-from-register`, records: [], details: { registered, year } }];
    return registered === null || registered === yearly
      ? []
      : [{ code: `${kind}-differs`, records: yearlyRecords, details: { registered, yearly } }];
  });
}

/** Everything that a person should look at before the report goes out. */
export function findingsOf(facts: AnnualReportFacts): ReportFinding[] {
  const { isOver, end } = reportPeriod(facts);
  const open: ReportFinding[] = isOver
    ? []
    : [{ code: 'year-not-over', records: [], details: { until: end } }];
  return [...open, ...requestFindings(facts), ...documentFindings(facts), ...actFindings(facts)];
}
