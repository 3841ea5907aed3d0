import type { SessionInput } from '@gongkai/domain/training';
import type { Session } from './training-data.ts';

/** A session as it stands in the form: lists by line, length in hours. */
export type SessionFields = {
  title: string;
  mode: SessionInput['mode'];
  plannedOn: string;
  trainer: string;
  venue: string;
  topics: string;
  hours: string;
  hostDepartmentId: string;
  note: string;
};

export const NEW_SESSION: SessionFields = {
  title: '',
  mode: 'inviting',
  plannedOn: '',
  trainer: '',
  venue: '',
  topics: '',
  hours: '',
  hostDepartmentId: '',
  note: '',
};

/** Minutes as hours with at most two decimals: 90 → `1.5`; nothing where the length is not known. */
export function hoursText(minutes: number): string {
  return minutes === 0 ? '' : String(Math.round((minutes / 60) * 100) / 100);
}

/** Typed hours as minutes; 0 where nothing was typed, NaN where it is no number. */
export function minutesOf(hours: string): number {
  const plain = hours.normalize('NFKC').trim();
  return plain === '' ? 0 : Math.round(Number(plain) * 60);
}

/** The stored session in the form's fields. */
export function fieldsOf(session: Session): SessionFields {
  const { title, mode, plannedOn, trainer, venue, note } = session;
  return {
    title,
    mode,
    plannedOn,
    trainer,
    venue,
    note,
    topics: session.topics.join('\n'),
    hours: hoursText(session.minutes),
    hostDepartmentId: session.hostDepartmentId ?? '',
  };
}

/** The form's fields as the server takes them. */
export function inputOf(fields: SessionFields): Omit<SessionInput, 'trainingPlanId'> {
  const { hours, topics, hostDepartmentId, ...same } = fields;
  return {
    ...same,
    topics: topics
      .split('\n')
      .map((topic) => topic.trim())
      .filter((topic) => topic !== ''),
    minutes: minutesOf(hours),
    hostDepartmentId: hostDepartmentId === '' ? null : hostDepartmentId,
  };
}

const INPUT_KEY: Readonly<Partial<Record<keyof SessionFields, keyof SessionInput>>> = { hours: 'minutes' };

/** Only what was changed, as the server takes it. */
export function patchOf(fields: SessionFields, changed: Partial<SessionFields>): Partial<SessionInput> {
  const input = inputOf(fields);
  const keys = (Object.keys(changed) as (keyof SessionFields)[]).map((key) => INPUT_KEY[key] ?? key);
  const entries = Object.entries(input).filter(([key]) => keys.includes(key as keyof SessionInput));
  return Object.fromEntries(entries) as Partial<SessionInput>;
}
