import { matchDepartment, type NamedDepartment } from '../paste/index.ts';
import { PlainDate } from '../common/index.ts';
import type { ResponsibilityNote, TimeNote } from '../plan/schema.ts';
import type { TaskFields } from '../task/index.ts';

/** A duty with what its item says about who and when. */
export type SuggestionSource = {
  title: string;
  deadlineKind: TaskFields['deadlineKind'];
  anchor: { start: number; end: number };
  responsibility: readonly ResponsibilityNote[];
  time: readonly TimeNote[];
};

export type SuggestedTask = Pick<
  TaskFields,
  'title' | 'deadlineKind' | 'dueOn' | 'cycle' | 'limitAmount' | 'limitUnit' | 'leadDepartmentId' | 'support'
>;

type Deadline = Pick<SuggestedTask, 'deadlineKind' | 'dueOn' | 'cycle' | 'limitAmount' | 'limitUnit'>;

const OPEN: Omit<Deadline, 'deadlineKind'> = { dueOn: null, cycle: null, limitAmount: null, limitUnit: null };

function dueDay(due: NonNullable<TimeNote['due']>, planYear: number): PlainDate | null {
  const text = `${due.year ?? planYear}-${String(due.month).padStart(2, '0')}-${String(due.day).padStart(2, '0')}`;
  return PlainDate.safeParse(text).success ? text : null;
}

function deadlineOf(note: TimeNote, planYear: number): Deadline {
  const deadline = { ...OPEN, deadlineKind: note.kind };
  if (note.due !== null) return { ...deadline, dueOn: dueDay(note.due, planYear) };
  if (note.every === 'month') return { ...deadline, cycle: 'monthly' };
  if (note.every === 'quarter') return { ...deadline, cycle: 'quarterly' };
  if (note.within !== null && note.within.unit !== 'hour') {
    const limitUnit = note.within.unit === 'day' ? 'calendar-day' : 'working-day';
    return { ...deadline, limitAmount: note.within.count, limitUnit };
  }
  return deadline;
}

/** The item's note that stands in the duty's own sentence, else its only one. */
function ownNote(source: SuggestionSource): TimeNote | null {
  const inside = source.time.find(
    ({ anchor }) => anchor.start >= source.anchor.start && anchor.end <= source.anchor.end,
  );
  return inside ?? (source.time.length === 1 ? (source.time[0] ?? null) : null);
}

function idsOf(
  notes: readonly ResponsibilityNote[],
  roles: readonly ResponsibilityNote['role'][],
  departments: readonly NamedDepartment[],
): string[] {
  const names = notes.filter((note) => roles.includes(note.role)).flatMap((note) => note.departments);
  return names.map((name) => matchDepartment(name, departments).id).filter((id) => id !== null);
}

/**
 * The draft that a duty makes. Nothing is invented: lead and supports come from the item's own responsibility
 * notes as far as they name known departments (the first 牵头, else the first 责任单位, leads), the deadline from
 * its time notes, a day without year lying in the plan's year.
 */
export function taskFromSuggestion(
  source: SuggestionSource,
  context: { planYear: number; departments: readonly NamedDepartment[] },
): SuggestedTask {
  const { planYear, departments } = context;
  const note = ownNote(source);
  const deadline =
    note === null ? { ...OPEN, deadlineKind: source.deadlineKind } : deadlineOf(note, planYear);
  const leads = idsOf(source.responsibility, ['lead'], departments);
  const responsible = idsOf(source.responsibility, ['responsible'], departments);
  const [leadDepartmentId = null] = [...leads, ...responsible];
  const others = [...leads, ...responsible, ...idsOf(source.responsibility, ['support'], departments)];
  const support = source.responsibility.some((one) => one.role === 'all')
    ? ('all' as const)
    : [...new Set(others)].filter((id) => id !== leadDepartmentId);
  return { title: source.title.trim().slice(0, 500), ...deadline, leadDepartmentId, support };
}
