import { readAnswer } from '#lib/errors.ts';

export type UploadedFile = { id: string; name: string; mime: string; size: number };

/** What may be uploaded, for the file dialog; the server looks at the bytes. */
export const ACCEPTED = '.pdf,.doc,.docx,.xls,.xlsx,.ppt,.pptx,.ofd,.png,.jpg,.jpeg,.webp,.txt,.csv';

/** Sends one file; answers how it is stored. @throws HttpError with the server's reason. */
export async function uploadFile(file: File): Promise<UploadedFile> {
  const body = new FormData();
  body.append('file', file, file.name);
  return readAnswer<UploadedFile>(await fetch('/api/files', { method: 'POST', body }));
}
