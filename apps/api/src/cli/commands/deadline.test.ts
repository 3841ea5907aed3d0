import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LIMIT_RULES } from '@gongkai/domain/deadline';
import { RefusedError, UsageError } from '../command.ts';
import { runCommand } from '../testing/run-command.ts';
import { deadline } from './deadline.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongkai deadline '));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const compute = (...args: string[]) => runCommand(deadline, args);

describe('deadline', () => {
  it.each([
    [
      ['--rule', 'reconsideration.reply', '--from', '2024-01-02', '--variant', 'simple'],
      '2024-01-09',
      'official',
    ],
    [['--rule', 'reconsideration.reply', '--from', '2021-09-24'], '2021-10-08', 'official'],
    [['--rule', 'opinion.major', '--from', '2021-12-31T22:30'], '2022-01-01T03:30', 'official'],
    [['--rule', 'opinion.major', '--from', '2021-12-31 22:30:59'], '2022-01-01T03:30', 'official'],
    [['--rule', 'request.reply', '--from', '2026-12-14'], '2027-01-11', 'assumed'],
  ])('answers %j: %s, %s', async (args, due, state) => {
    const { code, out } = await compute(...args, '--json');
    expect([code, JSON.parse(out)]).toMatchObject([0, { due, state }]);
  });

  it('takes years from a calendar file', async () => {
    const path = join(folder, 'calendar.json');
    const days = { '2027-01-01': { isWorkday: false, name: '元旦' } };
    writeFileSync(path, JSON.stringify({ years: { 2027: { state: 'official', source: '通知', days } } }));
    const { out } = await compute(
      '--rule',
      'request.reply',
      '--from',
      '2026-12-14',
      '--json',
      '--calendar',
      path,
    );
    expect(JSON.parse(out)).toMatchObject({ due: '2027-01-12', state: 'official' });
  });

  it.each([
    ['{', '不是 JSON'],
    ['{"years":{"2027":{"state":"perhaps","source":null,"days":{}}}}', 'years.2027.state'],
    [
      '{"years":{"2027":{"state":"assumed","source":null,"days":{"2026-01-01":{"isWorkday":true,"name":"x"}}}}}',
      '2026-01-01',
    ],
    [null, '无法读取'],
  ])('refuses the calendar file %s', async (content, message) => {
    const path = join(folder, content === null ? 'no-such.json' : 'bad.json');
    if (content !== null) writeFileSync(path, content);
    const refused = compute('--rule', 'request.reply', '--from', '2021-09-08', '--calendar', path);
    await expect(refused).rejects.toThrow(RefusedError);
    await expect(refused).rejects.toThrow(message);
  });

  it.each([
    [
      ['--rule', 'request.reply', '--from', '2021-09-08'],
      ['第 33 条', '中秋调休', '放假,不计 holiday 国庆节', '最后期限 Due: 2021-10-12 周二'],
    ],
    [
      ['--rule', 'request.reply', '--from', '2026-12-14'],
      ['! 2027 放假通知未发布', '2027-01-11 周一 Mon 推定 assumed'],
    ],
    [
      ['--rule', 'planning.draft', '--from', '2021-11-12'],
      ['不少于 at least 30', '最早届满 Earliest end: 2021-12-12', '休息日 a day off'],
    ],
    [
      ['--rule', 'residential.quarterly', '--from', '2021-10-01'],
      ['起算日,计入 start, day 1', '注意 Caveat', '顺延'],
    ],
    [
      ['--rule', 'opinion.other', '--from', '2021-10-01T08:00'],
      ['起算时刻 start', '48 小时 hours', 'Due: 2021-10-03 08:00'],
    ],
    [
      ['--rule', 'report.department', '--from', '2021-12-31'],
      ['每年 01-31 前', 'Due: 2022-01-31'],
    ],
    [
      ['--rule', 'message.reply', '--from', '2021-11-08', '--variant', 'complex'],
      ['复杂事项 complex matter', '2021-11-29'],
    ],
  ])('tells people how %j is counted', async (args, shown) => {
    const { code, out } = await compute(...args);
    expect([code, shown.filter((text) => !out.includes(text))]).toEqual([0, []]);
  });

  it('lists every limit with all its versions, and shows what is not verified', async () => {
    const { code, out } = await compute('--list', '--json');
    const rules = JSON.parse(out) as { key: string; caveat: unknown; source: string }[];
    expect([code, rules.length]).toEqual([0, LIMIT_RULES.length]);
    expect(rules.filter(({ key }) => key === 'reconsideration.reply')).toHaveLength(3);
    expect(rules.every(({ source, caveat }) => source !== 'memory' || caveat !== null)).toBe(true);
    expect((await compute('--list', '--rule', 'fee.payment')).out).toContain('注意 Caveat');
  });

  it.each([
    [[], '--rule'],
    [['--rule', 'request.reply', '--from', '2021-02-30'], '2021-02-30'],
    [['--rule', 'request.reply', '--from', '2021-09-08T25:00'], '按日计算'],
    [['--rule', 'opinion.major', '--from', '2021-09-08T25:00'], '25:00'],
    [['--rule', 'request.replay', '--from', '2021-09-08'], 'request.reply'],
    [['--rule', 'request.reply'], '--from'],
    [['--rule', 'request.reply', '--from', '2021-09-08T10:00'], '按日计算'],
    [['--rule', 'opinion.major', '--from', '2021-09-08'], '按小时计算'],
    [['--rule', 'reconsideration.reply', '--from', '2024-01-02', '--variant', 'quick'], 'ordinary, simple'],
    [['--rule', 'message.reply', '--from', '9999-12-31'], '2100'],
    [['--list', '--from', '2021-09-08'], '--list'],
  ])('is typed wrongly as %j', async (args, message) => {
    const refused = compute(...args);
    await expect(refused).rejects.toThrow(UsageError);
    await expect(refused).rejects.toThrow(message);
  });

  it.each([
    [['--rule', 'request.reply', '--from', '2008-05-01'], '2019-05-15'],
    [['--rule', 'reconsideration.reply', '--from', '2021-09-08', '--variant', 'simple'], '2024-01-01'],
  ])('refuses %j: nothing was in force', async (args, message) => {
    const refused = compute(...args);
    await expect(refused).rejects.toThrow(RefusedError);
    await expect(refused).rejects.toThrow(message);
  });
});
