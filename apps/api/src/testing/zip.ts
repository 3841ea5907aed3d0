import { crc32, deflateRawSync } from 'node:zlib';

type Part = { name: string; content: Buffer };

/** The 26 bytes that a part's own header and its entry in the directory have in common, from the version on. */
function facts(name: Buffer, content: Buffer, packed: Buffer): Buffer {
  const bytes = Buffer.alloc(26);
  bytes.writeUInt16LE(20, 0);
  // Names in UTF-8; deflated.
  bytes.writeUInt16LE(0x08_00, 2);
  bytes.writeUInt16LE(8, 4);
  bytes.writeUInt32LE(crc32(content), 10);
  bytes.writeUInt32LE(packed.length, 14);
  bytes.writeUInt32LE(content.length, 18);
  bytes.writeUInt16LE(name.length, 22);
  return bytes;
}

/** A zip archive of these parts, as small as their contents allow: for tests of what hides in archives. */
export function zipOf(parts: readonly Part[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name: text, content } of parts) {
    const name = Buffer.from(text);
    const packed = deflateRawSync(content);
    const common = facts(name, content, packed);
    const file = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, name, packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), common, place, name]));
    files.push(file);
    offset += file.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(entries.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...files, entries, Buffer.from('PK\u0005\u0006'), end]);
}

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/**
 * A workbook whose sheets are written as their XML, so that a test can put into a cell what no writer of ours would.
 *
 * @param sheets rows of each sheet as XML, and what comes after them
 */
export function workbookOf(sheets: readonly { rows: string; after?: string }[]): Buffer {
  const part = (name: string, xml: string): Part => ({ name, content: Buffer.from(xml) });
  const numbers = sheets.map((_, index) => index + 1);
  return zipOf([
    part(
      '[Content_Types].xml',
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    ),
    part(
      '_rels/.rels',
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    part(
      'xl/workbook.xml',
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${numbers
        .map((id) => `<sheet name="S${id}" sheetId="${id}" r:id="r${id}"/>`)
        .join('')}</sheets></workbook>`,
    ),
    part(
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${PACKAGE}/relationships">${numbers
        .map(
          (id) => `<Relationship Id="r${id}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${id}.xml"/>`,
        )
        .join('')}</Relationships>`,
    ),
    ...sheets.map(({ rows, after = '' }, index) =>
      part(
        `xl/worksheets/sheet${index + 1}.xml`,
        `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${after}</worksheet>`,
      ),
    ),
  ]);
}

/** A row of cells: texts as they are; XML of a cell's inside is given as an object. */
export function rowXml(number: number, cells: readonly (string | { xml: string; type?: string })[]): string {
  const inside = cells.map((cell, index) => {
    const place = `${String.fromCodePoint(65 + index)}${number}`;
    return typeof cell === 'string'
      ? `<c r="${place}" t="inlineStr"><is><t>${cell}</t></is></c>`
      : `<c r="${place}"${cell.type === undefined ? '' : ` t="${cell.type}"`}>${cell.xml}</c>`;
  });
  return `<row r="${number}">${inside.join('')}</row>`;
}
