import { isWorkday, type Calendar } from '@gongkai/domain/calendar';
import {
  variantsOf,
  type Deadline,
  type DeadlineStep,
  type LimitRule,
  type LimitUnit,
  type RuleKey,
} from '@gongkai/domain/deadline';

const UNITS: Readonly<Record<Exclude<LimitUnit, 'fixed-date'>, string>> = {
  'working-day': '个工作日 working days',
  'calendar-day': '日 calendar days',
  'clock-hour': '小时 hours',
};
const SOURCES = {
  law: '已核对原文 read in the law',
  document: '已核对文件 read in the document',
  page: '见于转述 read second-hand',
  memory: '未核对 not verified',
} as const;
const WEEKDAYS = ['日 Sun', '一 Mon', '二 Tue', '三 Wed', '四 Thu', '五 Fri', '六 Sat'] as const;

function dayText(day: string): string {
  const weekday = WEEKDAYS[new Date(`${day.slice(0, 10)}T00:00Z`).getUTCDay()];
  return `${day.replace('T', ' ')} 周${weekday}`;
}

function amountText(rule: LimitRule): string {
  if (rule.unit === 'fixed-date') return `每年 ${rule.amount} 前 by ${rule.amount} of the year`;
  const least = rule.kind === 'at-least' ? '不少于 at least ' : '';
  return `${least}${rule.amount} ${UNITS[rule.unit]}`;
}

function lawText(rule: LimitRule): string {
  if (rule.article === null) return rule.law;
  const article = /^[\d, ]+$/u.test(rule.article) ? `第 ${rule.article} 条` : rule.article;
  return `${rule.law} ${article}`;
}

function headLines(rule: LimitRule<RuleKey>): string[] {
  const variant = rule.variant === null ? undefined : variantsOf(rule.key)[rule.variant];
  return [
    `${rule.subject.zh} ${rule.subject.en}${variant === undefined ? '' : ` · ${variant.zh} ${variant.en}`}`,
    `  依据 Basis    ${lawText(rule)}(${SOURCES[rule.source]})`,
    `  期限 Limit    ${amountText(rule)}`,
    `  起算 Starts   ${rule.start.zh} ${rule.start.en}`,
    ...(rule.caveat === null ? [] : [`  注意 Caveat   ${rule.caveat.zh} ${rule.caveat.en}`]),
  ];
}

const STEP_WORDS: Readonly<Record<Exclude<DeadlineStep['kind'], 'start'>, string>> = {
  counted: '计入 counted',
  swapped: '调休上班,计入 worked weekend, counted',
  weekend: '休息日,不计 weekend',
  holiday: '放假,不计 holiday',
  paused: '中止,不计 paused',
  rolled: '休息日,顺延 day off, moved on',
  hours: '小时连续计算 hours run on',
  'assumed-year': '放假通知未发布,按周末推定 no holiday notice yet, weekends assumed',
  due: '期限届满 due',
};

function startWords(rule: LimitRule): string {
  if (rule.unit === 'clock-hour') return '起算时刻 start';
  if (rule.unit === 'fixed-date') return '起算日 start';
  return rule.startDay === 'day-1' ? '起算日,计入 start, day 1' : '起算日,不计入 start, day 0';
}

function stepLine(step: DeadlineStep, rule: LimitRule): string {
  if (step.kind === 'assumed-year') return `  ! ${step.name} ${STEP_WORDS['assumed-year']}`;
  const days = step.from === step.to ? dayText(step.from) : `${dayText(step.from)} – ${dayText(step.to)}`;
  const name = step.name === null ? '' : ` ${step.name}`;
  const isCount = step.kind === 'counted' || step.kind === 'swapped';
  const count = isCount ? ` +${step.days} = ${step.counted}` : '';
  return `  ${days}  ${step.kind === 'start' ? startWords(rule) : STEP_WORDS[step.kind]}${name}${count}`;
}

/** A deadline for people: the rule, the recount line by line, the last day. */
export function deadlineText({ due, state, rule, steps }: Deadline, calendar: Calendar): string {
  // Hours and named dates rest on no calendar of holidays.
  const isCounted = rule.unit === 'working-day' || rule.roll !== 'none';
  const standing = state === 'assumed' ? ' 推定 assumed' : isCounted ? ' 官方日历 official calendar' : '';
  const label = rule.kind === 'at-least' ? '最早届满 Earliest end' : '最后期限 Due';
  // Only minimum periods and fixed dates can end on a day off.
  const isOff = rule.unit !== 'clock-hour' && !isWorkday(calendar, due);
  return [
    ...headLines(rule),
    '',
    ...steps.map((step) => stepLine(step, rule)),
    '',
    `${label}: ${dayText(due)}${standing}${isOff ? ' 休息日 a day off' : ''}`,
  ].join('\n');
}

/** The table of limits for people, one block a version. */
export function ruleListText(rules: readonly LimitRule<RuleKey>[]): string {
  return rules
    .map((rule) => {
      const key = rule.variant === null ? rule.key : `${rule.key} --variant ${rule.variant}`;
      const span = `${rule.effectiveFrom ?? '…'} – ${rule.effectiveTo ?? '…'}`;
      return [
        `${key}`,
        ...headLines(rule).map((text) => `  ${text.trimStart()}`),
        `  适用 Events   ${span}`,
      ].join('\n');
    })
    .join('\n\n');
}
