import { allow, refuse, type Decision } from '@gongkai/domain/common';
import { decodeText } from './decode-text.ts';
import { docxToText } from './docx-text.ts';
import { htmlToText } from './html-text.ts';

/** Largest file read as a plan, in bytes. */
export const LARGEST_PLAN_FILE = 20 * 1024 * 1024;

/** Why a file cannot be read as a plan. */
export type PlanFileRefusal =
  | 'plan-file-empty'
  | 'plan-file-too-large'
  | 'plan-file-type'
  | 'plan-file-encoding'
  | 'docx-broken'
  | 'docx-old-or-locked'
  | 'docx-expands-too-far';

const TEXT_TYPES = new Set(['txt', 'text', 'md', 'markdown']);
const HTML_TYPES = new Set(['html', 'htm']);

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/** Markdown without its emphasis and escapes; heading signs and bullets are left to the parser. */
function plainMarkdown(text: string): string {
  return text.replaceAll('**', '').replace(/\\([.()#*_|\-[\]])/g, '$1');
}

/** The container of Word 97–2003 files, and of newer ones that are locked with a password. */
function isCompound(bytes: Uint8Array): boolean {
  return bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0;
}

function readText(bytes: Uint8Array, extension: string): Decision<string, PlanFileRefusal> {
  if (isZip(bytes) || isCompound(bytes) || (bytes[0] === 0x25 && bytes[1] === 0x50))
    return refuse('plan-file-type');
  const text = decodeText(bytes);
  if (text === null) return refuse('plan-file-encoding');
  const looksLikeHtml = /^\uFEFF?\s*<(?:!doctype html|html|head|body|meta|div|p|table)\b/i.test(
    text.slice(0, 400),
  );
  if (HTML_TYPES.has(extension) || looksLikeHtml) return allow(htmlToText(text));
  return allow(extension.startsWith('m') ? plainMarkdown(text) : text);
}

/**
 * The plain text of an uploaded notice, for `parsePlan`: `.docx` (list marks restored, one line for each
 * paragraph and table cell), `.txt` and `.md` in UTF-8, UTF-16 or GB18030, `.html`. The type goes by the
 * name's ending and is checked against the content. `limit` is in bytes.
 */
export async function readPlanText(
  bytes: Uint8Array,
  fileName: string,
  { limit = LARGEST_PLAN_FILE }: { limit?: number } = {},
): Promise<Decision<string, PlanFileRefusal>> {
  if (bytes.length === 0) return refuse('plan-file-empty');
  if (bytes.length > limit) return refuse('plan-file-too-large', { limit, size: bytes.length });
  const extension = /\.([^.]+)$/.exec(fileName.trim())?.[1]?.toLowerCase() ?? '';
  if ((extension === 'docx' || extension === 'doc' || extension === 'wps') && isCompound(bytes))
    return refuse('docx-old-or-locked');
  const isText = TEXT_TYPES.has(extension) || HTML_TYPES.has(extension);
  if (extension !== 'docx' && !isText) return refuse('plan-file-type', { extension });
  if (extension === 'docx' && !isZip(bytes)) return refuse('docx-broken');
  const read = extension === 'docx' ? await docxToText(bytes) : readText(bytes, extension);
  return read.ok && read.value.trim() === '' ? refuse('plan-file-empty') : read;
}
