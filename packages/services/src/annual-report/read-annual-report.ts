import {
  fillAnnualReport,
  narrativeDrafts,
  type AnnualReport,
  type AnnualReportRef,
  type NarrativeKey,
  type ReportCheck,
  type ReportFinding,
} from '@gongkai/domain/annual-report';
import { computeDeadline } from '@gongkai/domain/deadline';
import type { PlainDate } from '@gongkai/domain/common';
import { may } from '@gongkai/domain/permission';
import type { Transaction } from '@gongkai/db';
import { authorise, type ServiceContext } from '../core/index.ts';
import { officeName, readSettings } from '../settings/index.ts';
import { collectReportFacts } from './collect-facts.ts';
import { formOf, readReportRow } from './report-row.ts';

/** More than anybody reads beside a balance; a cell's own list has all. */
const NAMED = 30;

export type AnnualReportView = Omit<AnnualReport, 'checks' | 'findings'> & {
  organisation: string;
  /** the notice that prescribes the form */
  form: string;
  asOf: PlainDate;
  /** the last day to hand in and publish, 条例第四十九条; null where the table of limits has none for the year */
  dueOn: { department: PlainDate | null; government: PlainDate | null };
  checks: ReportCheck[];
  findings: ReportFinding[];
  narratives: Partial<Record<NarrativeKey, string>>;
  /** first sentences made from the figures */
  drafts: Partial<Record<NarrativeKey, string>>;
  version: number;
  mayEdit: boolean;
};

function shortened<T extends { records: readonly unknown[] }>(rows: readonly T[]): T[] {
  return rows.map((row) => ({ ...row, records: row.records.slice(0, NAMED) }));
}

async function dueDays(
  tx: Transaction,
  ctx: ServiceContext,
  year: number,
): Promise<AnnualReportView['dueOn']> {
  const { limits: overrides } = await readSettings(tx, ctx);
  const due = (key: 'report.department' | 'report.government') => {
    const deadline = computeDeadline({ key, from: `${year}-12-31`, calendar: ctx.calendar, overrides });
    return deadline.ok ? deadline.value.due.slice(0, 10) : null;
  };
  return { department: due('report.department'), government: due('report.government') };
}

/** The filled report of a year, within a transaction. Access is checked by the verb that calls it. */
export async function buildAnnualReport(
  tx: Transaction,
  ctx: ServiceContext,
  { year }: AnnualReportRef,
): Promise<AnnualReportView> {
  const form = formOf(ctx, year);
  const organisation = await officeName(tx, ctx);
  const facts = await collectReportFacts(tx, ctx, { year, office: organisation });
  const row = await readReportRow(tx, ctx, year);
  const report = fillAnnualReport(facts, row.overrides);
  return {
    ...report,
    checks: shortened(report.checks),
    findings: shortened(report.findings),
    organisation,
    form: form.document,
    asOf: facts.asOf,
    dueOn: await dueDays(tx, ctx, year),
    narratives: row.narratives,
    drafts: narrativeDrafts(report),
    version: row.version,
    mayEdit: ctx.actor.kind === 'system' || may(ctx.actor, 'annual-report.edit'),
  };
}

/**
 * The statutory yearly report (政府信息公开工作年度报告) of a year as of today: the form filled from the ledgers,
 * corrections, balances, findings and texts.
 *
 * @throws ServiceError `forbidden`; `annual-report-too-early`, `annual-report-year-ahead`.
 */
export async function readAnnualReport(
  ctx: ServiceContext,
  input: AnnualReportRef,
): Promise<AnnualReportView> {
  authorise(ctx, 'annual-report.read');
  return await ctx.db.$transaction((tx) => buildAnnualReport(tx, ctx, input));
}
