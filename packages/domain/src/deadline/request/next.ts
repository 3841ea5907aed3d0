import type { PlainDate } from '../../common/index.ts';
import type { ClockAction, ClockExtension, Consultation } from './clock.ts';
import type { PeriodDue } from './period.ts';
import type { Replayed } from './replayed.ts';

const OFFICE = { who: 'office', party: null, isOptional: false } as const;

/** What may or must be done after `today`, in order of its day; without a day last. */
export function nextActions(
  replayed: Replayed,
  { due, dueBefore }: PeriodDue,
  extension: ClockExtension | null,
  today: PlainDate,
): ClockAction[] {
  if (replayed.end !== null) return [];
  if (replayed.stop !== null) return [awaited(replayed.stop)];
  const actions: ClockAction[] = [{ ...OFFICE, action: 'reply', by: due, article: '33' }];
  const { supplementBy } = replayed;
  if (supplementBy !== null && today <= supplementBy) {
    actions.push({ ...OFFICE, action: 'ask-supplement', by: supplementBy, isOptional: true, article: '30' });
  }
  if (dueBefore === null || today <= dueBefore) {
    if (extension === null) {
      actions.push({ ...OFFICE, action: 'extend', by: dueBefore, isOptional: true, article: '33' });
    } else if (extension.toldOn === null) {
      actions.push({ ...OFFICE, action: 'tell-extension', by: dueBefore, article: '33' });
    }
  }
  actions.push(...replayed.consultations.flatMap((one) => consultationActions(one, due)));
  return actions.toSorted((a, b) => (a.by ?? '9999').localeCompare(b.by ?? '9999'));
}

function awaited({ by, until }: NonNullable<Replayed['stop']>): ClockAction {
  if (by === 'supplement') {
    return {
      action: 'supplement',
      who: 'applicant',
      party: null,
      by: until,
      isOptional: false,
      article: '30',
    };
  }
  if (until === null) return { ...OFFICE, action: 'record-notice-receipt', by: null, article: null };
  return { action: 'pay', who: 'applicant', party: null, by: until, isOptional: false, article: null };
}

function consultationActions(
  { who, party, opinionDue, outcome }: Consultation,
  due: PlainDate | null,
): ClockAction[] {
  const article = who === 'co-author' ? '34' : '32';
  if (outcome === 'silent') return [{ ...OFFICE, action: 'decide-after-silence', party, by: due, article }];
  if (outcome !== 'pending') return [];
  if (opinionDue === null) return [{ ...OFFICE, action: 'record-letter-receipt', party, by: null, article }];
  return [{ action: 'give-opinion', who, party, by: opinionDue, isOptional: false, article }];
}
