import { HttpError } from './errors.ts';
import { sessionGate } from './session-gate.ts';

/** A stored file as the server answers it; `size` in bytes. */
export type StoredFile = { id: string; name: string; mime: string; size: number };

/** Sends a file to the office's store; see {@link sendFile}. */
export function uploadFile(file: File, onProgress?: (percent: number) => void): Promise<StoredFile> {
  return sendFile<StoredFile>('/api/files', file, onProgress);
}

/**
 * Sends a file to one of our plain routes, whose answer has the shape `T`. XMLHttpRequest, because fetch tells nothing
 * of how far it is. A session that has ended is told to the gate: this request passes by the query cache that tells it
 * otherwise.
 *
 * @param onProgress percent sent, 0–100.
 * @throws HttpError with the server's reason; `network` where no answer came.
 */
export function sendFile<T>(url: string, file: File, onProgress?: (percent: number) => void): Promise<T> {
  const body = new FormData();
  body.append('file', file, file.name);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', url);
    request.responseType = 'json';
    request.upload.addEventListener('progress', (event) =>
      onProgress?.(event.lengthComputable ? Math.round((event.loaded / event.total) * 100) : 0),
    );
    request.addEventListener('error', () => reject(new HttpError({ reason: 'network' })));
    request.addEventListener('load', () => {
      const answer: unknown = request.response;
      if (request.status >= 200 && request.status < 300) resolve(answer as T);
      else {
        if (request.status === 401) sessionGate.expire();
        reject(new HttpError({ ...(answer as object | null), httpStatus: request.status }));
      }
    });
    request.send(body);
  });
}
