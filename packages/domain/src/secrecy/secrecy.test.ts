import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findClassificationMark, openText } from './index.ts';

describe('findClassificationMark', () => {
  test.each([
    ['秘密★', '秘密★', 'confidential', 0],
    ['秘密★5年 关于…', '秘密★5年', 'confidential', 0],
    ['附件:机密★10年', '机密★10年', 'secret', 3],
    ['绝密★长期', '绝密★长期', 'top-secret', 0],
    ['绝密 ★ 启用前', '绝密 ★', 'top-secret', 0],
    ['机 密 ★ 2 0年', '机 密 ★', 'secret', 0],
    ['秘 密 ☆ 6 个 月', '秘 密 ☆ 6 个 月', 'confidential', 0],
    ['第一行\n机密\n★十年', '机密\n★十年', 'secret', 4],
    ['密级:秘密', '密级:秘密', 'confidential', 0],
    ['密级\uff1a机密★\uff15年', '密级\uff1a机密★\uff15年', 'secret', 0],
    ['密 级: 机密 5年', '密 级: 机密 5年', 'secret', 0],
    ['密级:秘密,原为机密★', '密级:秘密', 'confidential', 0],
  ])('%j carries %j', (text, mark, level, offset) => {
    expect(findClassificationMark(text)).toEqual({ mark, level, offset });
  });

  test.each([
    '',
    '严格执行保密审查制度,保守国家秘密',
    '涉及商业秘密、个人隐私的除外',
    '优秀★★★',
    '密级审查',
    '机密文件不得上传',
  ])('%j carries none', (text) => expect(findClassificationMark(text)).toBeNull());

  test('finds a mark wherever it stands, at its offset', () => {
    const plain = fc.string({ unit: fc.constantFrom('政', '务', 'a', ' ', '\n', ',', '★'), maxLength: 30 });
    fc.assert(
      fc.property(plain, plain, (before, after) => {
        const found = findClassificationMark(`${before}机密★${after}`);
        expect(found).toMatchObject({ level: 'secret', offset: before.length });
      }),
    );
  });
});

describe('openText', () => {
  const schema = openText(2, 10);

  test('trims and bounds', () => {
    expect(schema.parse('  进展顺利 ')).toBe('进展顺利');
    expect(schema.safeParse(' 好 ').success).toBe(false);
    expect(schema.safeParse('好'.repeat(11)).success).toBe(false);
  });

  test('refuses a mark by its code', () => {
    expect(schema.safeParse('见秘密★1年件').error?.issues[0]?.message).toBe('classified-text');
  });
});
