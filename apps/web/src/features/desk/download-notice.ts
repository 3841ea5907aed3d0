import type { MakeNoticeInput } from '@gongkai/domain/disclosure-request';
import { HttpError } from '#lib/errors.ts';
import { sessionGate } from '#lib/session-gate.ts';

function nameIn(header: string | null): string {
  const found = /filename\*=UTF-8''([^;]+)/.exec(header ?? '')?.[1];
  return found === undefined ? 'notice.docx' : decodeURIComponent(found);
}

async function refusal(response: Response): Promise<HttpError> {
  const body: unknown = await response.json().catch(() => null);
  if (response.status === 401) sessionGate.expire();
  return new HttpError({ ...(body as object | null), httpStatus: response.status });
}

/** Hands bytes to the browser as a file under this name. */
function saveAs(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  // The click has taken the address by then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/**
 * Has a notice written and saves it as a Word document.
 *
 * @throws HttpError with the server's reason.
 */
export async function downloadNotice(input: MakeNoticeInput): Promise<void> {
  const response = await fetch('/api/notices', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(input),
  });
  if (!response.ok) throw await refusal(response);
  saveAs(await response.blob(), nameIn(response.headers.get('content-disposition')));
}

/**
 * Puts the office's own template in place.
 *
 * @throws HttpError with the server's reason.
 */
export async function uploadTemplate(key: string, file: File, version: number | null): Promise<void> {
  const body = new FormData();
  body.append('file', file, file.name);
  const query = version === null ? '' : `?version=${version}`;
  const response = await fetch(`/api/notice-templates/${key}${query}`, { method: 'POST', body });
  if (!response.ok) throw await refusal(response);
}
