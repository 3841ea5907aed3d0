import {
  NOTICE_TEMPLATES,
  placesOf,
  PLACEHOLDERS,
  type Placeholder,
} from '@gongkai/domain/disclosure-request';
import { Document, Packer, Paragraph, TextRun } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it, test } from 'vitest';
import { docxToText } from '../document/index.ts';
import { builtInTemplate, checkTemplate, fillTemplate } from './index.ts';

const NAMES = Object.keys(PLACEHOLDERS) as Placeholder[];

function valuesWith(given: Partial<Record<Placeholder, string>>): Record<Placeholder, string> {
  const values = Object.fromEntries(NAMES.map((name) => [name, `【${name}】`])) as Record<
    Placeholder,
    string
  >;
  return { ...values, ...given };
}

async function textOf(bytes: Uint8Array): Promise<string> {
  const text = await docxToText(bytes);
  if (!text.ok) throw new Error(text.refusal);
  return text.value;
}

async function templateWith(...runs: string[]): Promise<Uint8Array> {
  const children = [new Paragraph({ children: runs.map((text) => new TextRun(text)) })];
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

describe.each(NOTICE_TEMPLATES)('the built-in template %s', (key) => {
  it('holds itself to what an office’s own must have', async () => {
    expect(await checkTemplate(key, await builtInTemplate(key))).toMatchObject({ ok: true });
  });

  it('filled in and opened again, leaves no place open and says every value it must', async () => {
    const text = await textOf(await fillTemplate(await builtInTemplate(key), valuesWith({})));
    expect(text).not.toMatch(/[{}]/);
    expect(placesOf(key).must.filter((name) => !text.includes(`【${name}】`))).toEqual([]);
  });
});

it('reads like an official document', async () => {
  const bytes = await fillTemplate(
    await builtInTemplate('supplement'),
    valuesWith({
      机关名称: '甲自然资源局',
      文号: '公开补正〔2021〕3号',
      申请人: '某某 & <某公司>',
      登记编号: 'YSQ-2021-3',
      申请事项: '征地批复',
      收到日期: '2021年11月1日',
      补正内容: '1.文件名称；\n2.所属年度。',
      补正期限: '2021年11月22日',
      落款日期: '2021年11月8日',
    }),
  );
  expect((await textOf(bytes)).split('\n')).toEqual([
    '甲自然资源局',
    '政府信息公开申请补正告知书',
    '公开补正〔2021〕3号',
    '某某 & <某公司>：',
    '你（单位）提出的政府信息公开申请（登记编号：YSQ-2021-3），本机关于2021年11月1日收到。申请事项：征地批复。',
    '经审查，你（单位）的申请内容不明确。根据《中华人民共和国政府信息公开条例》第二十九条、第三十条的规定，请就以下内容作出补正：',
    '1.文件名称；',
    '2.所属年度。',
    '请于2021年11月22日前将补正材料送达本机关。答复期限自本机关收到补正的申请之日起计算。无正当理由逾期不补正的，视为放弃申请，本机关不再处理该政府信息公开申请。',
    '特此告知。',
    '甲自然资源局',
    '2021年11月8日',
  ]);
  const parts = unzipSync(bytes);
  expect(strFromU8(parts['word/document.xml']!)).toContain('方正小标宋简体');
  expect(strFromU8(parts['word/fontTable.xml']!)).toContain('仿宋,FangSong');
});

it('a co-author who says nothing consents, a third party does not', async () => {
  expect(await textOf(await builtInTemplate('co-author'))).toContain('视为同意公开');
  expect(await textOf(await builtInTemplate('third-party'))).not.toContain('视为同意公开');
});

describe('an office’s own template', () => {
  const whole = '{机关名称}{落款日期}{申请人}{申请事项}{补正内容}{补正期限}';

  it('may split a place over runs', async () => {
    const template = await templateWith('{机关', '名称}{落款日期}{申请人}{申请事项}{补正内容}{补正期限}');
    expect(await checkTemplate('supplement', template)).toMatchObject({ ok: true });
    expect(await textOf(await fillTemplate(template, valuesWith({ 机关名称: '甲局' })))).toMatch(/^甲局/);
  });

  test.each([
    ['template-unknown-places', `${whole}{姓名}`, '{姓名}'],
    ['template-unknown-places', `${whole}{#申请人}{/申请人}`, '{#申请人}'],
    ['template-missing-places', whole.replace('{补正期限}', ''), '{补正期限}'],
    ['template-braces', `${whole}{文号`, ''],
  ])('refused: %s', async (refusal, text, names) => {
    const checked = await checkTemplate('supplement', await templateWith(text));
    expect(checked).toMatchObject({ ok: false, refusal });
    expect(JSON.stringify(checked)).toContain(names);
  });

  it('refused: no Word document', async () => {
    expect(await checkTemplate('supplement', new TextEncoder().encode('no'))).toMatchObject({
      refusal: 'docx-broken',
    });
  });
});
