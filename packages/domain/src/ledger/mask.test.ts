import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PersonalKind } from './field.ts';
import { maskPersonal } from './mask.ts';

describe('maskPersonal', () => {
  test.each<[PersonalKind, string, string]>([
    ['name', '张三', '张**'],
    ['name', '欧阳某某', '欧**'],
    ['name', '𠮷田', '𠮷**'],
    ['identity-number', '110101199003071234', '110*************34'],
    ['identity-number', 'E1234', '*****'],
    ['phone', '13812345678', '138****5678'],
    ['phone', '+86 13812345678', '+86********5678'],
    ['phone', '62551234', '******34'],
    ['address', '江苏省泰州市海陵区凤凰东路1号', '江苏省泰州市海陵区****'],
    ['address', '北京市朝阳区某街1号', '北京市朝阳区****'],
    ['address', '内蒙古自治区通辽市科尔沁区建国路', '内蒙古自治区通辽市科尔沁区****'],
    ['address', '海陵区凤凰东路1号', '海陵区****'],
    ['address', '凤凰东路1号', '****'],
    ['address', '凤凰小区3幢', '****'],
    ['address', '某县某镇某村', '某县****'],
    ['other', '任何内容', '****'],
  ])('%s %s → %s', (kind, value, masked) => {
    expect(maskPersonal(kind, value)).toBe(masked);
  });

  test('a blank stays blank', () => {
    expect(maskPersonal('name', null)).toBeNull();
    expect(maskPersonal('phone', '  ')).toBeNull();
  });

  test('an identity number never shows more than five of its characters', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9A-Z]{1,20}$/), (number) => {
        const shown = [...(maskPersonal('identity-number', number) ?? '')].filter((one) => one !== '*');
        expect(shown.length).toBeLessThanOrEqual(number.length <= 5 ? 0 : 5);
      }),
    );
  });
});
