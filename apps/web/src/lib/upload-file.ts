import { readAnswer } from './errors.ts';

/** A stored file as the server answers it; `size` in bytes. */
export type StoredFile = { id: string; name: string; mime: string; size: number };

/** Sends a file to the office's store. Throws an `HttpError` with the server's reason. */
export async function uploadFile(file: File): Promise<StoredFile> {
  const body = new FormData();
  body.append('file', file);
  return readAnswer<StoredFile>(await fetch('/api/files', { method: 'POST', body }));
}
