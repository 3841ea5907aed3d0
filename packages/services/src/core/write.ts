import type { Transaction } from '@gongkai/db';
import { recordAudits, type AuditRecord } from './audit.ts';
import type { ServiceContext } from './context.ts';
import type { LiveChange } from './live.ts';

/** What a verb does inside its transaction besides writing. */
export type WriteUnit = {
  tx: Transaction;
  /** Adds an audit row; part of the transaction. */
  audit: (record: AuditRecord) => Promise<void>;
  /** Adds several audit rows in their order. */
  auditAll: (records: readonly AuditRecord[]) => Promise<void>;
  /** Told to open screens, only after the commit. */
  changed: (change: Omit<LiveChange, 'organisationId'>) => void;
};

/**
 * Runs a verb's writing in one transaction: all of it, its audit rows included, or nothing.
 * Screens hear of it after the commit.
 */
export async function write<T>(ctx: ServiceContext, work: (unit: WriteUnit) => Promise<T>): Promise<T> {
  const changes: LiveChange[] = [];
  const result = await ctx.db.$transaction((tx) =>
    work({
      tx,
      audit: (record) => recordAudits(tx, ctx, [record]),
      auditAll: (records) => recordAudits(tx, ctx, records),
      changed: (change) => changes.push({ ...change, organisationId: ctx.actor.organisationId }),
    }),
  );
  await ctx.live.publish(changes);
  return result;
}
