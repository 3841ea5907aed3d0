import { fileTypeFromBuffer } from 'file-type';
import { ServiceError } from '@gongkai/services/core';

/** What may be uploaded: for each extension, the types its bytes may turn out to be, and the type it is served as. */
const OFFICE = 'application/vnd.openxmlformats-officedocument';
const OLD_OFFICE = ['application/x-cfb'];
const TYPES: Readonly<Record<string, { found: readonly string[]; mime: string }>> = {
  pdf: { found: ['application/pdf'], mime: 'application/pdf' },
  doc: { found: OLD_OFFICE, mime: 'application/msword' },
  xls: { found: OLD_OFFICE, mime: 'application/vnd.ms-excel' },
  ppt: { found: OLD_OFFICE, mime: 'application/vnd.ms-powerpoint' },
  docx: { found: [`${OFFICE}.wordprocessingml.document`], mime: `${OFFICE}.wordprocessingml.document` },
  xlsx: { found: [`${OFFICE}.spreadsheetml.sheet`], mime: `${OFFICE}.spreadsheetml.sheet` },
  pptx: { found: [`${OFFICE}.presentationml.presentation`], mime: `${OFFICE}.presentationml.presentation` },
  // 版式文档 GB/T 33190: a ZIP archive.
  ofd: { found: ['application/ofd', 'application/zip'], mime: 'application/ofd' },
  png: { found: ['image/png'], mime: 'image/png' },
  jpg: { found: ['image/jpeg'], mime: 'image/jpeg' },
  jpeg: { found: ['image/jpeg'], mime: 'image/jpeg' },
  webp: { found: ['image/webp'], mime: 'image/webp' },
  txt: { found: ['text/plain'], mime: 'text/plain' },
  csv: { found: ['text/plain'], mime: 'text/csv' },
};

/** The content of plain text, in UTF-8 or in the Chinese encodings; null where it is none. */
function decodeText(bytes: Uint8Array): string | null {
  if (bytes.includes(0)) return null;
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      continue;
    }
  }
  return null;
}

/** An upload's name without folders and control characters, at most 200 letters with its extension kept. */
export function cleanFileName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, '')
    .replace(/^.*[\\/]/u, '')
    .trim();
  const extension = /\.[A-Za-z0-9]{1,5}$/u.exec(plain)?.[0] ?? '';
  const stem = plain.slice(0, plain.length - extension.length);
  return `${stem.slice(0, 200 - extension.length)}${extension}`;
}

/**
 * The type an upload is stored and served as, from its bytes.
 *
 * @throws ServiceError `refused` `file-type-not-allowed` { extension } for what may not be uploaded, and
 *   `file-type-mismatch` { extension, found } where the bytes are not what the name says.
 */
export async function sniffFile(
  name: string,
  bytes: Uint8Array,
): Promise<{ mime: string; text: string | null }> {
  const extension = /\.([A-Za-z0-9]+)$/u.exec(name)?.[1]?.toLowerCase() ?? '';
  const allowed = Object.hasOwn(TYPES, extension) ? TYPES[extension] : undefined;
  if (allowed === undefined) throw new ServiceError('refused', 'file-type-not-allowed', { extension });
  const detected = await fileTypeFromBuffer(bytes);
  const text = detected === undefined ? decodeText(bytes) : null;
  const found = detected?.mime ?? (text === null ? 'application/octet-stream' : 'text/plain');
  if (!allowed.found.includes(found))
    throw new ServiceError('refused', 'file-type-mismatch', { extension, found });
  return { mime: allowed.mime, text };
}
