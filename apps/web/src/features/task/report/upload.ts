import type { FileLimits } from '@gongkai/ui/upload';
import { HttpError } from '#lib/errors.ts';

export type UploadedFile = { id: string; name: string; mime: string; size: number };

/** What may be uploaded as evidence; the server looks at the bytes and may have a lower limit. */
export const EVIDENCE_LIMITS: FileLimits = {
  types: '.pdf .doc .docx .xls .xlsx .ppt .pptx .ofd .png .jpg .jpeg .webp .txt .csv'.split(' '),
  maxSize: 20 * 1024 * 1024,
  maxCount: 30,
};

/**
 * Sends one file; answers how it is stored. XMLHttpRequest, because fetch tells nothing of how far it is.
 *
 * @throws HttpError with the server's reason; `network` where no answer came.
 */
export function uploadFile(file: File, onProgress: (percent: number) => void): Promise<UploadedFile> {
  const body = new FormData();
  body.append('file', file, file.name);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/api/files');
    request.responseType = 'json';
    request.upload.addEventListener('progress', (event) =>
      onProgress(event.lengthComputable ? Math.round((event.loaded / event.total) * 100) : 0),
    );
    request.addEventListener('error', () => reject(new HttpError({ reason: 'network' })));
    request.addEventListener('load', () => {
      const answer: unknown = request.response;
      if (request.status === 201) resolve(answer as UploadedFile);
      else reject(new HttpError({ ...(answer as object | null), httpStatus: request.status }));
    });
    request.send(body);
  });
}
