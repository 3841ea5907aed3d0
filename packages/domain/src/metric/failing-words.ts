import type { LocalText } from '../indicator/text.ts';
import type { FactAssignment } from './facts.ts';

/** What should have been done by a day: how it reads when it was done late, and when it is still open. */
export type Deed = { late: LocalText; open: LocalText };

export const HAND_IN: Deed = {
  late: { zh: '报结', en: 'handed in' },
  open: { zh: '未办结', en: 'not handed in' },
};
export const SIGN: Deed = {
  late: { zh: '签收', en: 'signed for' },
  open: { zh: '未签收', en: 'not signed for' },
};
export const CHECKPOINT: Deed = {
  late: { zh: '完成', en: 'done' },
  open: { zh: '未完成', en: 'not done' },
};
export const HOLD: Deed = {
  late: { zh: '举办', en: 'held' },
  open: { zh: '未举办', en: 'not held' },
};

/** Reasons without figures. */
export const PLAIN = {
  noEvidence: { zh: '报结时未附佐证材料', en: 'handed in without evidence' },
  notBrokenDown: { zh: '尚未分解下达任务', en: 'no task issued for it yet' },
  noLead: { zh: '未明确牵头单位', en: 'no lead department named' },
  neverTrained: { zh: '今年以来未派人参训', en: 'nobody attended a training session this year' },
} as const satisfies Record<string, LocalText>;

/** Past a due day by so many working days; 0 where only days off lie between. */
export function overdue({ late, open }: Deed, days: number, isDone: boolean): LocalText {
  const deed = isDone ? late : open;
  if (days === 0)
    return { zh: `已过时限${isDone ? '才' : ''}${deed.zh}`, en: `${deed.en}, past the due day` };
  return {
    zh: `逾期 ${days} 个工作日${deed.zh}`,
    en: isDone ? `${deed.en} ${workingDays(days)} late` : `${deed.en}, ${workingDays(days)} overdue`,
  };
}

function workingDays(days: number): string {
  return days === 1 ? '1 working day' : `${days} working days`;
}

function times(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`;
}

/** Where an unfinished part stands. */
export function openPart(status: FactAssignment['status'], percent: number): LocalText {
  switch (status) {
    case 'awaiting-receipt':
      return { zh: '尚未签收', en: 'not signed for yet' };
    case 'submitted':
      return { zh: '已报结，待核验', en: 'handed in, to be verified' };
    case 'returned':
      return { zh: '核验退回，待补正', en: 'returned at verification, to be corrected' };
    case 'in-progress':
      return { zh: `在办，进度 ${percent}%`, en: `in progress, ${percent}%` };
    case 'verified':
      return { zh: '已核验，待销号', en: 'verified, to be closed' };
  }
}

export function notVerified(open: number, all: number): LocalText {
  if (open === 0) return openPart('verified', 100);
  return {
    zh: `${all} 个承办单位中 ${open} 个尚未核验通过`,
    en: `${open} of ${all} departments not verified yet`,
  };
}

export function returned(count: number): LocalText {
  return { zh: `核验退回 ${count} 次`, en: `returned at verification ${times(count)}` };
}

export function extended(count: number): LocalText {
  return { zh: `已延期 ${count} 次`, en: `extended ${times(count)}` };
}

export function behind(actual: number, expected: number): LocalText {
  return {
    zh: `进度 ${actual}%，应达 ${expected}%`,
    en: `progress ${actual}%, ${expected}% expected`,
  };
}

export function silent(days: number): LocalText {
  return { zh: `${days} 天没有进展报告`, en: `no report for ${days} days` };
}

export function attendance(came: number, expected: number): LocalText {
  return { zh: `应到 ${expected} 人，实到 ${came} 人`, en: `${came} of ${expected} people attended` };
}

export function nobodyCame(expected: number): LocalText {
  return { zh: `应到 ${expected} 人，无人参加`, en: `none of ${expected} people attended` };
}
