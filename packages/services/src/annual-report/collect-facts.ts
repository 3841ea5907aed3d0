import { z } from 'zod';
import {
  APPLICANT_COLUMNS,
  DECISION_ROWS,
  DISPUTE_KINDS,
  type AnnualReportFacts,
  type DisputeFact,
  type DocumentFact,
  type RequestFact,
} from '@gongkai/domain/annual-report';
import { PlainDate } from '@gongkai/domain/common';
import { receivedOn } from '@gongkai/domain/disclosure-request';
import type { Transaction } from '@gongkai/db';
import type { ServiceContext } from '../core/index.ts';
import { actFacts } from './act-facts.ts';
import { blankOr, readRecords } from './read-records.ts';

const Day = blankOr(PlainDate);

const Request = z.object({
  channel: z.string(),
  arrivedOn: Day,
  confirmedOn: Day,
  applicantKind: blankOr(z.enum(APPLICANT_COLUMNS)),
  decision: blankOr(z.enum(DECISION_ROWS)),
  repliedOn: Day,
  withdrawnOn: Day,
  feeAmount: blankOr(z.int()),
  feePaidOn: Day,
});

const Dispute = z.object({
  kind: z.enum(DISPUTE_KINDS),
  copyReceivedOn: PlainDate,
  decidedOn: Day,
  result: blankOr(z.enum(['upheld', 'corrected', 'other'])),
});

const Document = z.object({
  madeOn: Day,
  effectiveOn: Day,
  validUntil: Day,
  validity: blankOr(z.enum(['valid', 'amended', 'expired', 'repealed', 'not-yet'])),
  endedOn: Day,
});

/** Nothing in a ledger is no zero: nobody keeps it. */
function orNothing<T>(facts: T[]): T[] | null {
  return facts.length === 0 ? null : facts;
}

async function requestFacts(tx: Transaction, ctx: ServiceContext): Promise<RequestFact[] | null> {
  const rows = await readRecords(tx, ctx, 'disclosure-request', Request);
  return orNothing(
    rows.map(({ record, values }) => {
      const { channel: _channel, confirmedOn: _confirmedOn, ...rest } = values;
      return { record, ...rest, receivedOn: receivedOn(values) };
    }),
  );
}

async function disputeFacts(tx: Transaction, ctx: ServiceContext): Promise<DisputeFact[] | null> {
  const rows = await readRecords(tx, ctx, 'dispute-case', Dispute);
  return orNothing(
    rows.map(({ record, values: { copyReceivedOn, ...rest } }) => ({
      record,
      ...rest,
      receivedOn: copyReceivedOn,
    })),
  );
}

async function documentFacts(tx: Transaction, ctx: ServiceContext): Promise<DocumentFact[] | null> {
  const rows = await readRecords(tx, ctx, 'normative-document', Document);
  return orNothing(rows.map(({ record, values }) => ({ record, ...values })));
}

/** Everything that a year's report counts, as of the office's today. No access is checked here. */
export async function collectReportFacts(
  tx: Transaction,
  ctx: ServiceContext,
  { year, office }: { year: number; office: string },
): Promise<AnnualReportFacts> {
  const asOf = ctx.today;
  return {
    year,
    asOf,
    requests: await requestFacts(tx, ctx),
    disputes: await disputeFacts(tx, ctx),
    documents: await documentFacts(tx, ctx),
    acts: await actFacts(tx, ctx, { year, asOf, office }),
  };
}
