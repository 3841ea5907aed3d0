import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { NOTIFICATION_KINDS } from '@gongkai/domain/notification';
import { AnnualReportRefusal } from '@gongkai/domain/annual-report';
import { AppealRefusal } from '@gongkai/domain/appeal';
import { GamingSignalKind } from '@gongkai/domain/gaming-signal';
import { AccountRefusal, ROLES } from '@gongkai/domain/account';
import { DeadlineRefusal, ReceiptRefusal, RequestClockRefusal } from '@gongkai/domain/deadline';
import { DeskStepRefusal, NOTICE_TEMPLATES, NoticeRefusal } from '@gongkai/domain/disclosure-request';
import { FeeRefusal } from '@gongkai/domain/fee';
import { UI_TEXT_KEYS } from '@gongkai/ui/environment';
import { createTranslator } from 'use-intl/core';
import { messages as english } from '#messages/en.ts';
import { messages as chinese } from '#messages/zh-cn.ts';
import { byNamespace, type Messages } from './messages.ts';

/** Every text by its dotted key. */
function flatten(messages: Messages | Messages[string], prefix = ''): Map<string, string> {
  const flat = new Map<string, string>();
  for (const [key, value] of Object.entries(messages)) {
    if (typeof value === 'string') flat.set(prefix + key, value);
    else for (const [inner, text] of flatten(value, `${prefix}${key}.`)) flat.set(inner, text);
  }
  return flat;
}

const zh = flatten(chinese);
const en = flatten(english);

describe('both languages', () => {
  test('have the same keys', () => {
    expect([...en.keys()].toSorted()).toEqual([...zh.keys()].toSorted());
  });

  test.each(['en', 'zh-CN'])('%s says nothing twice: no two files of a namespace share a key', (language) => {
    const folder = join(import.meta.dirname, '../messages', language);
    const keys = readdirSync(folder).flatMap((file) => {
      const texts = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Record<string, unknown>;
      return Object.keys(texts).map((key) => `${file.split('.')[0]}.${key}`);
    });
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  test('have no empty text', () => {
    // English has no measure words: a figure's unit may be nothing there.
    const empty = (text: string) => text.trim() === '';
    expect([...zh].filter(([, text]) => empty(text))).toEqual([]);
    expect([...en].filter(([key, text]) => empty(text) && !key.endsWith('.unit'))).toEqual([]);
  });

  test('fill in no value that the other does not know', () => {
    const places = (text: string) =>
      new Set((text.match(/\{\s*\w+/g) ?? []).map((one) => one.slice(1).trim()));
    // A plural or select may hold words that look like places.
    const simple = (text: string) => !/\b(?:plural|select|selectordinal)\b/.test(text);
    const differing = [...zh].filter(([key, text]) => {
      const other = en.get(key) ?? '';
      const [one, two] = [places(text), places(other)];
      return simple(text) && simple(other) && !one.isSubsetOf(two) && !two.isSubsetOf(one);
    });
    expect(differing).toEqual([]);
  });
});

describe('closed vocabularies have their words', () => {
  test.each([
    ['ui', UI_TEXT_KEYS],
    ['roles', ROLES],
    ['notices', NOTIFICATION_KINDS],
    ['errors', AccountRefusal],
    ['errors', AnnualReportRefusal],
    ['errors', AppealRefusal],
    ['appeal.signals.kind', GamingSignalKind.options],
    ['appeal.signals.says', GamingSignalKind.options],
    ['errors', [...RequestClockRefusal, ...ReceiptRefusal, ...DeadlineRefusal]],
    ['errors', [...FeeRefusal, ...DeskStepRefusal, ...NoticeRefusal]],
    ['desk.template', NOTICE_TEMPLATES],
  ])('%s', (namespace, keys) => {
    expect(keys.filter((key) => !zh.has(`${namespace}.${key}`))).toEqual([]);
  });
});

describe('the source', () => {
  const source = join(import.meta.dirname, '..');
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
    (path) => /\.tsx?$/.test(path) && !path.includes('.test.') && !path.startsWith('messages'),
  );

  /** Keys asked for by a literal, of the namespaces that the file opens by a literal under a name. */
  function askedKeys(path: string): string[] {
    const text = readFileSync(join(source, path), 'utf8');
    const opened = [...text.matchAll(/const (\w+) = useTranslations\('([\w.-]+)'\)/g)];
    return opened.flatMap(([, name, namespace]) => {
      // A name opened twice in one file (two components) is of both namespaces: either may have the key.
      // Shared parts' texts are handed on under the same name.
      const shared = text.includes('UiTranslate') ? ['ui'] : [];
      const namespaces = [...opened.filter((one) => one[1] === name).map((one) => one[2]), ...shared];
      return [...text.matchAll(new RegExp(`\\b${name}\\('([^'$]+)'`, 'g'))]
        .map((found) => found[1] ?? '')
        .filter((key) => !namespaces.some((one) => zh.has(`${one}.${key}`)))
        .map((key) => `${path}: ${namespace}.${key}`);
    });
  }

  test('asks only for texts that exist', () => {
    expect(files.length).toBeGreaterThan(50);
    expect([...new Set(files.flatMap(askedKeys))]).toEqual([]);
  });
});

test('a namespace may be spread over several files', () => {
  const merged = byNamespace({
    './en/errors.json': { network: 'a' },
    './en/errors.task.json': { 'task-not-found': 'b' },
  });
  expect(merged).toEqual({ errors: { network: 'a', 'task-not-found': 'b' } });
});

describe.each([
  ['zh-CN', chinese],
  ['en', english],
] as const)('%s messages can be read by the formatter', (locale, messages) => {
  test('every text is well-formed', () => {
    const broken: string[] = [];
    const t = createTranslator({
      locale,
      messages,
      onError: (error) => {
        if (error.code === 'INVALID_MESSAGE') broken.push(error.message);
      },
      getMessageFallback: ({ key }) => key,
    });
    for (const key of zh.keys()) t(key as never);
    expect(broken).toEqual([]);
  });
});
