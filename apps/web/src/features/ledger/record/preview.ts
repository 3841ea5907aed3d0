import { computeDeadline, type Deadline } from '@gongkai/domain/deadline';
import type { Assessment, CountLimit, Ledger, LedgerRecordData } from '@gongkai/domain/ledger';
import type { OfficeRules } from '../ledger-data.ts';

/** A record as it would stand if it were saved now, and how each of its limits was counted. */
export type Preview = {
  assessment: Assessment;
  /** the count behind a deadline, by {@link countKey} */
  counts: ReadonlyMap<string, Deadline>;
};

/** Under which a limit's count is found again. */
function countKey(rule: string, from: string): string {
  return `${rule}|${from}`;
}

/** Counts by the table of limits like the server, and remembers the steps of every count. */
function remembering({ calendar, limits }: OfficeRules, counts: Map<string, Deadline>): CountLimit {
  const count: CountLimit = (rule, from, variant) => {
    const question = { key: rule, from, variant: variant ?? null, calendar };
    const computed = computeDeadline({ ...question, overrides: limits });
    if (!computed.ok) {
      // A limit in days is counted from a day, whatever minute the event was.
      if (computed.refusal === 'day-needed') return count(rule, from.slice(0, 10), variant);
      if (computed.refusal !== 'rule-not-overridable' && computed.refusal !== 'override-does-not-fit')
        return null;
    }
    const counted = computed.ok ? computed : computeDeadline(question);
    if (!counted.ok) return null;
    counts.set(countKey(rule, from), counted.value);
    const { due, state } = counted.value;
    return { on: due.slice(0, 10), at: due.length > 10 ? due : null, state };
  };
  return count;
}

/** Deadlines and checks of a record by the same pure rules as the server's. */
export function previewRecord(ledger: Ledger, data: LedgerRecordData, rules: OfficeRules): Preview {
  const counts = new Map<string, Deadline>();
  const assessment = ledger.assess(data, {
    calendar: rules.calendar,
    overrides: rules.limits,
    countLimit: remembering(rules, counts),
  });
  return { assessment, counts };
}

/** The count of a deadline, where the table of limits gave it. */
export function countOf({ counts }: Preview, rule: string, from: string): Deadline | null {
  return counts.get(countKey(rule, from)) ?? counts.get(countKey(rule, from.slice(0, 10))) ?? null;
}
