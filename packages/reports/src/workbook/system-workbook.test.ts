import { expect, test } from 'vitest';
import { readSheet as readIndicators, shippedSystems } from '@gongkai/domain/indicator';
import { readSheet } from '../sheet/read-sheet.ts';
import { systemWorkbook } from './system-workbook.ts';

test.each(
  shippedSystems.flatMap((system) =>
    (['zh-CN', 'en'] as const).map((locale) => [system.key, locale, system] as const),
  ),
)('%s as Excel in %s gives the same tree when it is read again', async (_, locale, { name, nodes }) => {
  const read = await readSheet(await systemWorkbook({ locale, name: name.zh, version: 1, nodes }));
  if (!read.ok) throw new Error(read.refusal);
  expect(readIndicators(read.value)).toEqual({ ok: true, nodes });
});
