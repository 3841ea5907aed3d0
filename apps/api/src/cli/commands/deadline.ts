import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { Calendar, officialCalendar } from '@gongkai/domain/calendar';
import { computeDeadline, isRuleKey, LIMIT_RULES, RULE_KEYS, type Deadline } from '@gongkai/domain/deadline';
import { print, RefusedError, UsageError, type Command } from '../command.ts';
import { deadlineText, ruleListText } from '../deadline-text.ts';
import { refusalText } from '../refusal-text.ts';

const OPTIONS = {
  rule: { type: 'string' },
  from: { type: 'string' },
  variant: { type: 'string' },
  calendar: { type: 'string' },
  list: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const;

/** The published years, with those of a file in their place. */
async function readCalendar(path: string | undefined): Promise<Calendar> {
  const official = officialCalendar();
  if (path === undefined) return official;
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new RefusedError(`无法读取日历文件 The calendar file cannot be read: ${reason}`);
  });
  const read = Calendar.safeParse(parseJson(text));
  if (!read.success) {
    const fields = read.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new RefusedError(
      `日历文件格式有误 The calendar file is malformed:\n${fields.slice(0, 10).join('\n')}`,
    );
  }
  for (const [year, { days }] of Object.entries(read.data.years)) {
    const outside = Object.keys(days).find((on) => !on.startsWith(`${year}-`));
    if (outside !== undefined) {
      throw new RefusedError(`日历文件:${outside} 不在 ${year} 年内。The day ${outside} is not in ${year}.`);
    }
  }
  return { years: { ...official.years, ...read.data.years } };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new RefusedError('日历文件不是 JSON。The calendar file is not JSON.');
  }
}

/** Seconds are dropped and a blank may stand for the T: what people type. */
function readFrom(text: string): string {
  const [, day, time] = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(?::\d\d)?$/u.exec(text.trim()) ?? [];
  return day === undefined ? text.trim() : `${day}T${time}`;
}

function checkKey(text: string | undefined): (typeof RULE_KEYS)[number] {
  if (text === undefined)
    throw new UsageError('须给出 --rule 和 --from,或 --list。Give --rule and --from, or --list.');
  if (isRuleKey(text)) return text;
  const [group = ''] = text.split('.');
  const near = RULE_KEYS.filter((key) => group !== '' && key.startsWith(`${group}.`));
  const known = near.length === 0 ? RULE_KEYS : near;
  throw new UsageError(`${refusalText('rule-unknown', { key: text })}\n  ${known.join('\n  ')}`);
}

function toJson({ due, state, rule, steps }: Deadline): unknown {
  const { key, law, article, amount, unit, effectiveFrom } = rule;
  return { due, state, rule: { key, law, article, amount, unit, effectiveFrom }, steps };
}

function list(rule: string | undefined, asJson: boolean): void {
  const only = rule === undefined ? null : checkKey(rule);
  const rules = LIMIT_RULES.filter(({ key }) => only === null || key === only);
  print(asJson ? JSON.stringify(rules, null, 2) : ruleListText(rules));
}

async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: OPTIONS });
  if (values.list) {
    const extra = (['from', 'variant', 'calendar'] as const).find((name) => values[name] !== undefined);
    if (extra !== undefined)
      throw new UsageError(`--list 不能与 --${extra} 同用。--list does not go with --${extra}.`);
    list(values.rule, values.json);
    return 0;
  }
  const key = checkKey(values.rule);
  if (values.from === undefined) throw new UsageError('须给出 --from。--from is needed.');
  const calendar = await readCalendar(values.calendar);
  const computed = computeDeadline({
    key,
    from: readFrom(values.from),
    variant: values.variant ?? null,
    calendar,
  });
  if (!computed.ok) {
    const text = refusalText(computed.refusal, computed.details);
    // All else is a wrongly typed day, hour or variant.
    if (computed.refusal === 'rule-not-in-force') throw new RefusedError(text);
    throw new UsageError(text);
  }
  print(
    values.json ? JSON.stringify(toJson(computed.value), null, 2) : deadlineText(computed.value, calendar),
  );
  return 0;
}

export const deadline: Command = {
  path: ['deadline'],
  summary: '计算法定期限 Compute a statutory deadline',
  help: `用法 Usage: gongkai deadline --rule KEY --from DAY [--variant NAME] [--calendar FILE.json] [--json]
             gongkai deadline --list [--rule KEY] [--json]

  --rule KEY       期限规则,如 request.reply the limit
  --from DAY       起算事件之日 YYYY-MM-DD;按小时计算的为 YYYY-MM-DDTHH:mm(北京时间)
                   the day of the event; with the time (Beijing) for limits in hours
  --variant NAME   适用程序,如 ordinary、simple the procedure, where the limit differs by it
  --calendar FILE  以文件中的年份替换内置日历 years of the file replace the built-in ones:
                   {"years": {"2027": {"state": "official", "source": "…", "days": {"2027-01-01": {"isWorkday": false, "name": "元旦"}}}}}
  --list           列出全部规则及各版本 every limit with all its versions
  --json           输出 JSON print JSON

不需要数据库。收到之日为第 0 日;没有放假通知的年份按周末推定,state 为 assumed。
当日没有施行中的规则时退出码为 1,输入有误时为 2。
Needs no database. The day of receipt is day 0; years without a holiday notice are counted with plain weekends and
state is assumed. Exit code 1 when no version was in force on that day, 2 for wrong input.`,
  run,
};
