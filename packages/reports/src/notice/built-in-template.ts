import type { NoticeTemplateKey } from '@gongkai/domain/disclosure-request';
import {
  AlignmentType,
  convertMillimetersToTwip,
  Document,
  Footer,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  type IParagraphOptions,
} from 'docx';
import { BODY_FONT, TITLE_FONT, withFontTable } from './font-table.ts';
import { WORDINGS } from './wording.ts';

// GB/T 9704-2012: 上 37 mm, 订口 28 mm, 版心 156 × 225 mm; 3 号仿宋, 每面 22 行, 每行 28 字.
const PAGE = {
  size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
  margin: {
    top: convertMillimetersToTwip(37),
    bottom: convertMillimetersToTwip(35),
    left: convertMillimetersToTwip(28),
    right: convertMillimetersToTwip(26),
  },
};
/** Half-points: 2 号 and 3 号. */
const TITLE_SIZE = 44;
const BODY_SIZE = 32;
/** Twips: 29 points a line, and the width of one character of 3 号. */
const LINE = { line: 580, lineRule: LineRuleType.EXACTLY };
const CHARACTER = 320;

const bodyFont = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: BODY_FONT };

function body(text: string, options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({
    spacing: LINE,
    ...options,
    children: [new TextRun({ text, font: bodyFont, size: BODY_SIZE })],
  });
}

function title(text: string): Paragraph {
  const font = { ascii: TITLE_FONT, hAnsi: TITLE_FONT, eastAsia: TITLE_FONT };
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { line: 640, lineRule: LineRuleType.EXACTLY, before: 120 },
    children: [new TextRun({ text, font, size: TITLE_SIZE })],
  });
}

function footer(): Footer {
  const font = { ascii: 'SimSun', hAnsi: 'SimSun', eastAsia: '宋体' };
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font, size: 28 })],
      }),
    ],
  });
}

/** The built-in template of a notice as .docx, its places in braces; also what an office starts its own from. */
export async function builtInTemplate(key: NoticeTemplateKey): Promise<Uint8Array> {
  const { title: heading, addressee, paragraphs } = WORDINGS[key];
  const signed = { alignment: AlignmentType.RIGHT, keepNext: true, indent: { right: CHARACTER * 4 } };
  const document = new Document({
    creator: '',
    title: heading,
    sections: [
      {
        properties: { page: PAGE },
        footers: { default: footer() },
        children: [
          title('{机关名称}'),
          title(heading),
          body('{文号}', { alignment: AlignmentType.CENTER }),
          body(''),
          body(`{${addressee}}：`),
          ...paragraphs.map((text) => body(text, { indent: { firstLine: CHARACTER * 2 } })),
          body(''),
          body('{机关名称}', signed),
          body('{落款日期}', { ...signed, keepNext: false }),
        ],
      },
    ],
  });
  return withFontTable(new Uint8Array(await Packer.toBuffer(document)));
}
