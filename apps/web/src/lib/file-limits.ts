import type { FileLimits } from '@gongkai/ui/upload';

/** What may be uploaded, as evidence or material; the server looks at the bytes and may have another limit. */
export const FILE_LIMITS: FileLimits = {
  types: '.pdf .doc .docx .xls .xlsx .ppt .pptx .ofd .png .jpg .jpeg .webp .txt .csv'.split(' '),
  maxSize: 20 * 1024 * 1024,
  maxCount: 30,
};
