import { allow, refuse, type Decision } from '@gongkai/domain/common';
import { strFromU8, unzipSync, type Unzipped } from 'fflate';
import type { SheetRefusal } from './sheet-refusal.ts';

/** The parts of a workbook that hold cells, unpacked; `sheetPath` is the first sheet's. */
export type UnpackedWorkbook = { parts: Unzipped; sheetPath: string; sheetXml: string };

/**
 * Unpacks the first sheet of an .xlsx file and what it refers to, and nothing else. Sizes are added up from the
 * archive's directory before anything is inflated, and inflating never writes past the size a part declared, so an
 * archive that lies about its size costs no more memory than it admits.
 */
export function unpackWorkbook(
  bytes: Uint8Array,
  maxBytes: number,
): Decision<UnpackedWorkbook, SheetRefusal> {
  let total = 0;
  let parts: Unzipped;
  try {
    parts = unzipSync(bytes, {
      filter: (part) => {
        if (!/\.(?:xml|rels)$/.test(part.name)) return false;
        total += part.originalSize;
        return total <= maxBytes;
      },
    });
  } catch {
    return refuse('sheet-damaged');
  }
  if (total > maxBytes) return refuse('sheet-too-large', { bytes: total, limit: maxBytes });
  if (!parts['xl/workbook.xml']) return refuse('sheet-wrong-type');
  const sheetPath = firstSheetPath(parts);
  const sheet = sheetPath === null ? undefined : parts[sheetPath];
  if (sheetPath === null || !sheet) return refuse('sheet-damaged');
  return allow({ parts: withoutOtherSheets(parts, sheetPath), sheetPath, sheetXml: strFromU8(sheet) });
}

function firstSheetPath(parts: Unzipped): string | null {
  const workbook = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array());
  const relations = strFromU8(parts['xl/_rels/workbook.xml.rels'] ?? new Uint8Array());
  const id = /<(?:\w+:)?sheet\b[^>]*?\br:id="([^"]+)"/.exec(workbook)?.[1];
  const relation = [...relations.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)]
    .map(([tag]) => tag)
    .find((tag) => attribute(tag, 'Id') === id);
  const target = relation === undefined ? null : attribute(relation, 'Target');
  if (target === null) return null;
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

function attribute(tag: string, name: string): string | null {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? null;
}

function withoutOtherSheets(parts: Unzipped, sheetPath: string): Unzipped {
  return Object.fromEntries(
    Object.entries(parts).filter(([name]) => name === sheetPath || !name.startsWith('xl/worksheets/')),
  );
}
