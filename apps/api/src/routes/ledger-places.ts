import { Readable } from 'node:stream';
import fastifyMultipart from '@fastify/multipart';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { featureOf, type PlacedRecord } from '@gongkai/domain/ledger';
import { ServiceError } from '@gongkai/services/core';
import { exportPlaces, importPlaces, mayImport, type PlaceReport } from '@gongkai/services/ledger';
import type { App } from '../app.ts';
import { withActor } from '../auth/session.ts';
import { contentDisposition } from '../files/disposition.ts';
import { ExportQuery, ledgerIn, readParts, uploadedBytes } from './ledger-request.ts';

const GEOJSON = 'application/geo+json';

/** A FeatureCollection, feature by feature as pages come from the database. */
async function* collectionOf(pages: AsyncIterable<readonly PlacedRecord[]>): AsyncGenerator<string> {
  yield '{"type":"FeatureCollection","features":[';
  let isFirst = true;
  for await (const page of pages) {
    yield (isFirst ? '\n' : ',\n') + page.map(featureOf).join(',\n');
    isFirst = false;
  }
  yield '\n]}\n';
}

async function answerPlaces(app: App, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const ctx = await withActor(app, request, reply);
  const ledger = ledgerIn(request);
  const { locale, personal: _personal, ...filter } = readParts(ExportQuery, request.query, 'filter');
  const pages = await exportPlaces(ctx, { ...filter, ledger: ledger.key });
  const name = `${ledger.name[locale === 'en' ? 'en' : 'zh']} ${ctx.today}.geojson`;
  return reply
    .header('content-type', GEOJSON)
    .header('content-disposition', contentDisposition(name, GEOJSON))
    .send(Readable.from(collectionOf(pages)));
}

async function handlePlaces(app: App, request: FastifyRequest, reply: FastifyReply): Promise<PlaceReport> {
  const ctx = await withActor(app, request, reply);
  mayImport(ctx);
  const { key: ledger } = ledgerIn(request);
  const { bytes } = await uploadedBytes(request, app.config.maxUploadBytes);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ServiceError('refused', 'geojson-unreadable');
  }
  return await importPlaces(ctx, { ledger, text });
}

/**
 * Places of records on maps: `GET /api/ledgers/:key/places.geojson` with the list's filter, all rows; `POST
 * /api/ledgers/:key/places` (multipart, a FeatureCollection) answers what was set and what was sent back; `GET
 * /api/map` tells the tiles that the office has chosen, or none.
 */
export function registerPlaceRoutes(server: FastifyInstance, app: App): void {
  server.get('/api/ledgers/:key/places.geojson', (request, reply) => answerPlaces(app, request, reply));
  server.get('/api/map', async (request, reply) => {
    await withActor(app, request, reply);
    return { tiles: app.config.mapTiles };
  });
  server.register(async (scope) => {
    await scope.register(fastifyMultipart, {
      limits: { files: 1, fields: 5, fileSize: app.config.maxUploadBytes },
      throwFileSizeLimit: false,
    });
    scope.post('/api/ledgers/:key/places', (request, reply) => handlePlaces(app, request, reply));
  });
}
