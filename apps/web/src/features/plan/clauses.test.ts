import { expect, it } from 'vitest';
import { clausesOf } from './clauses.ts';

it('finds every clause where it stands in the source', () => {
  const source = '前文。 系统梳理文件，统一标注；\n  更新目录。后文。';
  const clauses = clausesOf(source, 3, source.indexOf('后文'));
  expect(clauses.map(({ text }) => text)).toEqual(['系统梳理文件，', '统一标注；', '更新目录。']);
  for (const { start, text } of clauses) expect(source.slice(start, start + text.length)).toBe(text);
});

it('has none in white space', () => {
  expect(clausesOf('  \n ', 0, 4)).toEqual([]);
});
