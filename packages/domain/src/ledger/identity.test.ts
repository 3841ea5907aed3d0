import { describe, expect, test } from 'vitest';
import { identityOf } from './identity.ts';

describe('identityOf', () => {
  const fields = ['title', 'documentNumber'];

  test.each([
    ['泰自然资规〔2021〕3号', '泰自然资规[2021]3号'],
    ['泰自然资规〔2021〕3号', ' 泰自然资规(2021)3 号 '],
    ['泰自然资规〔2021〕3号', '泰自然资规\uff082021\uff09\uff13号'],
    ['ABC-1', 'abc1'],
  ])('%s and %s are one document', (one, other) => {
    expect(identityOf(fields, { title: '甲', documentNumber: one })).toBe(
      identityOf(fields, { title: '甲', documentNumber: other }),
    );
  });

  test('other numbers, and parts moved into each other, are others', () => {
    const of = (title: string | null, documentNumber: string | null) =>
      identityOf(fields, { title, documentNumber });
    expect(of('甲', '1')).not.toBe(of('甲', '2'));
    expect(of('甲1', null)).not.toBe(of('甲', '1'));
    expect(of(null, null)).toBeNull();
  });

  test('a day, a number and a flag count as well', () => {
    expect(identityOf(['on'], { on: '2021-03-01' })).toBe('20210301');
    expect(identityOf(['n', 'f'], { n: 12, f: true })).toBe('12\u001Ftrue');
  });
});
