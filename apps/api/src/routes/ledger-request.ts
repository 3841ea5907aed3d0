import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { LedgerFilter, LedgerKey, ledgerOf, type Ledger } from '@gongkai/domain/ledger';
import { ServiceError } from '@gongkai/services/core';
import { cleanFileName } from '../files/sniff.ts';

/** In which language a file speaks. */
export const LocaleQuery = z.object({ locale: z.enum(['zh-CN', 'en']).default('zh-CN') });

/** A filter as an address carries it: field values as JSON. */
export const ExportQuery = LocaleQuery.extend({
  ...LedgerFilter.omit({ ledger: true, where: true }).shape,
  where: z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(LedgerFilter.shape.where)
    .default({}),
  personal: z.enum(['0', '1']).default('0'),
});

/** @throws ServiceError `invalid-input` naming the field. */
export function readParts<T>(schema: z.ZodType<T>, value: unknown, field: string): T {
  try {
    const read = schema.safeParse(value);
    if (read.success) return read.data;
  } catch {
    // Text that is no JSON is refused like any other wrong input.
  }
  throw new ServiceError('invalid', 'invalid-input', { field });
}

/** @throws ServiceError `ledger-not-found`. */
export function ledgerIn(request: FastifyRequest): Ledger {
  const { key } = request.params as { key: string };
  const read = LedgerKey.safeParse(key);
  if (!read.success) throw new ServiceError('not-found', 'ledger-not-found');
  return ledgerOf(read.data);
}

async function readPart(part: MultipartFile, limit: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  // The rest of an upload that is too long is dropped unread, so that the answer reaches the browser.
  for await (const chunk of part.file) chunks.push(chunk as Buffer);
  if (part.file.truncated)
    throw new ServiceError('refused', 'file-too-large', { limit, limitMegabytes: limit / 1024 / 1024 });
  return new Uint8Array(Buffer.concat(chunks));
}

/**
 * The one file of an upload.
 *
 * @param limit bytes
 * @throws ServiceError `file-missing`; `file-too-large`.
 */
export async function uploadedBytes(
  request: FastifyRequest,
  limit: number,
): Promise<{ fileName: string; bytes: Uint8Array }> {
  if (!request.isMultipart()) throw new ServiceError('invalid', 'file-missing');
  const part = await request.file();
  if (part === undefined) throw new ServiceError('invalid', 'file-missing');
  return { fileName: cleanFileName(part.filename), bytes: await readPart(part, limit) };
}
