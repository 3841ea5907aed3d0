import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { NOTICE_TEMPLATES, PLACEHOLDERS } from './index.ts';

const page = readFileSync(join(import.meta.dirname, '../../../../docs/notices.md'), 'utf8');

test('the documented places are the places there are', () => {
  const documented = [...page.matchAll(/^\| \{(.+?)\} \|/gm)].map(([, name]) => name);
  expect(documented).toEqual(Object.keys(PLACEHOLDERS));
});

test('every template is documented', () => {
  expect(NOTICE_TEMPLATES.filter((key) => !page.includes(`\`${key}\``))).toEqual([]);
});
