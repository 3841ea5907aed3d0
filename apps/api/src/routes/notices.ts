import fastifyMultipart from '@fastify/multipart';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { MakeNoticeInput, NoticeTemplateKey } from '@gongkai/domain/disclosure-request';
import { scopeOf } from '@gongkai/domain/permission';
import { builtInTemplate, checkTemplate, fillTemplate, noticeTitle } from '@gongkai/reports';
import { forbidden, ServiceError, type ServiceContext } from '@gongkai/services/core';
import { makeNotice, ownTemplate, replaceTemplate } from '@gongkai/services/request-desk';
import type { App } from '../app.ts';
import { withActor } from '../auth/session.ts';
import { contentDisposition } from '../files/disposition.ts';
import { readUpload } from '../files/read-upload.ts';
import { sniffFile } from '../files/sniff.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const KeyParam = z.object({ key: NoticeTemplateKey });
/** The version of the own template that the person saw; left out for none. */
const VersionQuery = z.object({ version: z.coerce.number().int().min(1).optional() });

function sendDocument(reply: FastifyReply, name: string, bytes: Uint8Array): FastifyReply {
  return (
    reply
      .header('content-type', DOCX)
      .header('content-disposition', contentDisposition(name, DOCX))
      // A notice names a person: no cache keeps it.
      .header('cache-control', 'no-store')
      .send(Buffer.from(bytes))
  );
}

async function handleNotice(app: App, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const ctx = await withActor(app, request, reply);
  const input = MakeNoticeInput.safeParse(request.body);
  if (!input.success) {
    const [issue] = input.error.issues;
    const isMarked = issue?.message === 'classified-text';
    throw new ServiceError('invalid', isMarked ? 'classified-text' : 'invalid-input', {
      field: issue?.path.join('.') ?? '',
    });
  }
  const { template, own, values, code } = await makeNotice(ctx, input.data);
  const bytes = await fillTemplate(own ?? (await builtInTemplate(template)), values);
  return sendDocument(reply, `${noticeTitle(template)}_${code}.docx`, bytes);
}

function keyOf(request: FastifyRequest): NoticeTemplateKey {
  const params = KeyParam.safeParse(request.params);
  if (!params.success) throw new ServiceError('not-found', 'notice-template-not-found');
  return params.data.key;
}

async function handleTemplate(app: App, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const ctx = await withActor(app, request, reply);
  const key = keyOf(request);
  refuseUnless(ctx, 'ledger.read');
  const bytes = (await ownTemplate(ctx, key)) ?? (await builtInTemplate(key));
  return sendDocument(reply, `${noticeTitle(key)}.docx`, bytes);
}

function refuseUnless(ctx: ServiceContext, permission: 'ledger.read' | 'settings.edit'): void {
  if (ctx.actor.kind === 'user' && scopeOf(ctx.actor, permission) === 'never') throw forbidden(permission);
}

async function handleReplace(app: App, request: FastifyRequest, reply: FastifyReply) {
  const ctx = await withActor(app, request, reply);
  // Who may not is told so before a byte is read.
  refuseUnless(ctx, 'settings.edit');
  const key = keyOf(request);
  const query = VersionQuery.safeParse(request.query);
  if (!query.success) throw new ServiceError('invalid', 'invalid-input', { field: 'version' });
  const { name, bytes } = await readUpload(request, app.config.maxUploadBytes);
  const { mime } = await sniffFile(name, bytes);
  if (mime !== DOCX) throw new ServiceError('refused', 'docx-broken');
  const checked = await checkTemplate(key, bytes);
  if (!checked.ok) throw new ServiceError('refused', checked.refusal, checked.details);
  const file = { name, bytes, mime, text: checked.value };
  const done = await replaceTemplate(ctx, { key, version: query.data.version ?? null, file });
  reply.code(201);
  return done;
}

/**
 * Notices and their templates as Word documents: `POST /api/notices` writes one (and says so in the audit trail),
 * `GET /api/notice-templates/:key` gives the template in use, `POST` puts the office's own in its place.
 */
export function registerNoticeRoutes(server: FastifyInstance, app: App): void {
  server.post('/api/notices', (request, reply) => handleNotice(app, request, reply));
  server.get('/api/notice-templates/:key', (request, reply) => handleTemplate(app, request, reply));
  const limits = { files: 1, fields: 5, fileSize: app.config.maxUploadBytes };
  server.register(async (scope) => {
    await scope.register(fastifyMultipart, { limits, throwFileSizeLimit: false });
    scope.post('/api/notice-templates/:key', (request, reply) => handleReplace(app, request, reply));
  });
}
