import fastifyMultipart, { type MultipartFile } from '@fastify/multipart';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { htmlToText, LARGEST_PLAN_FILE, readPlanText } from '@gongkai/reports';
import { authorise, ServiceError } from '@gongkai/services/core';
import type { App } from '../app.ts';
import { withActor } from '../auth/session.ts';
import { cleanFileName } from '../files/sniff.ts';

/** The notice as plain text; `fileName` is null when it was pasted. */
type PlanText = { text: string; fileName: string | null };

const PastedBody = z.union([
  z.object({ html: z.string().min(1).max(4_000_000) }),
  z.object({ text: z.string().min(1).max(4_000_000) }),
]);

function tooLarge(limit: number): ServiceError {
  return new ServiceError('refused', 'file-too-large', { limit, limitMegabytes: limit / 1024 / 1024 });
}

async function readPart(part: MultipartFile, limit: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  // The rest of an upload that is too long is dropped unread, so that the answer reaches the browser.
  for await (const chunk of part.file) chunks.push(chunk as Buffer);
  if (part.file.truncated) throw tooLarge(limit);
  return new Uint8Array(Buffer.concat(chunks));
}

async function readUpload(request: FastifyRequest, limit: number): Promise<PlanText> {
  const part = await request.file();
  if (part === undefined) throw new ServiceError('invalid', 'file-missing');
  const fileName = cleanFileName(part.filename);
  const read = await readPlanText(await readPart(part, limit), fileName, { limit });
  if (read.ok) return { text: read.value, fileName };
  if (read.refusal === 'plan-file-too-large') throw tooLarge(limit);
  const reason = read.refusal === 'plan-file-type' ? 'wrong-file-type' : read.refusal;
  throw new ServiceError('refused', reason, { ...read.details, name: fileName });
}

async function handleRead(
  app: App,
  limit: number,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<PlanText> {
  // Who may not import is told so before a byte is read.
  authorise(await withActor(app, request, reply), 'plan.import');
  if (request.isMultipart()) return await readUpload(request, limit);
  const body = PastedBody.parse(request.body);
  return { text: 'html' in body ? htmlToText(body.html) : body.text, fileName: null };
}

/**
 * `POST /api/plan/read` turns a notice into plain text for the review: one uploaded file (multipart, field of any
 * name; .docx, .txt, .md, .html), or JSON `{ html }` or `{ text }` as pasted. Answers `{ text, fileName }` and stores
 * nothing.
 */
export function registerPlanReadRoute(server: FastifyInstance, app: App): void {
  const limit = Math.min(app.config.maxUploadBytes, LARGEST_PLAN_FILE);
  server.register(async (scope) => {
    await scope.register(fastifyMultipart, {
      limits: { files: 1, fields: 5, fileSize: limit },
      throwFileSizeLimit: false,
    });
    scope.post('/api/plan/read', (request, reply) => handleRead(app, limit, request, reply));
  });
}
