import { describe, expect, it } from 'vitest';
import { UsageError } from '../command.ts';
import { runCommand } from '../testing/run-command.ts';
import { fee } from './fee.ts';

describe('fee', () => {
  it.each([
    [['--by', 'item', '--count', '1000'], 485_200_000],
    [['--by', 'page', '--count', '250'], 470_000],
    [['--by', 'page', '--count', '0'], 0],
    [['--by', 'item', '--count', '1', '--earlier', '10'], 10_000],
  ])('%j is %i fen', async (args, amount) => {
    const { code, out } = await runCommand(fee, [...args, '--json']);
    expect([code, JSON.parse(out)]).toMatchObject([0, { amount, unit: 'fen' }]);
  });

  it('leaves the last band by page open', async () => {
    const { out } = await runCommand(fee, ['--by', 'page', '--count', '201', '--json']);
    expect(JSON.parse(out).bands.at(-1)).toEqual({ from: 201, to: null, rate: 4000, count: 1, amount: 4000 });
  });

  it('prints a sheet to follow line by line', async () => {
    const { out } = await runCommand(fee, ['--by', 'item', '--count', '35', '--earlier', '10']);
    const shown = [
      '第 4 条',
      '注意 Caveat',
      '本月此前 earlier this month 10 件',
      '300.00 元 × 5 = 1,500.00 元',
    ];
    expect(shown.filter((text) => !out.includes(text))).toEqual([]);
    expect(out).toContain('合计 Total: 5,500.00 元');
  });

  it.each([
    [['--by', 'item', '--count', '-1'], '100000'],
    [['--by', 'item', '--count', '1', '--earlier', '-2'], '100000'],
    [['--by', 'item', '--count', '1.5'], '100000'],
    [['--by', 'item', '--count', '１０'], '100000'],
    [['--by', 'item', '--count', '99999999999999999999'], '100000'],
    [['--by', 'item'], '--count'],
    [['--count', '1'], '--by'],
    [['--by', 'kilo', '--count', '1'], 'item'],
    [['--by', 'page', '--count', '1', '--earlier', '1'], '--earlier'],
  ])('is typed wrongly as %j', async (args, message) => {
    const refused = runCommand(fee, args);
    await expect(refused).rejects.toThrow(UsageError);
    await expect(refused).rejects.toThrow(message);
  });
});
