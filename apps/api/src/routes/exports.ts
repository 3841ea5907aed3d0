import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Uuid } from '@gongkai/domain/common';
import type { ReportLocale } from '@gongkai/reports';
import { ServiceError, type ServiceContext } from '@gongkai/services/core';
import type { App } from '../app.ts';
import { withActor } from '../auth/session.ts';
import { contentDisposition } from '../files/disposition.ts';
import { attendanceTemplateFile } from './export-attendance-template.ts';
import { scoresFile } from './export-scores.ts';
import { tasksFile } from './export-tasks.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const LocaleQuery = z.object({ locale: z.enum(['zh-CN', 'en']).default('zh-CN') });
const ExportQuery = LocaleQuery.extend({ planId: Uuid });

type MakeFile = (
  ctx: ServiceContext,
  planId: string,
  locale: ReportLocale,
) => Promise<{ name: string; bytes: Uint8Array }>;

async function answer(
  app: App,
  request: FastifyRequest,
  reply: FastifyReply,
  make: MakeFile,
): Promise<FastifyReply> {
  const ctx = await withActor(app, request, reply);
  const query = ExportQuery.safeParse(request.query);
  if (!query.success) throw new ServiceError('invalid', 'invalid-input', { field: 'planId' });
  return sendWorkbook(reply, await make(ctx, query.data.planId, query.data.locale));
}

function sendWorkbook(
  reply: FastifyReply,
  { name, bytes }: { name: string; bytes: Uint8Array },
): FastifyReply {
  return reply
    .header('content-type', XLSX)
    .header('content-disposition', contentDisposition(name, XLSX))
    .send(Buffer.from(bytes));
}

async function answerTemplate(app: App, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const ctx = await withActor(app, request, reply);
  const query = LocaleQuery.safeParse(request.query);
  if (!query.success) throw new ServiceError('invalid', 'invalid-input', { field: 'locale' });
  return sendWorkbook(reply, await attendanceTemplateFile(ctx, query.data.locale));
}

/**
 * Downloads made from the office's records: `GET /api/exports/{tasks,scores}.xlsx?planId=…&locale=…`, and the
 * attendance table to fill in: `GET /api/exports/attendance-template.xlsx?locale=…`.
 */
export function registerExportRoutes(server: FastifyInstance, app: App): void {
  server.get('/api/exports/tasks.xlsx', (request, reply) => answer(app, request, reply, tasksFile));
  server.get('/api/exports/attendance-template.xlsx', (request, reply) =>
    answerTemplate(app, request, reply),
  );
  server.get('/api/exports/scores.xlsx', (request, reply) => answer(app, request, reply, scoresFile));
}
