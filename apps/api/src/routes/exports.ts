import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Uuid } from '@gongkai/domain/common';
import { ServiceError, type ServiceContext } from '@gongkai/services/core';
import type { App } from '../app.ts';
import { withActor } from '../auth/session.ts';
import { contentDisposition } from '../files/disposition.ts';
import { annualReportFile, annualTablesFile } from './export-annual-report.ts';
import { attendanceTemplateFile } from './export-attendance-template.ts';
import { evaluationResultFile, evaluationScoresFile } from './export-evaluation-result.ts';
import type { FileOf } from './export-file.ts';
import { evaluationReportFile, scoresFile } from './export-scores.ts';
import { tasksFile } from './export-tasks.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const LocaleQuery = z.object({ locale: z.enum(['zh-CN', 'en']).default('zh-CN') });
const PlanQuery = LocaleQuery.extend({ planId: Uuid });
const ScoresQuery = PlanQuery.extend({
  kind: z.enum(['department', 'item']).default('department'),
  snapshotId: Uuid.nullable().default(null),
});
const EvaluationQuery = LocaleQuery.extend({ evaluationId: Uuid });
const YearQuery = z.object({ year: z.coerce.number().int().min(1990).max(2100) });

/** Serves a file that is made anew for each request; who may not is told so by the verb behind it. */
function serve<T>(
  server: FastifyInstance,
  app: App,
  path: string,
  schema: z.ZodType<T>,
  make: (ctx: ServiceContext, query: T) => Promise<FileOf>,
): void {
  const type = path.endsWith('.docx') ? DOCX : XLSX;
  server.get(path, async (request: FastifyRequest, reply: FastifyReply) => {
    const ctx = await withActor(app, request, reply);
    const query = schema.safeParse(request.query);
    if (!query.success) {
      const field = query.error.issues[0]?.path.join('.') ?? '';
      throw new ServiceError('invalid', 'invalid-input', { field });
    }
    const { name, bytes } = await make(ctx, query.data);
    return reply
      .header('content-type', type)
      .header('content-disposition', contentDisposition(name, type))
      .send(Buffer.from(bytes));
  });
}

/**
 * Downloads made from the office's records: tasks and scores of a plan (scores also as a snapshot froze them),
 * the evaluation report, scores and report of an evaluation (考核), the statutory yearly report, and the attendance table to fill in.
 */
export function registerExportRoutes(server: FastifyInstance, app: App): void {
  serve(server, app, '/api/exports/tasks.xlsx', PlanQuery, (ctx, { planId, locale }) =>
    tasksFile(ctx, planId, locale),
  );
  serve(server, app, '/api/exports/scores.xlsx', ScoresQuery, scoresFile);
  serve(server, app, '/api/exports/evaluation-report.docx', ScoresQuery, evaluationReportFile);
  serve(server, app, '/api/exports/evaluations/scores.xlsx', EvaluationQuery, evaluationScoresFile);
  serve(server, app, '/api/exports/evaluations/report.docx', EvaluationQuery, evaluationResultFile);
  serve(server, app, '/api/exports/annual-report.docx', YearQuery, (ctx, { year }) =>
    annualReportFile(ctx, year),
  );
  serve(server, app, '/api/exports/annual-report.xlsx', YearQuery, (ctx, { year }) =>
    annualTablesFile(ctx, year),
  );
  serve(server, app, '/api/exports/attendance-template.xlsx', LocaleQuery, (ctx, { locale }) =>
    attendanceTemplateFile(ctx, locale),
  );
}
