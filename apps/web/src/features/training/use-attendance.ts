import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { scopeIn, useSession } from '#lib/session.ts';
import { useTRPC } from '#lib/trpc.ts';
import { useDraft } from '#lib/use-draft.ts';
import { useSave } from '#lib/use-save.ts';
import { cellProblems, draftOf, rowsToSave, type AttendanceDraft } from './attendance-draft.ts';
import { useReloadTraining, type Session, type TrainingDepartment } from './training-data.ts';

/** Departments of the grid: the active ones, and archived ones that already stand in the session. */
function departmentsOf(session: Session, departments: readonly TrainingDepartment[]) {
  const named = new Set(session.attendances.map(({ departmentId }) => departmentId));
  return departments.filter(({ id, archivedOn }) => archivedOn === null || named.has(id));
}

/** Which departments' rows the signed-in person may change. */
function useEditable(session: Session, ids: readonly string[]): ReadonlySet<string> {
  const me = useSession();
  if (session.status === 'cancelled') return new Set();
  const scope = scopeIn(me, 'training.record');
  if (scope === 'any') return new Set(ids);
  return new Set(scope === 'own-department' && me.department !== null ? [me.department.id] : []);
}

/** The attendance of one session as it is typed, and how it is saved. */
export function useAttendance(year: number, session: Session, departments: readonly TrainingDepartment[]) {
  const shown = departmentsOf(session, departments);
  const ids = shown.map(({ id }) => id);
  const trpc = useTRPC();
  const reload = useReloadTraining(year);
  const editable = useEditable(session, ids);
  const record = useMutation(trpc.training.recordAttendance.mutationOptions());
  const stored = draftOf(session.attendances, ids);
  const draft = useDraft<AttendanceDraft>(stored, session.version);
  const { save: attempt, ...state } = useSave();
  const [over, setOver] = useState<readonly string[]>([]);
  // While nothing is typed the grid follows what others save; never back to what stood before one's own save, which the
  // page still shows until it has asked again.
  if (!draft.isDirty && (draft.version ?? -1) < session.version) draft.reset(stored, session.version);

  const hasProblem = Object.values(draft.values).some((row) => Object.keys(cellProblems(row)).length > 0);
  const rows = rowsToSave(draft.changes);

  async function save(): Promise<void> {
    const version = draft.version ?? session.version;
    await attempt({
      run: async () => {
        const answer = await record.mutateAsync({ sessionId: session.id, version, rows });
        setOver(answer.overExpected);
        draft.reset(draftOf(answer.session.attendances, ids), answer.session.version);
        await reload();
      },
      onConflict: async () => {
        const theirs = (await reload()).sessions.find(({ id }) => id === session.id);
        if (theirs !== undefined) draft.rebase(draftOf(theirs.attendances, ids), theirs.version);
      },
    });
  }

  return {
    draft,
    shown,
    editable,
    hasProblem,
    over,
    canSave: rows.length > 0 && !hasProblem,
    save,
    /** lets go of what was typed and goes back to what is stored */
    discard: () => draft.reset(stored, session.version),
    ...state,
  };
}
