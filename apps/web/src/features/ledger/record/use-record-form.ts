import { useEffect, useState } from 'react';
import { personalKind, type Ledger } from '@gongkai/domain/ledger';
import { useSession } from '#lib/session.ts';
import { useDraft } from '#lib/use-draft.ts';
import type { RecordDetail, RecordNames } from '../ledger-data.ts';
import { toForm, type FormValues } from './form-values.ts';
import { dropDraft, keepDraft, loadDraft } from './kept-draft.ts';

type Own = Pick<RecordNames, 'files' | 'records'>;
/** Personal data shown in clear, and of which version of the record. */
type Revealed = { version: number; values: Record<string, string | null> };

function startOf(ledger: Ledger, record: RecordDetail | null, departmentId: string): FormValues {
  return record === null
    ? toForm(ledger, {}, departmentId)
    : toForm(ledger, record.values, record.departmentId);
}

/** The stored record as the form shows it, with personal data that has been revealed. */
function theirsOf(ledger: Ledger, record: RecordDetail, revealed: Revealed | null): FormValues {
  const shown = revealed?.version === record.version ? revealed.values : {};
  return { ...toForm(ledger, record.values, record.departmentId), ...shown };
}

/**
 * The form of a record over the version it was read with. What is typed is kept on this device until it is saved; a
 * newer version is laid under it, and where both changed a field, both values are named.
 */
export function useRecordForm(ledger: Ledger, record: RecordDetail | null, departmentId: string) {
  const { user } = useSession();
  const recordId = record?.id ?? null;
  const [kept] = useState(() => loadDraft(user.id, ledger, recordId));
  const [names, setNames] = useState<Own>({ files: kept?.files ?? {}, records: kept?.records ?? {} });
  const [revealed, setRevealed] = useState<Revealed | null>(null);
  const start = startOf(ledger, record, departmentId);
  const draft = useDraft<FormValues>({ ...start, ...kept?.base }, kept?.version ?? record?.version ?? null);
  const [wasKept, setWasKept] = useState(kept !== null);
  const { set, rebase, isDirty, base, values, version } = draft;

  useEffect(() => {
    if (kept !== null) set(kept.values);
    // What was kept is laid over the form once, when it opens.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);
  useEffect(() => {
    if (record !== null && record.version !== version)
      rebase(theirsOf(ledger, record, revealed), record.version);
    // A new version only; everything else is read when it comes.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [record?.version]);
  useEffect(() => {
    if (isDirty) keepDraft(user.id, ledger, recordId, { base, values, version, ...names });
  }, [user.id, ledger, recordId, isDirty, base, values, version, names]);

  function reset(next: RecordDetail | null) {
    dropDraft(user.id, ledger, recordId);
    setWasKept(false);
    setRevealed(null);
    if (next !== null) draft.reset(startOf(ledger, next, departmentId), next.version);
    else draft.reset(start, record?.version ?? null);
  }

  return {
    ...draft,
    wasKept: wasKept && isDirty,
    names,
    addNames: (more: Partial<Own>) =>
      setNames((before) => ({
        files: { ...before.files, ...more.files },
        records: { ...before.records, ...more.records },
      })),
    /** a personal field that is shown masked: it cannot be typed into until it is revealed */
    isMasked: (key: string) => record !== null && revealed?.version !== version && isPersonal(ledger, key),
    /** a masked or untouched personal value is not sent back: the stored one stays */
    isSent: (key: string) => record === null || !isPersonal(ledger, key) || key in draft.changes,
    reveal: (clear: Revealed) => {
      setRevealed(clear);
      rebase({ ...base, ...clear.values }, version);
    },
    reset,
  };
}
export type RecordForm = ReturnType<typeof useRecordForm>;

function isPersonal(ledger: Ledger, key: string): boolean {
  const found = ledger.fields.find((one) => one.key === key);
  return found !== undefined && personalKind(found.field) !== null;
}
