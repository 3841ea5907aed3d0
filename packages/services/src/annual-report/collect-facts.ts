import {
  DisputeBody,
  DocumentBody,
  RequestBody,
  type AnnualReportFacts,
  type DisputeFact,
  type DocumentFact,
  type RequestFact,
} from '@gongkai/domain/annual-report';
import { receivedOn } from '@gongkai/domain/disclosure-request';
import type { Transaction } from '@gongkai/db';
import type { ServiceContext } from '../core/index.ts';
import { actFacts } from './act-facts.ts';
import { readRecords } from './read-records.ts';

/** Nothing in a ledger is no zero: nobody keeps it. */
function orNothing<T>(facts: T[]): T[] | null {
  return facts.length === 0 ? null : facts;
}

async function requestFacts(tx: Transaction, ctx: ServiceContext): Promise<RequestFact[] | null> {
  const rows = await readRecords(tx, ctx, 'disclosure-request', RequestBody);
  return orNothing(
    rows.map(({ record, values }) => {
      const { channel: _channel, confirmedOn: _confirmedOn, ...rest } = values;
      return { record, ...rest, receivedOn: receivedOn(values) };
    }),
  );
}

async function disputeFacts(tx: Transaction, ctx: ServiceContext): Promise<DisputeFact[] | null> {
  const rows = await readRecords(tx, ctx, 'dispute-case', DisputeBody);
  return orNothing(
    rows.map(({ record, values: { copyReceivedOn, ...rest } }) => ({
      record,
      ...rest,
      receivedOn: copyReceivedOn,
    })),
  );
}

async function documentFacts(tx: Transaction, ctx: ServiceContext): Promise<DocumentFact[] | null> {
  const rows = await readRecords(tx, ctx, 'normative-document', DocumentBody);
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
