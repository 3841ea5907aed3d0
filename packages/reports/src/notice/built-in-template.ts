import type { NoticeTemplateKey } from '@gongkai/domain/disclosure-request';
import { AlignmentType } from 'docx';
import { CHARACTER, line, officialDocument, title } from '../document/official.ts';
import { WORDINGS } from './wording.ts';

/** The built-in template of a notice as .docx, its places in braces; also what an office starts its own from. */
export async function builtInTemplate(key: NoticeTemplateKey): Promise<Uint8Array> {
  const { title: heading, addressee, paragraphs } = WORDINGS[key];
  const signed = { alignment: AlignmentType.RIGHT, keepNext: true, indent: { right: CHARACTER * 4 } };
  return await officialDocument(heading, [
    ...title('{机关名称}'),
    ...title(heading),
    line('{文号}', { alignment: AlignmentType.CENTER }),
    line(''),
    line(`{${addressee}}：`),
    ...paragraphs.map((text) => line(text, { indent: { firstLine: CHARACTER * 2 } })),
    line(''),
    line('{机关名称}', signed),
    line('{落款日期}', { ...signed, keepNext: false }),
  ]);
}
