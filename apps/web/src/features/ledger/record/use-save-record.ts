import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Ledger } from '@gongkai/domain/ledger';
import { wireError } from '#lib/errors.ts';
import { useTRPC } from '#lib/trpc.ts';
import { useSave } from '#lib/use-save.ts';
import type { RecordDetail } from '../ledger-data.ts';
import { DEPARTMENT, readForm, toRaw } from './form-values.ts';
import type { Issue } from './use-issue-text.ts';
import type { RecordForm } from './use-record-form.ts';

/** Fetches a record anew after a write, and answers it. */
export function useReloadRecord(): (recordId: string) => Promise<RecordDetail> {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return async (recordId) => {
    void queryClient.invalidateQueries(trpc.ledger.history.queryFilter({ recordId }));
    return await queryClient.fetchQuery({ ...trpc.ledger.record.queryOptions({ recordId }), staleTime: 0 });
  };
}

/** Saves a record; what is refused stands at its field, and what was typed stays. */
export function useSaveRecord(ledger: Ledger, record: RecordDetail | null, form: RecordForm) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const reload = useReloadRecord();
  const { save, failure, busy, isConflict } = useSave();
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const mutation = useMutation(trpc.ledger.save.mutationOptions());

  function values(): Record<string, unknown> {
    return Object.fromEntries(Object.entries(toRaw(ledger, form.values)).filter(([key]) => form.isSent(key)));
  }

  async function write(): Promise<void> {
    const department = form.values[DEPARTMENT];
    const { recordId } = await mutation.mutateAsync({
      ledger: ledger.key,
      recordId: record?.id ?? null,
      version: form.version,
      departmentId: typeof department === 'string' ? department : '',
      values: values(),
    });
    const stored = await reload(recordId);
    form.reset(record === null ? null : stored);
    void queryClient.invalidateQueries(trpc.ledger.list.pathFilter());
    void queryClient.invalidateQueries(trpc.ledger.ledgers.queryFilter());
    if (record === null)
      await navigate({ to: '/ledgers/$key/$id', params: { key: ledger.key, id: recordId }, replace: true });
  }

  /** The newer version is laid under what was typed once it is there (see the form). */
  async function rebase(): Promise<void> {
    if (record !== null) await reload(record.id);
  }

  async function submit(): Promise<readonly Issue[]> {
    const { issues: refused } = readForm(ledger, form.values);
    // A masked personal value is not sent, so that it is not checked either.
    const own = refused.filter(({ field }) => form.isSent(field));
    setIssues(own);
    if (own.length > 0) return own;
    let found: Issue[] = [];
    await save({
      run: async () => {
        try {
          await write();
        } catch (error) {
          found = wireError(error).issues.map(({ path, code, details = {} }) => ({
            field: String(path[0] ?? ''),
            code,
            details,
          }));
          setIssues(found);
          throw error;
        }
      },
      onConflict: rebase,
    });
    return found;
  }

  return { submit, issues, busy, isConflict, failure: issues.length > 0 ? null : failure };
}
