import fastifyMultipart from '@fastify/multipart';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Uuid } from '@gongkai/domain/common';
import { issueText, ledgerOf, sheetColumns } from '@gongkai/domain/ledger';
import { DEFAULT_LIMITS, ledgerWorkbook, readSheet, type ReportLocale } from '@gongkai/reports';
import { ServiceError, type ServiceContext } from '@gongkai/services/core';
import { beginImport, exportRecords, mayImport, readBadRows, runImport } from '@gongkai/services/ledger';
import type { App } from '../app.ts';
import { withActor } from '../auth/session.ts';
import { contentDisposition } from '../files/disposition.ts';
import { ExportQuery, ledgerIn, LocaleQuery, readParts, uploadedBytes } from './ledger-request.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
function languageOf(locale: ReportLocale): 'zh' | 'en' {
  return locale === 'en' ? 'en' : 'zh';
}

function send(reply: FastifyReply, name: string, bytes: Uint8Array): FastifyReply {
  return reply
    .header('content-type', XLSX)
    .header('content-disposition', contentDisposition(name, XLSX))
    .send(Buffer.from(bytes));
}

async function answerTemplate(app: App, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const ctx = await withActor(app, request, reply);
  mayImport(ctx);
  const ledger = ledgerIn(request);
  const { locale } = readParts(LocaleQuery, request.query, 'locale');
  const name = ledger.name[languageOf(locale)];
  const bytes = await ledgerWorkbook({ locale, ledger, rows: [] });
  return send(reply, locale === 'en' ? `${name} - template.xlsx` : `${name}台账模板.xlsx`, bytes);
}

async function answerExport(app: App, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const ctx = await withActor(app, request, reply);
  const ledger = ledgerIn(request);
  const { locale, personal, ...filter } = readParts(ExportQuery, request.query, 'filter');
  const language = languageOf(locale);
  const exported = await exportRecords(ctx, {
    filter: { ...filter, ledger: ledger.key },
    language,
    personal: personal === '1',
  });
  const bytes = await ledgerWorkbook({
    locale,
    ledger,
    rows: exported.rows.map((cells) => ({ cells })),
    notes: [[locale === 'en' ? 'As of' : '数据截至', exported.asOf]],
  });
  const name = ledger.name[language];
  return send(
    reply,
    locale === 'en' ? `${name} ${exported.asOf}.xlsx` : `${name}台账(${exported.asOf}).xlsx`,
    bytes,
  );
}

async function readUpload(request: FastifyRequest, limit: number) {
  const { fileName, bytes } = await uploadedBytes(request, limit);
  // One row more than the records: the headings.
  const read = await readSheet(bytes, { rows: DEFAULT_LIMITS.rows + 10 });
  if (!read.ok) throw new ServiceError('refused', read.refusal, { ...read.details, name: fileName });
  return { fileName, rows: read.value };
}

/** The answer does not wait for the import: it runs on, and its progress is asked for. */
async function handleImport(app: App, request: FastifyRequest, reply: FastifyReply) {
  const ctx: ServiceContext = await withActor(app, request, reply);
  mayImport(ctx);
  const { key: ledger } = ledgerIn(request);
  const input = { ledger, ...(await readUpload(request, app.config.maxUploadBytes)) };
  const begun = await beginImport(ctx, input);
  runImport(ctx, begun.importId, input).catch((error: unknown) => request.log.error(error));
  reply.code(202);
  return begun;
}

async function answerBadRows(app: App, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const ctx = await withActor(app, request, reply);
  const { id } = request.params as { id: string };
  if (!Uuid.safeParse(id).success) throw new ServiceError('not-found', 'ledger-import-not-found');
  const { locale } = readParts(LocaleQuery, request.query, 'locale');
  const language = languageOf(locale);
  const found = await readBadRows(ctx, { importId: id });
  const ledger = ledgerOf(found.ledger);
  const columns = sheetColumns(ledger);
  const rows = found.rows.map(({ cells, issues, row }) => ({
    cells: columns.map((column) => cells[column.id] ?? ''),
    reason: [
      locale === 'en' ? `Row ${row}` : `第 ${row} 行`,
      ...issues.map((issue) => issueText(ledger, issue, language)),
    ].join('\n'),
  }));
  const bytes = await ledgerWorkbook({ locale, ledger, rows, hasReasons: true });
  const name = found.fileName.replace(/\.\w+$/u, '');
  return send(reply, locale === 'en' ? `${name} - sent back.xlsx` : `${name}-退回行.xlsx`, bytes);
}

/**
 * A ledger's sheets: `GET /api/ledgers/:key/template.xlsx`, `GET /api/ledgers/:key/export.xlsx` with the list's
 * filter, `POST /api/ledgers/:key/import` (multipart, .xlsx or .csv; answers 202 `{ importId, total }`), and the rows
 * that an import sent back, `GET /api/ledgers/imports/:id/bad-rows.xlsx`. All take `locale`.
 */
export function registerLedgerRoutes(server: FastifyInstance, app: App): void {
  server.get('/api/ledgers/:key/template.xlsx', (request, reply) => answerTemplate(app, request, reply));
  server.get('/api/ledgers/:key/export.xlsx', (request, reply) => answerExport(app, request, reply));
  server.get('/api/ledgers/imports/:id/bad-rows.xlsx', (request, reply) =>
    answerBadRows(app, request, reply),
  );
  server.register(async (scope) => {
    await scope.register(fastifyMultipart, {
      limits: { files: 1, fields: 5, fileSize: app.config.maxUploadBytes },
      throwFileSizeLimit: false,
    });
    scope.post('/api/ledgers/:key/import', (request, reply) => handleImport(app, request, reply));
  });
}
