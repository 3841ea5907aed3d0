import fastifyMultipart from '@fastify/multipart';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Uuid } from '@gongkai/domain/common';
import { ServiceError } from '@gongkai/services/core';
import { readFile, storeFile, type StoredFileView } from '@gongkai/services/file';
import type { App } from '../app.ts';
import { withActor } from '../auth/session.ts';
import { contentDisposition } from '../files/disposition.ts';
import { readUpload } from '../files/read-upload.ts';
import { sniffFile } from '../files/sniff.ts';

async function handleUpload(app: App, request: FastifyRequest, reply: FastifyReply): Promise<StoredFileView> {
  // Who may not upload is told so before a byte is read.
  const ctx = await withActor(app, request, reply);
  const { name, bytes } = await readUpload(request, app.config.maxUploadBytes);
  const file = await storeFile(ctx, { name, bytes, ...(await sniffFile(name, bytes)) });
  reply.code(201);
  return file;
}

async function handleDownload(app: App, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const ctx = await withActor(app, request, reply);
  const { id } = request.params as { id: string };
  if (!Uuid.safeParse(id).success) throw new ServiceError('not-found', 'file-not-found');
  const file = await readFile(ctx, id);
  const charset = file.mime.startsWith('text/') ? '; charset=utf-8' : '';
  return (
    reply
      .header('content-type', `${file.mime}${charset}`)
      .header('content-disposition', contentDisposition(file.name, file.mime))
      .header('cache-control', 'private, no-cache')
      .header('etag', `"${file.sha256}"`)
      // Whatever the bytes are, they run nothing here.
      .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
      .send(Buffer.from(file.bytes))
  );
}

/** `POST /api/files` keeps one upload (multipart, field of any name); `GET /api/files/:id` gives it back. */
export function registerFileRoutes(server: FastifyInstance, app: App): void {
  const limits = { files: 1, fields: 5, fileSize: app.config.maxUploadBytes };
  server.register(async (scope) => {
    await scope.register(fastifyMultipart, { limits, throwFileSizeLimit: false });
    scope.post('/api/files', (request, reply) => handleUpload(app, request, reply));
    scope.get('/api/files/:id', (request, reply) => handleDownload(app, request, reply));
  });
}
