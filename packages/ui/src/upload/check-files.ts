/** Why a file was not taken. */
export type FileRefusal = {
  code: 'fileWrongType' | 'fileTooLarge' | 'fileEmpty' | 'fileTooMany';
  name: string;
  size: number;
};

export type FileLimits = {
  /** accepted endings with the dot, lower case: `.pdf` */
  types: readonly string[];
  /** bytes a file */
  maxSize: number;
  /** files at a time */
  maxCount: number;
};

/** Sorts files into those that may be sent and those that may not, with the reason. The server checks again. */
export function checkFiles(
  files: readonly File[],
  already: number,
  { types, maxSize, maxCount }: FileLimits,
): { accepted: File[]; refused: FileRefusal[] } {
  const accepted: File[] = [];
  const refused: FileRefusal[] = [];
  for (const file of files) {
    const code = refusalCode(file, types, maxSize, already + accepted.length >= maxCount);
    if (code === null) accepted.push(file);
    else refused.push({ code, name: file.name, size: file.size });
  }
  return { accepted, refused };
}

function refusalCode(
  file: File,
  types: readonly string[],
  maxSize: number,
  full: boolean,
): FileRefusal['code'] | null {
  const ending = /\.[^.]+$/.exec(file.name.toLowerCase())?.[0] ?? '';
  if (!types.includes(ending)) return 'fileWrongType';
  if (file.size === 0) return 'fileEmpty';
  if (file.size > maxSize) return 'fileTooLarge';
  return full ? 'fileTooMany' : null;
}
