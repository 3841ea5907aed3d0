import readXlsxFile from 'read-excel-file/browser';

const LIMIT = 2 * 1024 * 1024;

type Read = { text: string; problem: null } | { text: null; problem: 'file' | 'file-size' };

/** A small table or list file as tab-separated lines, so that it goes the way of pasted text. */
export async function readTableFile(file: File): Promise<Read> {
  if (file.size > LIMIT) return { text: null, problem: 'file-size' };
  try {
    if (!file.name.toLowerCase().endsWith('.xlsx')) {
      return { text: (await file.text()).replaceAll(',', '\t'), problem: null };
    }
    const [sheet] = await readXlsxFile(file);
    const rows = sheet?.data ?? [];
    return {
      text: rows.map((row) => row.map((cell) => String(cell ?? '')).join('\t')).join('\n'),
      problem: null,
    };
  } catch {
    return { text: null, problem: 'file' };
  }
}
