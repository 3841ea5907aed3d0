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
  type Table,
} from 'docx';
import { BODY_FONT, HEADING_FONT, SUBHEADING_FONT, TITLE_FONT, withFontTable } from './font-table.ts';

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
export const CHARACTER = 320;

/** Latin figures in Times New Roman, Chinese in the given font. */
export function fontOf(eastAsia: string) {
  return { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia };
}

/** A line of text in 3 号仿宋, without indent. */
export function line(text: string, options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({
    spacing: LINE,
    ...options,
    children: [new TextRun({ text, font: fontOf(BODY_FONT), size: BODY_SIZE })],
  });
}

/** Paragraphs of running text, one for each line, each indented by two characters. */
export function paragraphs(text: string): Paragraph[] {
  return text
    .split('\n')
    .filter((one) => one.trim() !== '')
    .map((one) => line(one.trim(), { indent: { firstLine: CHARACTER * 2 } }));
}

/** The document's title in 2 号小标宋; a line break in the text makes a second line. */
export function title(text: string): Paragraph[] {
  const font = { ascii: TITLE_FONT, hAnsi: TITLE_FONT, eastAsia: TITLE_FONT };
  return text.split('\n').map(
    (one) =>
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { line: 640, lineRule: LineRuleType.EXACTLY, before: 120 },
        children: [new TextRun({ text: one, font, size: TITLE_SIZE })],
      }),
  );
}

/** A heading: of the first level (一、) in 黑体, of the second (（一）) in 楷体. Word's own outline knows it too. */
export function heading(text: string, level: 1 | 2): Paragraph {
  return new Paragraph({
    outlineLevel: level - 1,
    keepNext: true,
    spacing: LINE,
    indent: { firstLine: CHARACTER * 2 },
    children: [
      new TextRun({ text, font: fontOf(level === 1 ? HEADING_FONT : SUBHEADING_FONT), size: BODY_SIZE }),
    ],
  });
}

/** The page number as GB/T 9704 has it: — 1 —, 4 号宋体. */
function pageFooter(): Footer {
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

/** An A4 document in official layout, as the bytes of a .docx file that names stand-ins for its fonts. */
export async function officialDocument(
  documentTitle: string,
  children: readonly (Paragraph | Table)[],
): Promise<Uint8Array> {
  const document = new Document({
    creator: '',
    title: documentTitle,
    sections: [{ properties: { page: PAGE }, footers: { default: pageFooter() }, children }],
  });
  return withFontTable(new Uint8Array(await Packer.toBuffer(document)));
}
