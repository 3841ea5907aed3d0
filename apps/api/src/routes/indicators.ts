import fastifyMultipart from '@fastify/multipart';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import {
  readDefinition,
  readSheet,
  textIn,
  type IndicatorNode,
  type IndicatorSystemDefinition,
} from '@gongkai/domain/indicator';
import { readSheet as readTable, systemWorkbook } from '@gongkai/reports';
import { ServiceError } from '@gongkai/services/core';
import { authoriseEditing, exportSystem } from '@gongkai/services/indicator-system';
import type { App } from '../app.ts';
import { withActor } from '../auth/session.ts';
import { contentDisposition } from '../files/disposition.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const LocaleQuery = z.object({ locale: z.enum(['zh-CN', 'en']).default('zh-CN') });
/** The largest systems have a few hundred rows; this holds a hundred times as many. */
const LARGEST = 5 * 1024 * 1024;

type Answer =
  | { kind: 'definition'; definition: IndicatorSystemDefinition }
  | { kind: 'nodes'; nodes: IndicatorNode[] };

async function exported(app: App, request: FastifyRequest, reply: FastifyReply) {
  const ctx = await withActor(app, request, reply);
  const { id } = request.params as { id: string };
  const query = LocaleQuery.safeParse(request.query);
  if (!query.success) throw new ServiceError('invalid', 'invalid-input', { field: 'locale' });
  const { locale } = query.data;
  const { definition, version } = await exportSystem(ctx, { id });
  const name = textIn(definition.name, locale === 'en' ? 'en' : 'zh');
  const title = locale === 'en' ? `${name} v${version}` : `${name}(第${version}版)`;
  return { locale, definition, version, name, title };
}

async function answerXlsx(app: App, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { locale, name, version, definition, title } = await exported(app, request, reply);
  const bytes = await systemWorkbook({ locale, name, version, nodes: definition.nodes });
  return reply
    .header('content-type', XLSX)
    .header('content-disposition', contentDisposition(`${title}.xlsx`, XLSX))
    .send(Buffer.from(bytes));
}

/** The definition itself, as the command line reads it. */
async function answerJson(app: App, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { definition, title } = await exported(app, request, reply);
  return reply
    .header('content-type', 'application/json; charset=utf-8')
    .header('content-disposition', contentDisposition(`${title}.json`, 'application/json'))
    .send(JSON.stringify(definition, null, 2));
}

function readJson(bytes: Uint8Array): Answer {
  let data: unknown;
  try {
    data = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new ServiceError('refused', 'system-file-unreadable');
  }
  const read = readDefinition(data);
  if (read.ok) return { kind: 'definition', definition: read.definition };
  const issues = read.issues.map(({ place, code, details }) => ({ field: place, code, details }));
  throw new ServiceError('refused', 'system-file-invalid', { count: issues.length }, issues);
}

async function readTree(bytes: Uint8Array, name: string): Promise<Answer> {
  const table = await readTable(bytes, { rows: 2_000 });
  if (!table.ok) throw new ServiceError('refused', table.refusal, { ...table.details, name });
  const read = readSheet(table.value);
  if (read.ok) return { kind: 'nodes', nodes: read.nodes };
  const issues = read.issues.map(({ cell, code, details }) => ({ field: cell, code, details }));
  throw new ServiceError('refused', 'system-file-invalid', { count: issues.length }, issues);
}

/** Reads a file as a system and answers what it holds; nothing is stored. */
async function answerRead(app: App, request: FastifyRequest, reply: FastifyReply): Promise<Answer> {
  const ctx = await withActor(app, request, reply);
  authoriseEditing(ctx);
  const part = request.isMultipart() ? await request.file() : undefined;
  if (part === undefined) throw new ServiceError('invalid', 'file-missing');
  const chunks: Buffer[] = [];
  // The rest of an upload that is too long is dropped unread, so that the answer reaches the browser.
  for await (const chunk of part.file) chunks.push(chunk as Buffer);
  if (part.file.truncated)
    throw new ServiceError('refused', 'file-too-large', {
      limit: LARGEST,
      limitMegabytes: LARGEST / 1024 / 1024,
    });
  const bytes = new Uint8Array(Buffer.concat(chunks));
  const isJson =
    /\.json$/iu.test(part.filename) || /^\uFEFF?\s*\{/u.test(new TextDecoder().decode(bytes.slice(0, 40)));
  return isJson ? readJson(bytes) : await readTree(bytes, part.filename);
}

/**
 * Indicator systems as files: `GET /api/indicators/:id/export.xlsx|export.json?locale=…`, and
 * `POST /api/indicators/read` (multipart), which answers a definition (JSON) or a tree (Excel, CSV), or the cells that
 * cannot be read.
 */
export function registerIndicatorRoutes(server: FastifyInstance, app: App): void {
  server.get('/api/indicators/:id/export.xlsx', (request, reply) => answerXlsx(app, request, reply));
  server.get('/api/indicators/:id/export.json', (request, reply) => answerJson(app, request, reply));
  server.register(async (scope) => {
    await scope.register(fastifyMultipart, {
      limits: { files: 1, fields: 5, fileSize: LARGEST },
      throwFileSizeLimit: false,
    });
    scope.post('/api/indicators/read', (request, reply) => answerRead(app, request, reply));
  });
}
