import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { ServiceError } from '@gongkai/services/core';
import { cleanFileName } from './sniff.ts';

async function readPart(part: MultipartFile, limit: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of part.file) chunks.push(chunk as Buffer);
  if (part.file.truncated) {
    throw new ServiceError('refused', 'file-too-large', { limit, limitMegabytes: limit / 1024 / 1024 });
  }
  return new Uint8Array(Buffer.concat(chunks));
}

/**
 * The one file of a multipart request.
 *
 * @param limit in bytes
 * @throws ServiceError `file-missing`, `file-empty`, `file-too-large`.
 */
export async function readUpload(
  request: FastifyRequest,
  limit: number,
): Promise<{ name: string; bytes: Uint8Array }> {
  if (!request.isMultipart()) throw new ServiceError('invalid', 'file-missing');
  const part = await request.file();
  if (part === undefined) throw new ServiceError('invalid', 'file-missing');
  const bytes = await readPart(part, limit);
  if (bytes.byteLength === 0) throw new ServiceError('refused', 'file-empty');
  return { name: cleanFileName(part.filename), bytes };
}
