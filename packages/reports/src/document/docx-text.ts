import { allow, refuse, type Decision } from '@gongkai/domain/common';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { writeListMarks } from './docx-numbering.ts';

/** Uncompressed XML above this is no notice but a zip bomb. */
const LARGEST_UNCOMPRESSED = 100 * 1024 * 1024;

type Parts = Record<string, Uint8Array>;

/** The XML parts of the package; media and fonts stay packed. Sizes are checked before anything is inflated. */
function unzipParts(
  bytes: Uint8Array,
  limit: number,
): Decision<Parts, 'docx-broken' | 'docx-expands-too-far'> {
  let total = 0;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!/\.(?:xml|rels)$/.test(name) || total > limit) return false;
        total += originalSize;
        return total <= limit;
      },
    });
    if (total > limit) return refuse('docx-expands-too-far', { limit });
    return allow(parts);
  } catch {
    return refuse('docx-broken');
  }
}

/** Line breaks become new lines and tabs blanks; mammoth's raw text would drop the first and keep the second. */
function plainBreaks(document: string): string {
  return document
    .replace(/<w:(?:br|cr)(?:\s[^>]*)?\/>/g, '<w:t xml:space="preserve">\n</w:t>')
    .replace(/<w:r>\s*<w:tab\s*\/>|(?<=<\/w:t>)<w:tab\s*\/>/g, (tab) =>
      tab.replace(/<w:tab\s*\/>/, '<w:t xml:space="preserve"> </w:t>'),
    );
}

/**
 * The text of a Word document: one line for each paragraph and table cell, with the marks of automatic
 * lists restored. Refuses `docx-broken` for a file that is no Word document and `docx-expands-too-far`
 * for one whose parts are larger than `limit` bytes when unpacked.
 */
export async function docxToText(
  bytes: Uint8Array,
  limit: number = LARGEST_UNCOMPRESSED,
): Promise<Decision<string, 'docx-broken' | 'docx-expands-too-far'>> {
  const unzipped = unzipParts(bytes, limit);
  if (!unzipped.ok) return unzipped;
  const parts = unzipped.value;
  const part = (name: string): string => (parts[name] === undefined ? '' : strFromU8(parts[name]));
  const document = part('word/document.xml');
  if (!document.includes('<w:body')) return refuse('docx-broken');
  const marked = writeListMarks(document, part('word/numbering.xml'), part('word/styles.xml'));
  parts['word/document.xml'] = strToU8(plainBreaks(marked));
  try {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(zipSync(parts, { level: 0 })) });
    const lines = value.split(/\n+/).map((line) => line.trimEnd());
    return allow(lines.filter((line) => line.trim() !== '').join('\n'));
  } catch {
    return refuse('docx-broken');
  }
}
