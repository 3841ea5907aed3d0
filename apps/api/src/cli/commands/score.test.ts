import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { InputFileError, UsageError } from '../command.ts';
import { runCommand } from '../testing/run-command.ts';
import { score } from './score.ts';

const EXAMPLES = join(import.meta.dirname, '../../../../../docs/examples/score');
const file = (name: string) => join(EXAMPLES, `${name}.json`);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongkai score '));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (system: string, facts: string, ...more: string[]) =>
  runCommand(score, ['--system', system, '--facts', facts, ...more]);

describe('score', () => {
  it('prints the whole result tree as JSON', async () => {
    const { code, out } = await run(file('county-system'), file('county-facts'), '--json');
    const result = JSON.parse(out);
    expect([code, result.subjects.length]).toEqual([0, 4]);
    expect(result.subjects[2].nodes[0].children[0].countedElsewhere).toEqual([
      {
        record: { kind: 'record', id: '山口公告 12 号', taskId: null, label: '山口公告 12 号' },
        leaf: 'errors',
      },
    ]);
  });

  it.each([
    ['rules', ['甲局  104.50', '错链 -1.50', '栏目超期未更新 ×4', '丙局  59.00 否决 vetoed: leak']],
    ['county', ['山口公告 12 号 已在 errors 计 counted there', '不适用 n/a; 本年没有收到申请']],
    ['combined', ['93.25 → 74.60', '— → —', '── 抽查乡镇 Towns drawn 20%']],
  ])('prints %s for people', async (name, shown) => {
    const { code, out } = await run(file(`${name}-system`), file(`${name}-facts`));
    expect([code, shown.filter((text) => !out.includes(text))]).toEqual([0, []]);
  });

  it('reads files with a byte order mark', async () => {
    const system = join(folder, 'bom.json');
    writeFileSync(
      system,
      `\uFEFF${JSON.stringify({ nodes: [{ key: 'a', weight: 10_000, rule: { kind: 'reviewer' } }] })}`,
    );
    const facts = join(folder, 'facts.json');
    writeFileSync(facts, '{"asOf":"2021-12-31","subjects":[{"id":"x"}]}');
    expect((await run(system, facts)).code).toBe(0);
  });

  it.each([
    ['{', '不是 JSON'],
    ['{"nodes":[{"key":"a","weight":NaN,"rule":{"kind":"reviewer"}}]}', '不是 JSON'],
    ['{"nodes":[{"key":"a","weight":9000,"rule":{"kind":"reviewer"}}]}', '现为 9000'],
    ['{"nodes":[{"key":"a","weight":99.5,"rule":{"kind":"reviewer"}}]}', 'nodes[0].weight'],
    [null, 'ENOENT'],
  ])('refuses the system %s, saying where', async (content, message) => {
    const system = join(folder, content === null ? 'no-such.json' : 'bad.json');
    if (content !== null) writeFileSync(system, content);
    const facts = join(folder, 'some-facts.json');
    writeFileSync(facts, '{"asOf":"2021-12-31","subjects":[{"id":"x"}]}');
    const refused = run(system, facts);
    await expect(refused).rejects.toThrow(InputFileError);
    await expect(refused).rejects.toThrow(message);
    await expect(refused).rejects.toThrow(system);
  });

  it('needs both files', async () => {
    await expect(runCommand(score, ['--system', file('rules-system')])).rejects.toThrow(UsageError);
  });
});
